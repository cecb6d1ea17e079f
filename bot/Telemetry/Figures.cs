using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Sevenwolden.Bot.Telemetry;

/// <summary>
/// What is counted of the bot at work. All labels are from lists of our own, so none says who, or what was written;
/// <c>docs/telemetry.md</c> lists them.
/// </summary>
internal sealed class Figures
{
    public const string Meter = "Sevenwolden.Bot";

    private readonly TimeProvider _clock;
    private readonly Histogram<double> _turns;
    private readonly Counter<long> _verdicts;
    private readonly Counter<long> _articles;
    private readonly Counter<long> _feedback;
    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _events;

    public Figures(IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        var meter = meters.Create(Meter);
        _turns = meter.CreateHistogram<double>("sevenwolden.turn.duration", "s", "How long a turn takes, until it is durable.");
        _verdicts = meter.CreateCounter<long>("sevenwolden.verdicts", "{verdict}", "Verdicts that were given.");
        _articles = meter.CreateCounter<long>("sevenwolden.articles", "{verdict}", "Verdicts that rest on an article.");
        _feedback = meter.CreateCounter<long>("sevenwolden.feedback", "{thumb}", "Thumbs below verdicts that rest on an article.");
        _deliveries = meter.CreateCounter<long>("sevenwolden.deliveries", "{attempt}", "Attempts to bring a message to somebody.");
        _events = meter.CreateCounter<long>("sevenwolden.case.events", "{event}", "What happened to cases, deadlines among it.");
    }

    /// <summary>A turn from here until it is disposed of: as a piece of work, and as a figure.</summary>
    /// <param name="channel">A channel that is known; empty for every other.</param>
    /// <param name="kind">What came in.</param>
    public Timed Turn(string channel, string kind) => new(this, channel.Length == 0 ? "other" : channel, kind);

    public void Verdict(string topic, string verdict, string? basis, IEnumerable<string> articles)
    {
        _verdicts.Add(1, new("topic", topic), new("verdict", verdict), new("basis", basis));
        foreach (var article in articles)
        {
            _articles.Add(1, new("article", article), new("verdict", verdict));
        }
    }

    /// <param name="thumb">Up or down.</param>
    /// <param name="why">Of the list that is offered.</param>
    /// <param name="articles">On which the answer rests; none where it is not known any more.</param>
    public void Feedback(string thumb, string why, IEnumerable<string> articles)
    {
        foreach (var article in articles.DefaultIfEmpty("none"))
        {
            _feedback.Add(1, new("article", article), new("thumb", thumb), new("why", why));
        }
    }

    public void Delivery(string kind, string outcome) => _deliveries.Add(1, new("kind", kind), new("outcome", outcome));

    public void Events(IEnumerable<string> kinds)
    {
        foreach (var kind in kinds)
        {
            _events.Add(1, new KeyValuePair<string, object?>("event", kind));
        }
    }

    /// <summary>See <see cref="Turn"/>.</summary>
    internal readonly struct Timed : IDisposable
    {
        private readonly Figures _figures;
        private readonly string _channel;
        private readonly string _kind;
        private readonly long _begun;
        private readonly Activity? _work;

        public Timed(Figures figures, string channel, string kind)
        {
            (_figures, _channel, _kind, _begun) = (figures, channel, kind, figures._clock.GetTimestamp());
            _work = Work.Begin("turn")?.SetTag("channel", channel).SetTag("kind", kind);
        }

        public void Dispose()
        {
            _work?.Dispose();
            _figures._turns.Record(
                _figures._clock.GetElapsedTime(_begun).TotalSeconds, new("channel", _channel), new("kind", _kind));
        }
    }
}

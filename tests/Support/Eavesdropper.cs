using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Sevenwolden.Bot.Auditing;
using Sevenwolden.Bot.Telemetry;
using Xunit;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// Hears whatever the bots that the tests start tell of themselves, in this process and in theirs: logs, traces and figures. It is searched
/// as it comes for what none of it may hold; kept is only where that was found.
/// </summary>
internal sealed class Eavesdropper : IDisposable
{
    private const int MostKept = 20;

    /// <summary>The only address of which requests are traced.</summary>
    private const string Traced = "/api/messages";

    private static readonly ConcurrentDictionary<Eavesdropper, bool> Present = new();

    private readonly SearchValues<string> _secrets;
    private readonly ConcurrentQueue<string> _found = new();
    private readonly ActivityListener _traces;
    private readonly MeterListener _figures = new();
    private long _heard;

    public Eavesdropper(params IReadOnlyList<string> secrets)
    {
        _secrets = SearchValues.Create([.. secrets], StringComparison.OrdinalIgnoreCase);
        _traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name is Work.Source or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Search,
        };
        ActivitySource.AddActivityListener(_traces);
        _figures.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name is Figures.Meter or AuditFigures.Meter or "Microsoft.AspNetCore.Hosting")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _figures.SetMeasurementEventCallback<long>((instrument, _, labels, _) => Search(instrument, labels));
        _figures.SetMeasurementEventCallback<int>((instrument, _, labels, _) => Search(instrument, labels));
        _figures.SetMeasurementEventCallback<double>((instrument, _, labels, _) => Search(instrument, labels));
        _figures.Start();
        Present.TryAdd(this, true);
    }

    /// <summary>Where one of them was told, by which test: the first of them.</summary>
    public IReadOnlyCollection<string> Found => _found;

    /// <summary>How much was searched.</summary>
    public long Heard => Interlocked.Read(ref _heard);

    /// <param name="place">How it was told.</param>
    /// <param name="text">What was told.</param>
    public static void Hear(string place, string? text)
    {
        foreach (var each in Present.Keys)
        {
            each.Search(place, text);
        }
    }

    public void Dispose()
    {
        Present.TryRemove(this, out _);
        _traces.Dispose();
        _figures.Dispose();
    }

    private void Search(Activity work)
    {
        if (work.Source.Name == Work.Source || work.GetTagItem("url.path") is null or Traced)
        {
            Search("trace", work.DisplayName);
            Search("trace", work.StatusDescription);
            foreach (var (label, value) in work.TagObjects.Concat(work.Events.SelectMany(each => each.Tags)))
            {
                Search($"trace, {work.OperationName}, {label}", $"{value}");
            }
        }
    }

    private void Search(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        foreach (var (label, value) in labels)
        {
            Search($"figure {instrument.Name}, {label}", value as string);
        }
    }

    private void Search(string place, string? text)
    {
        Interlocked.Increment(ref _heard);
        if (text is not null && text.AsSpan().IndexOfAny(_secrets) is var at and >= 0 && _found.Count < MostKept)
        {
            var around = text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)].ReplaceLineEndings(" ");
            _found.Enqueue($"{place}, by {TestContext.Current.Test?.TestDisplayName ?? "what no test is known of"}: …{around}…");
        }
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Sevenwolden.Bot.Auditing;
using Sevenwolden.Bot.Telemetry;
using BotWork = Sevenwolden.Bot.Telemetry.Work;

namespace Sevenwolden.Tests.Support;

/// <summary>Hears every piece of work and every figure of the bots in this process, as a collector would.</summary>
internal sealed class Listening : IDisposable
{
    private readonly ActivityListener _traces;
    private readonly MeterListener _figures;
    private readonly ConcurrentQueue<Activity> _work = new();
    private readonly ConcurrentQueue<(string Name, KeyValuePair<string, object?>[] Labels)> _counted = new();

    public Listening()
    {
        _traces = new ActivityListener
        {
            // The server's own makes a caller's trace the one that the rest belongs to.
            ShouldListenTo = source => source.Name is BotWork.Source or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _work.Enqueue,
        };
        ActivitySource.AddActivityListener(_traces);
        _figures = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name is Figures.Meter or AuditFigures.Meter)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _figures.SetMeasurementEventCallback<long>((instrument, _, labels, _) => Count(instrument, labels));
        _figures.SetMeasurementEventCallback<double>((instrument, _, labels, _) => Count(instrument, labels));
        _figures.SetMeasurementEventCallback<int>((instrument, _, labels, _) => Count(instrument, labels));
        _figures.Start();
    }

    /// <summary>What was done and has ended, by our own names.</summary>
    public IEnumerable<Activity> Work => _work.Where(each => each.Source.Name == BotWork.Source);

    public IReadOnlyCollection<(string Name, KeyValuePair<string, object?>[] Labels)> Counted
    {
        get
        {
            _figures.RecordObservableInstruments();
            return _counted;
        }
    }

    public void Dispose()
    {
        _traces.Dispose();
        _figures.Dispose();
    }

    private void Count(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> labels) =>
        _counted.Enqueue((instrument.Name, labels.ToArray()));
}

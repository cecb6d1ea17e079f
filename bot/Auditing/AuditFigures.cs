using System.Diagnostics.Metrics;
using Sevenwolden.Bot.Storage.Checks;

namespace Sevenwolden.Bot.Auditing;

/// <summary>The audit as figures for whoever collects them: how many of each kind, how long ago, how long it takes. No ids.</summary>
internal sealed class AuditFigures
{
    public const string Meter = "Sevenwolden.Bot.Audit";

    private readonly Histogram<double> _duration;

    public AuditFigures(IMeterFactory meters, LastAudit last)
    {
        var meter = meters.Create(Meter);
        meter.CreateObservableGauge("sevenwolden.audit.findings", () => Counts(last), "{finding}", "What the last audit found.");
        meter.CreateObservableGauge("sevenwolden.audit.age", () => last.Age.TotalSeconds, "s", "How long ago the last audit was made.");
        _duration = meter.CreateHistogram<double>("sevenwolden.audit.duration", "s", "How long an audit takes.");
    }

    public void Took(TimeSpan duration) => _duration.Record(duration.TotalSeconds);

    // Of each kind, also where there is none: whoever watches a figure must see it end.
    private static IEnumerable<Measurement<int>> Counts(LastAudit last)
    {
        var findings = last.Findings;
        return Enum.GetValues<StandstillKind>().Select(kind => new Measurement<int>(
            findings.Count(finding => finding.Kind == kind), new KeyValuePair<string, object?>("kind", kind.Name())));
    }
}

using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>What happens to a case by itself next, if nobody does anything until then: what people are told of it beforehand.</summary>
/// <param name="At">When.</param>
/// <param name="First">The first thing that happens then, where nobody is away.</param>
/// <param name="Whom">Of whom something is wanted then.</param>
public sealed record Ahead(DateTimeOffset At, CaseEvent First, IReadOnlyList<Member> Whom)
{
    /// <summary>Null for never.</summary>
    public static Ahead? Of(Case @case, Timetable times) =>
        Deadlines.NextStep(@case, times) is { } at
        && Deadlines.Due(@case, at, times with { NewsDays = null }) is { Count: > 0 } due
            ? new(at, due[0], Whose(due[0], new CaseChange(@case, due).After))
            : null;

    /// <summary>When the reporter is told how it stands, at the latest; null for never.</summary>
    public static DateTimeOffset? News(Case @case, Timetable times) => ReporterNews.Next(@case, times);

    private static IReadOnlyList<Member> Whose(CaseEvent first, Case after) => first is CaseEvent.Lapsed { Handler: var handler }
        ? [handler]
        : [.. first.Concerns(after).OfType<Addressee.Person>().Select(person => after.Known(person.Id)).OfType<Member>()];
}

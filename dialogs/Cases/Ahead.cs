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
    /// <param name="case">The case as it is.</param>
    /// <param name="times">How long it may wait.</param>
    /// <param name="there">Who is there, as far as that is known now; null where nobody is known to be away.</param>
    public static Ahead? Of(Case @case, Timetable times, Presence? there = null) => Step(@case, times, there)?.Ahead;

    /// <summary>When somebody is asked besides whoever has it, if nobody does anything until then, and who; null for never.</summary>
    /// <inheritdoc cref="Of"/>
    public static (DateTimeOffset At, Member To)? Asks(Case @case, Timetable times, Presence? there = null) =>
        Step(@case, times, there) switch
        {
            ({ At: var at, First: CaseEvent.Escalated { To: var to } }, _) => (at, to),
            // A reminder comes before, once.
            ({ First: CaseEvent.Reminded }, var after) when Step(after, times, there) is
                ({ At: var at, First: CaseEvent.Escalated { To: var to } }, _) => (at, to),
            _ => null,
        };

    /// <summary>Who is asked in the place of whoever has it and gave no answer; null for nobody.</summary>
    public Member? Turns { get; private init; }

    /// <summary>When the reporter is told how it stands, at the latest; null for never.</summary>
    public static DateTimeOffset? News(Case @case, Timetable times) => ReporterNews.Next(@case, times);

    private static (Ahead Ahead, Case After)? Step(Case @case, Timetable times, Presence? there)
    {
        if (Deadlines.NextStep(@case, times) is not { } at
            || Deadlines.Due(@case, at, times with { NewsDays = null, LoudAfter = null }, there) is not { Count: > 0 } due)
        {
            return null;
        }

        var after = new CaseChange(@case, due).After;
        return (new(at, due[0], Whose(due[0], after)) { Turns = due.OfType<CaseEvent.TurnedTo>().FirstOrDefault()?.To }, after);
    }

    private static IReadOnlyList<Member> Whose(CaseEvent first, Case after) => first is CaseEvent.Lapsed { Handler: var handler }
        ? [handler]
        : [.. first.Concerns(after).OfType<Addressee.Person>().Select(person => after.Known(person.Id)).OfType<Member>()];
}

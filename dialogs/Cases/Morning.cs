using System.Collections.Frozen;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>
/// What the bot brings up by itself and can wait: reminders, whether somebody is still on it, and how it stands. What is due of it for one
/// person at the same time comes on one card.
/// </summary>
public static class Morning
{
    private static readonly FrozenSet<string> Kinds = new[]
    {
        CaseEvent.Reminded.Name, CaseEvent.StillAsked.Name, CaseEvent.Informed.Name, CaseEvent.Lapsed.Name, CaseEvent.TurnedTo.Name,
        CaseEvent.Escalated.Name,
    }.ToFrozenSet();

    /// <summary>
    /// Whether it may come together with others. Never what is urgent, danger or the board's; nor a case that the person has not seen yet.
    /// </summary>
    public static bool Holds(Case @case, Addressee to, Occasion occasion) =>
        @case is { ForBoard: false, Report: { Urgency: not Urgency.Now, IsInDanger: false } }
        && Kinds.Contains(occasion.Name)
        && to is Addressee.Person(var person)
        && (@case.IsReporter(person) || @case.Reached.Contains(person)) && !@case.Unreachable.Contains(person);
}

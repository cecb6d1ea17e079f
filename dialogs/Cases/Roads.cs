using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>
/// By which road it goes on to somebody whom a chat does not reach: the app is installed for them; or else they get a mail, and what is
/// urgent goes to somebody else as well, at once. What can wait goes to somebody else only where the mail fails.
/// </summary>
public static class Roads
{
    /// <summary>The app was installed for this person.</summary>
    public static IReadOnlyList<CaseEvent> Installed(Case @case, string person, DateTimeOffset now) =>
        Leader(@case, person) is { } leader ? [new CaseEvent.AppInstalled(leader) { At = now }] : [];

    /// <summary>Whether this person may be written a mail: they are asked to act, and were not written to of this case before.</summary>
    public static bool IsMailable(Case @case, string person) =>
        !@case.IsExercise && !@case.Mailed.Contains(person) && @case.Responsible.Any(leader => leader.Id == person);

    /// <summary>Whether it can wait until a mail is read.</summary>
    public static bool CanWait(Case @case) => @case.Report is { Urgency: not Urgency.Now, IsInDanger: false };

    /// <summary>Since when no chat leads to this person; of a case that says nothing of it, since it began.</summary>
    public static DateTimeOffset UnreachedSince(Case @case, string person) => @case.History.LastOrDefault(
        entry => entry.Kind == CaseEvent.NotDelivered.Name && entry.About == person)?.At ?? @case.OpenedAt;

    /// <summary>The mail was taken.</summary>
    public static IReadOnlyList<CaseEvent> Mailed(Case @case, string person, DateTimeOffset now) =>
        Leader(@case, person) is { } leader ? [new CaseEvent.Mailed(leader) { At = now }] : [];

    /// <summary>No mail reaches them: where nobody else has it, it goes on.</summary>
    /// <param name="case">The case as it is.</param>
    /// <param name="person">Whose mailbox it is.</param>
    /// <param name="reason">For the administrator.</param>
    /// <param name="hasChannel">Whether a leaders' channel is configured.</param>
    /// <param name="now">The moment.</param>
    /// <param name="there">Who is there now; null where nobody is known to be away.</param>
    public static IReadOnlyList<CaseEvent> NotMailed(
        Case @case, string person, string reason, bool hasChannel, DateTimeOffset now, Presence? there = null) =>
        Leader(@case, person) is not { } leader || !@case.Unreachable.Contains(person) ? []
        : [
            new CaseEvent.MailFailed(leader, reason) { At = now },
            .. Routing.Onward(@case, person, hasChannel, now, there),
        ];

    /// <summary>
    /// What somebody is shown who opens the chat after no road led to them: the case that still waits for them. Null for none.
    /// </summary>
    public static Errand? Arrived(Case @case, string person) =>
        Waits(@case, person)
            ? Errand.Of(@case, new Addressee.Person(person), Occasion.Arrived)
            : null;

    /// <summary>Whether it waits for this person, to whom no road led so far.</summary>
    internal static bool Waits(Case @case, string person) =>
        !@case.IsClosed && @case.Unreachable.Contains(person) && @case.Responsible.Any(leader => leader.Id == person);

    private static Member? Leader(Case @case, string person) =>
        @case.IsClosed ? null : @case.Leaders.FirstOrDefault(member => member.Id == person);
}

using Sevenwolden.Dialogs.Cases;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Support;

/// <summary>One event of each kind, with all that can be told by it; a law sees to it that none is missing.</summary>
internal static class EveryEvent
{
    public static IReadOnlyList<CaseEvent> All { get; } =
    [
        new CaseEvent.Reported("1", Reporter, new Report("De ouderapp ontspoort", Place.ParentsApp, Urgency.Now, true), [Leader, Deputy]),
        new CaseEvent.Added("Het wordt erger."),
        new CaseEvent.Corrected("De klassenapp ontspoort"),
        new CaseEvent.Withdrawn(),
        new CaseEvent.Answered("In 2B."),
        new CaseEvent.Reopened("Toch niet."),
        new CaseEvent.PickedUp(Leader),
        new CaseEvent.Asked("In welke klas?"),
        new CaseEvent.HandedOver(Deputy, "Neem jij het over?"),
        new CaseEvent.Told("Ik kom zo."),
        new CaseEvent.Agreed("We bellen."),
        new CaseEvent.Closed(Outcome.Solved, "Besproken."),
        new CaseEvent.Snoozed(SchoolYear.At("2026-11-27 09:00")),
        new CaseEvent.Forgotten(),
        new CaseEvent.Delivered(Leader.Id),
        new CaseEvent.Seen(Leader.Id),
        new CaseEvent.NotDelivered(Leader, "HTTP 403"),
        new CaseEvent.NotDelivered(new Addressee.LeadersChannel(), "HTTP 404"),
        new CaseEvent.NotDelivered(Leader, "HTTP 403") { Mails = true },
        new CaseEvent.AppInstalled(Leader),
        new CaseEvent.Mailed(Leader),
        new CaseEvent.MailFailed(Leader, "SMTP 452"),
        new CaseEvent.Calling(),
        new CaseEvent.Called(),
        new CaseEvent.Called { IsLate = true },
        new CaseEvent.CallLate(),
        new CaseEvent.CallFailed("HTTP 500"),
        new CaseEvent.Rerouted(Deputy),
        new CaseEvent.Rerouted(null),
        new CaseEvent.Left(Leader, [Deputy], Deputy),
        new CaseEvent.Left(Deputy, [Leader]),
        new CaseEvent.Reminded(0),
        new CaseEvent.Reminded(2),
        new CaseEvent.Escalated(Deputy),
        new CaseEvent.Erased(),
        new CaseEvent.Reminded(1) { Away = [Deputy.Id] },
        new CaseEvent.StillAsked(Leader),
        new CaseEvent.StillOnIt(),
        new CaseEvent.Lapsed(Leader),
        new CaseEvent.Lapsed(Leader, IsAway: true),
        new CaseEvent.TurnedTo(Deputy),
        new CaseEvent.PassedOn(Deputy),
        new CaseEvent.Informed(),
        new CaseEvent.NewsPutOff(),
        new CaseEvent.NotSolved(Deputy, "Het gaat door."),
        new CaseEvent.NotSolved(null, null),
        new CaseEvent.Practised(),
        new CaseEvent.PracticeEnded(),
        new CaseEvent.ErasureAnnounced(Leader, SchoolYear.At("2027-02-20 10:00")),
        new CaseEvent.ErasureAnnounced(null, SchoolYear.At("2027-02-20 10:00")),
        new CaseEvent.NameTakenOut("De app ontspoort", new Dictionary<int, string> { [2] = "Het gaat om [naam weggehaald]." }),
    ];
}

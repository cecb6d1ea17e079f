using System.Globalization;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Dialogs.Absences;

/// <summary>
/// Leaders say when they are away and when they are there again, and ask who stands in for them. Nobody else has reports that somebody
/// would have to take over: to them it is said kindly that nothing is set.
/// </summary>
internal sealed class AbsenceDialog(SchoolCalendar calendar)
{
    public AbsenceSentence? Read(string text, Surroundings around) => AbsenceReader.Read(text, around.Now, calendar);

    public Step Say(Conversation conversation, AbsenceSentence sentence, Surroundings around) => sentence switch
    {
        AbsenceSentence.Away(var days) => Away(conversation, days, null, around),
        _ => Back(conversation, around),
    };

    /// <summary>Null for buttons of others, and for what no card of ours sends.</summary>
    public Step? Press(Conversation conversation, Incoming.Press press, Surroundings around) => press.Verb switch
    {
        AbsenceVerbs.Away when Days(press, around) is { } days => Away(conversation, days, Id(press), around),
        AbsenceVerbs.Back => Back(conversation, around),
        AbsenceVerbs.Undo => Undo(conversation, Id(press), around),
        _ => null,
    };

    public Step WhoStandsIn(Conversation conversation, Surroundings around) => ForLeader(conversation, null, around, standing =>
        Show(conversation, AbsenceBecause.Asked, standing, standing.Whereabouts, standing.Whereabouts.Next(standing.Today), around));

    /// <param name="conversation">The conversation.</param>
    /// <param name="id">What is taken back; null for what was said last.</param>
    /// <param name="around">Where it takes place.</param>
    public Step Undo(Conversation conversation, string? id, Surroundings around) => ForLeader(conversation, null, around, standing =>
    {
        var gone = id ?? standing.Whereabouts.Newest(standing.Today)?.Id ?? "";
        var left = standing.Whereabouts.Without(gone);
        return Show(conversation, AbsenceBecause.Undone, standing, left, left.From(standing.Today), around) with
        {
            Absence = new AbsenceChange.TakesBack(around.Me.Id, gone),
        };
    });

    /// <summary>What the card's button would bring; null where it is no absence.</summary>
    public static Absence? Days(Incoming.Press press) =>
        Day(press[AbsenceVerbs.From]) is { } from && Day(press[AbsenceVerbs.Until]) is { } until && from <= until ? new(from, until) : null;

    private Absence? Days(Incoming.Press press, Surroundings around) =>
        Days(press) is { } days && DateOnly.FromDateTime(calendar.Local(around.Now)) is var today
            && days.Until >= today && days.Until <= today.AddDays(Moments.FarthestDays) ? days : null;

    private static string? Id(Incoming.Press press) => CaseIds.Read(press[AbsenceVerbs.Id]);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private Step Away(Conversation conversation, Absence days, string? id, Surroundings around) =>
        ForLeader(conversation, days.From, around, standing =>
        {
            var said = new SaidAbsence(id ?? around.Known.FreshId, around.Me.Id, days, IsAway: true, around.Now);
            var after = standing.Whereabouts.With(said);
            return Show(conversation, AbsenceBecause.Away, standing, after, after.From(days.From), around, said.Id) with
            {
                Absence = new AbsenceChange.Says(said),
            };
        });

    /// <summary>There again, for as long as they would have been away; what was said of later days stays.</summary>
    private Step Back(Conversation conversation, Surroundings around) => ForLeader(conversation, null, around, standing =>
    {
        if (standing.Whereabouts.From(standing.Today) is not { } away)
        {
            return Show(conversation, AbsenceBecause.Back, standing, standing.Whereabouts, null, around);
        }

        var said = new SaidAbsence(around.Known.FreshId, around.Me.Id, away, IsAway: false, around.Now)
        {
            Against = standing.Whereabouts.ByDirectory?.ToString(),
        };
        return Show(conversation, AbsenceBecause.Back, standing, standing.Whereabouts.With(said), null, around, said.Id) with
        {
            Absence = new AbsenceChange.Says(said),
        };
    });

    private static Step ForLeader(Conversation conversation, DateOnly? day, Surroundings around, Func<Standing, Step> step) =>
        around.Known switch
        {
            { Circle: null } => Step.Needs(conversation, new Lookup.OwnCircle()),
            { Circle.Me.Rank: Rank.Employee } => new Step(conversation, [new Reply.Say(Note.OnlyLeadersStandIn)]),
            { Standing: { } standing } => step(standing),
            _ => Step.Needs(conversation, new Lookup.Standing(day)),
        };

    private Step Show(
        Conversation conversation, AbsenceBecause because, Standing standing, Whereabouts after, Absence? days, Surroundings around,
        string? undo = null)
    {
        var isNow = days?.Includes(standing.Today) == true;
        var reply = new Reply.AbsenceShown(new AbsenceView(
            because, days, isNow, standing.StandIn, days is null || because == AbsenceBecause.Undone ? [] : standing.Goes,
            standing.More)
        {
            Undo = undo ?? (because == AbsenceBecause.Asked && days is { } shown ? after.Of(shown.From)?.Id : null),
            Offers = because == AbsenceBecause.Away && isNow ? Longer(days!.Value) : [],
        });
        return new Step(conversation, around.InPlace ? [] : [reply], reply);
    }

    /// <summary>The next school day too, and until the first one of the week after.</summary>
    private AbsenceOffer[] Longer(Absence days)
    {
        var next = calendar.SchoolDays(days.Until.AddDays(1)).First();
        var monday = days.Until.AddDays(1);
        while (monday.DayOfWeek != DayOfWeek.Monday)
        {
            monday = monday.AddDays(1);
        }

        var back = calendar.SchoolDays(monday).First();
        return
        [
            new(new(days.From, next), next, IsWithin: true),
            .. back > next ? [new AbsenceOffer(new(days.From, back.AddDays(-1)), back, IsWithin: false)] : Array.Empty<AbsenceOffer>(),
        ];
    }
}

using Sevenwolden.Dialogs.Absences;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Tying;

namespace Sevenwolden.Dialogs;

/// <summary>What a step has to know, as far as that can be told before it: so that it is taken once.</summary>
internal static class Foresight
{
    /// <summary>The next thing to look up; null when all is known.</summary>
    public static Lookup? Of(Conversation conversation, Incoming.Press press, Surroundings around) => around.Shared ? null
        // Whoever is left out of everything has to be known by more than what people call them.
        : First(conversation.Subject is null ? null : Circle(around), Of(press, conversation, around));

    /// <summary>
    /// Free words may be an answer to a leader, which only the person's reports tell; not while words are asked for or written down.
    /// </summary>
    public static Lookup.Own? OfWords(Conversation conversation, Surroundings around) =>
        around is { Shared: false, Known.Reported: null } && conversation is { Draft: null, Unsent: null } ? new(AsLeader: false) : null;

    private static Lookup? Of(Incoming.Press press, Conversation conversation, Surroundings around) => press.Verb switch
    {
        Verbs.Leader or ReportVerbs.Check or ReportVerbs.Edit or ReportVerbs.Route or ReportVerbs.Text =>
            First(Circle(around), Earlier(conversation, press, around)),
        ReportVerbs.AddTo => First(Circle(around), Case(press[ReportVerbs.Report], around)),
        ReportVerbs.Send => First(Circle(around), Case(press.Case, around)),
        ReportVerbs.Mine => List(Overview.Of(asLeader: false, press["page"]), around),
        ReportVerbs.Open => First(Circle(around), List(Overview.Of(asLeader: true, press["page"]), around)),
        ReportVerbs.Export => First(
            Circle(around), Handles(around), File(FileOf.Reports, conversation, around)),
        AbsenceVerbs.Away or AbsenceVerbs.Back or AbsenceVerbs.Undo or Verbs.WhoStandsIn =>
            First(Circle(around), Standing(press, around)),
        PracticeVerbs.Ask or PracticeVerbs.Check or PracticeVerbs.Start => First(
            Circle(around), IsManagement(around) ? First(Way(press, around), Case(press.Case, around)) : null),
        PracticeVerbs.Leave => Circle(around),
        _ when Menu.CommandOf(press.Verb) == Command.StartPractice => First(
            Circle(around), IsManagement(around) ? First(Way(press, around), Case(around.Known.FreshId, around)) : null),
        _ when Menu.CommandOf(press.Verb) == Command.Readiness =>
            First(Circle(around), IsManagement(around) && around.Known.Gaps is null ? new Lookup.Gaps() : null),
        ReportVerbs.Holdings or ReportVerbs.Forget or ReportVerbs.ForgetNow => around.Known.Holdings is null ? new Lookup.Holdings() : null,
        _ when press.Verb.StartsWith("case.", StringComparison.Ordinal) && press.Case is { } id =>
            First(Case(id, around), Leaders(id, around), Ties(id, around), There(press.Verb, id, around)),
        SendVerbs.Send when conversation.Unsent is { } unsent && press.Case == unsent.Case => First(
            conversation.Draft?.Instead is null ? null : Circle(around), Case(unsent.Case, around),
            Leaders(unsent.Case, around), Ties(unsent.Case, around), There(unsent.Verb, unsent.Case, around)),
        // What was typed is read after all, and may be for whoever reported a case.
        SendVerbs.Other or ReportVerbs.Beside or Verbs.SomethingElse => First(
            Circle(around), around.Known.Reported is null ? new Lookup.Own(AsLeader: false) : null,
            around.Known.Led is null ? new Lookup.Own(AsLeader: true) : null),
        _ when Menu.CommandOf(press.Verb) == Command.Send => around.Known.Led is null ? new Lookup.Own(AsLeader: true) : null,
        PathVerbs.Sign => First(Progress(around), around.Known.Signing is null ? new Lookup.Signing() : null),
        _ when press.Verb == PathVerbs.List || Menu.CommandOf(press.Verb) == Command.Signings => First(
            Circle(around), Leads(around) && around.Known.Signings is null ? new Lookup.Signings() : null),
        PathVerbs.Export => First(Circle(around), Leads(around) ? File(FileOf.Signings, conversation, around) : null),
        _ when press.Verb.StartsWith("path.", StringComparison.Ordinal)
            || Menu.CommandOf(press.Verb) is Command.Onboarding or Command.Receipt => Progress(around),
        // Who is on the path goes on with it, where nothing else is open.
        Verbs.Resume or Verbs.Return or Verbs.Belongs when conversation is { OnPath: true, Consultation: null } => Progress(around),
        // A report that is being written is drawn anew in the other language.
        Verbs.Language when conversation.Draft is not null => Circle(around),
        // What is kept is told anew in the other language, where that was told last.
        Verbs.Language => First(
            Progress(around), Memory.LastIs(conversation, "holdings") && around.Known.Holdings is null ? new Lookup.Holdings() : null),
        TieVerbs.Show or TieVerbs.Make or TieVerbs.Loosen => TiesOf(TieDialog.Of(press), around),
        _ => null,
    };

    private static Lookup? First(params ReadOnlySpan<Lookup?> needed)
    {
        foreach (var each in needed)
        {
            if (each is not null)
            {
                return each;
            }
        }

        return null;
    }

    private static Lookup.OwnCircle? Circle(Surroundings around) => around.Known.Circle is null ? new() : null;

    private static Lookup.Progress? Progress(Surroundings around) => around.Known.Progress is null ? new() : null;

    private static bool IsManagement(Surroundings around) => around.Known.Circle?.Me.Rank == Rank.Management;

    private static bool Leads(Surroundings around) => around.Known.Circle?.Me.Rank is Rank.Leader or Rank.Management;

    private static Lookup.Export? File(FileOf what, Conversation conversation, Surroundings around) =>
        around.Known.ExportLink is null ? new(what, conversation.Language) : null;

    private static Lookup.WayOf? Way(Incoming.Press press, Surroundings around) =>
        around.Known.Way is null ? new(press.Verb == PracticeVerbs.Ask ? null : press[PracticeVerbs.Whose]) : null;

    private static Lookup.One? Case(string? id, Surroundings around) =>
        id is not null && !around.Known.Cases.ContainsKey(id) ? new(id) : null;

    /// <summary>The button of a report that is gone is about what became of it.</summary>
    private static Lookup.One? Earlier(Conversation conversation, Incoming.Press press, Surroundings around) =>
        press.Case == conversation.Draft?.Id ? null : Case(press.Case, around);

    /// <summary>Whoever may handle a case sees to whom it could go.</summary>
    private static Lookup.Leaders? Leaders(string id, Surroundings around) =>
        around.Known is { Leaders: null } known && known.Cases.GetValueOrDefault(id)?.IsLeader(around.Me.Id) == true ? new() : null;

    private static Lookup.Ties? Ties(string id, Surroundings around) =>
        !around.Known.Ties.ContainsKey(id) && around.Known.Cases.GetValueOrDefault(id)?.IsLeader(around.Me.Id) == true ? new(id) : null;

    /// <summary>Both cases first: to whoever may not know of one of them no more is looked up.</summary>
    private static Lookup? TiesOf(TieWish wish, Surroundings around)
    {
        string?[] ids = [wish.Case, .. TieDialog.Other(wish)];
        return ids.Select(id => Case(id, around)).FirstOrDefault(lookup => lookup is not null) is { } lookup ? lookup
            : wish.Case is { } first && ids.All(id => id is not null && around.Known.Cases[id]?.IsLeader(around.Me.Id) == true)
                ? TieDialog.Missing(first, around)
            : null;
    }

    private static Lookup.WhoIsThere? There(string name, string id, Surroundings around) =>
        CaseVerbs.Find(name) is { } verb && !around.Known.There.ContainsKey(id)
            && around.Known.Cases.GetValueOrDefault(id) is { } @case && CaseDesk.AsksWhoIsThere(@case, verb, around.Me.Id)
            ? new(id)
            : null;

    /// <summary>Only a leader has anybody stand in for them.</summary>
    private static Lookup.Standing? Standing(Incoming.Press press, Surroundings around) =>
        around.Known is { Standing: null, Circle.Me.Rank: not Rank.Employee } ? new(AbsenceDialog.Days(press)?.From) : null;

    private static Lookup.Many? List(Overview overview, Surroundings around) => around.Known.List is null ? new(overview) : null;

    /// <summary>Who is no leader by rank may still have a case to handle.</summary>
    private static Lookup.Many? Handles(Surroundings around) =>
        around.Known.Circle?.Me.Rank == Rank.Employee ? List(new Overview(AsLeader: true, 0), around) : null;
}

using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>
/// What somebody says of what they reported, in words of their own: whether it was seen, that it is over, what has to be added. It is heard
/// only of whoever has a report, or asks whether something was sent.
/// </summary>
internal sealed class OwnReportDialog(CaseDesk desk, Records records, AmongCases among)
{
    private const int MostWords = 16;

    /// <summary>What the words say of a report; null for all others.</summary>
    public Step? Say(Walk walk, string text, Surroundings around)
    {
        if (walk.IsAsking || !IsShort(text) || (About(walk, text) ?? Regrets(walk, text, around)) is not { } about)
        {
            return null;
        }

        if (about == Talk.Status && walk.Conversation.Draft is not null)
        {
            return SpokenReader.Holds(text, "wasItSent") ? ReportDialog.NotSent(walk.Conversation, around) : null;
        }

        return around.Known.Reported is { } reported
            ? Of(walk, [.. reported.Where(@case => CaseVerbs.Add.IsOffered(@case, around.Me.Id))], about, text, around)
            : Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: false));
    }

    /// <summary>"Het is nog erger geworden", right below the only report that somebody has: it goes on from that, whatever it tells of.
    /// </summary>
    public static Step? GoesOn(Walk walk, string text, Surroundings around) =>
        !around.Shared && walk is { IsAsking: false, Conversation.Danger: null } && Telling.GoesOn(text)
            ? Below(walk, text, around)
            : null;

    /// <summary>
    /// What was not understood and stands right below the only report that somebody has is offered as something to add to it; null where
    /// that can't be.
    /// </summary>
    public static Step? Below(Walk walk, string text, Surroundings around) =>
        walk.Conversation is { Draft: null, NotAnswering: null } && around.Known.Reported is [var one]
        && walk.Conversation.ShowsOf(one.Id) && CaseVerbs.Add.IsOffered(one, around.Me.Id)
        && text.Any(char.IsLetterOrDigit) && !Typing.Asks(text)
        && ReportWishReader.Read(text) == ReportWish.None && AnswerReader.Read(text) is null
            ? SendingDialog.Perhaps(
                walk.Conversation, one, CaseVerbs.Answer.IsOffered(one, around.Me.Id) ? CaseVerbs.Answer : CaseVerbs.Add, text)
            : null;

    private Step? Of(Walk walk, IReadOnlyList<Case> reported, Talk about, string text, Surroundings around) => (about, reported) switch
    {
        // Of what was just told nothing was sent, whatever else was.
        (Talk.Status, _) when DangerTalk.IsNewest(walk.Conversation) && reported.All(@case => !@case.Report.IsInDanger)
            && SpokenReader.Holds(text, "ofAReport") => Nothing(walk.Conversation, reported.Count == 0),
        (Talk.Status, []) => SpokenReader.Holds(text, "wasItSent") ? Nothing(walk.Conversation, isAll: true) : null,
        // Of what was closed its card says how to say so.
        (Talk.NotOver, []) => around.Known.List is { Cases: [] } ? null
            // What else is still online is no word of what is over.
            : ReopeningDialog.Closed(around)?.FirstOrDefault(last =>
                walk.Conversation.ShowsOf(last.Id) || NamedCase.Shares(text, last.Report.What)) is { } last
                ? ReopeningDialog.Of(walk.Conversation, last, text, around)
            : records.List(walk.Conversation, asLeader: false, 0, around),
        (_, []) => null,
        (Talk.Status, [var one]) => desk.Show(walk.Conversation, one, around),
        // That it goes on is news for whoever has it.
        (Talk.NotOver, [_]) => Adds(walk, reported, text, around),
        (Talk.Status, _) when (NamedCase.Called(text, reported) ?? Alone(AmongCases.InSight(walk, reported))) is { } meant =>
            desk.Show(walk.Conversation, meant, around),
        (Talk.Status or Talk.NotOver, _) => records.List(walk.Conversation, asLeader: false, 0, around),
        (Talk.Over, _) => among.Of(
            walk, reported, new Among(CaseVerbs.Withdraw.Name, SentAmiss.Meant(text) is null ? null : text, []), text, around),
        // "Zet dit bij mijn melding": what was told before.
        _ when PointsBack.IsMatch(text) && walk.Conversation.Story is { } story =>
            among.Of(walk, reported, new Among(CaseVerbs.Add.Name, story, []), "", around),
        // "Ik wil er nog iets bij zeggen": what, is asked.
        _ when PointsBack.IsMatch(text) || (SpokenReader.Says(text, "addsToReport") && Something.IsMatch(text)) =>
            among.Of(walk, reported, new Among(CaseVerbs.Add.Name, null, []), text, around),
        _ => Adds(walk, reported, DraftEdit.Named(text) ?? text, around),
    };

    private static Case? Alone(IReadOnlyList<Case> cases) => cases is [var one] ? one : null;

    private Step Adds(Walk walk, IReadOnlyList<Case> reported, string text, Surroundings around) =>
        among.Of(walk, reported, new Among(CaseVerbs.Add.Name, text, []) { IsSupposed = true }, text, around);

    /// <summary>In danger it is said with what can be done.</summary>
    private static Step Nothing(Conversation conversation, bool isAll) => new(
        conversation,
        [
            new Reply.Say(isAll ? Note.NothingSent : Note.NotThisSent),
            .. conversation.Danger is null ? Array.Empty<Reply>() : [new Reply.DangerStays()],
        ]);

    /// <summary>A question about a report asks how it stands; who wants to report asks nothing of one that they sent.</summary>
    private static Talk? About(Walk walk, string text) =>
        // To whom it should have gone is said of one that went.
        walk.Conversation.Draft is null && (SentAmiss.PullsBack(text) || SentAmiss.Meant(text) is not null) ? Talk.Over
        : ReportWishReader.Read(text) is ReportWish.Wants or ReportWish.Doubts || SpokenReader.Holds(text, "wantsReport") ? null
        : SpokenReader.Holds(text, "wasItSent") || (SpokenReader.Holds(text, "asksAfterReport") && IsOfIt(walk, text)) ? Talk.Status
        // "Kun je toevoegen dat …" asks the bot to do it, and nothing of it.
        : AnswerReader.Asks(text) && !(SpokenReader.Holds(text, "request") && SpokenReader.Holds(text, "addsToReport")) ? null
        : SpokenReader.Holds(text, "isNotOver") ? Talk.NotOver
        : SpokenReader.Holds(text, "reportIsOver") ? Talk.Over
        : SpokenReader.Holds(text, "addsToReport") ? Talk.Addition
        : null;

    /// <summary>
    /// "Ik heb me vergist", right below the only report that somebody has: whether it is to be taken back, is asked. "Laat maar weten als
    /// je vragen hebt" takes nothing back.
    /// </summary>
    private static Talk? Regrets(Walk walk, string text, Surroundings around) =>
        walk is { Consultation: null, Conversation: { Draft: null, Danger: null, Unsent: null } } && !Typing.Asks(text)
        && around.Known.Reported is [var one] && walk.Conversation.ShowsOf(one.Id)
            ? ReportRefusal.In(text) ? Talk.Over : SpokenReader.Holds(text, "letsKnow") ? Talk.Addition : ByAct(text)
            : null;

    private static Talk? ByAct(string text) => ActReader.Read(text, ActSetting.Reported) is var acts
        && ReportAsked.In(text) ? null
        : acts.Withdraws ? Talk.Over
        : acts.Adds ? Talk.Addition
        : null;

    /// <summary>
    /// "Wat nu?" is about a report right below that, and never in danger: there it is asked what to do. Elsewhere the words have to say so.
    /// </summary>
    private static bool IsOfIt(Walk walk, string text) => SpokenReader.Holds(text, "ofAReport")
        || (walk.Conversation.Danger is null && walk.Consultation is null);

    /// <summary>A story is read as a story, whatever words are in it.</summary>
    public static bool IsShort(string text) => Typing.Words(text).Length <= MostWords;

    private static Regex PointsBack { get; } = new(
        @"^\s*(?:(?:kun|kan|wil) je\s+)?(?:zet|voeg|doe|schrijf|add|put)\s+(?:dit|dat|this|that)\b.{0,40}"
        + @"\b(?:melding|report|toe)\b[\s.!?]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Something { get; } = new(@"\b(?:iets|wat|something)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private enum Talk
    {
        Status,
        Over,
        NotOver,
        Addition,
    }
}

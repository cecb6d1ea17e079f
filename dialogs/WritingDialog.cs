using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>
/// What is typed while a report is being written: what is going on, that it can go, or that it should not. A fixed word is a fixed word,
/// and a no in any words is no report.
/// </summary>
internal sealed class WritingDialog(ReportDialog reporting, MessageReader reader)
{
    private const int LeastWords = 3;
    private const int LeastLetters = 40;

    private readonly DraftTalk _talk = new(reporting);

    /// <summary>What the words do to the report; null where none is being written, or where they are for something else.</summary>
    public Step? Say(Walk walk, string text, Wish? wish, Surroundings around)
    {
        var conversation = walk.Conversation;
        var says = ReportWishReader.Read(text);
        return conversation.Draft switch
        {
            null => null,
            _ when conversation.Danger is null && SpokenReader.Says(text, "dares") => null,
            { What.Length: > 0 } draft when IsNewest(walk) && Edited(conversation, draft, text, around) is { } edited => edited,
            { } draft when IsNewest(walk) && wish is not Wish.Do(Command.Send)
                && DraftQuestions.Answer(conversation, draft, text, around) is { } answered => answered,
            { What.Length: > 0 } draft when IsNewest(walk)
                && DraftQuestions.Unnamed(conversation, draft, text, wish, around) is { } named => named,
            { What.Length: > 0 } draft when IsNewest(walk) && !TypedCommand.IsOne(text) && !HowSoon.IsSaid(text)
                && !Clauses.In(text).Any(DraftWords.IsBack)
                && _talk.AtOnce(conversation, draft, text, wish, around) is { } talked => talked,
            { } draft when IsNewest(walk) && IsPause(text) =>
                DraftTalk.Stays(conversation, draft, new Reply.Say(Note.TakeYourTime)),
            { } draft when IsNewest(walk) && conversation.Danger is null && SpokenReader.Says(text, "hesitates") =>
                DraftTalk.Stays(conversation, draft, new Reply.Say(Note.AskingIsRight)),
            { } draft when IsNewest(walk) && (IsBareDoubt(draft, text)
                || (OwnReportDialog.IsShort(text) && SpokenReader.Holds(text, "doubtsReport"))) =>
                Waits(conversation, draft),
            { Perhaps: not null, Doubt: { } asked } when IsNewest(walk) && !SendsWithout(text)
                && Decided(conversation, asked, text, wish, around) is { } step => step,
            { What.Length: > 0, Perhaps: not null } draft when IsNewest(walk) && SendsWithout(text) =>
                ReportDialog.Look(conversation with { Draft = draft.Undoubted() }, around),
            // "Nee laat maar, verstuur het zo": without what was asked about, it is shown as it goes.
            { What.Length: > 0 } draft when says is ReportWish.Refuses or ReportWish.MayRefuse
                && Clauses.In(text) is [_, .., var last] && SpokenReader.Says(last, "send") =>
                ReportDialog.Look(conversation with { Draft = draft.Undoubted() }, around),
            { } draft when wish is not Wish.Do(Command.Send) && TypedCommand.Read(text) is null && HowSoon.Only(text) is null
                && DraftWords.Read(text) is { } said =>
                OfIt(conversation, draft, said with { Sends = said.Sends && IsNewest(walk) }, around),
            { What.Length: > 0 } when IsNewest(walk) && !IsBareYes(text) && DraftWords.Adding(text) is { } more =>
                ReportDialog.Adding(conversation with { Draft = conversation.Draft with { Perhaps = more } }, around),
            // "Zal ik het versturen?", "maybe send it", "ja, verstuur het naar Marleen": it is shown, and does not go.
            { What.Length: > 0 } draft when (wish is Wish.Do(Command.Send) || (draft.Checked && PlainYes.Is(text)))
                && !DraftTalk.MayGo(text) => ReportDialog.Look(conversation, around),
            var draft when wish is Wish.Do(Command.Send) || (draft.Checked && PlainYes.Is(text)) =>
                reporting.Agree(conversation, around),
            { What.Length: > 0, Perhaps: null } when IsNewest(walk) && IsBareYes(text) && AnswerReader.Read(text) == Answer.Yes =>
                ReportDialog.Look(conversation, around),
            // The card of a walk stands below the report: what is typed is for that.
            var draft when walk.IsAsking && conversation.Buttons is { } buttons && !buttons.Any(button => button.IsOf(draft.Id)) => null,
            { What.Length: > 0 } draft when HowSoon.Only(text) is { } soon =>
                ReportDialog.Again(
                    conversation with { Draft = draft with { Urgency = soon, Place = Places.SaidIn(text) ?? draft.Place } }, around),
            { What.Length: > 0 } draft when wish is null or Wish.Do(Command.None or Command.Sorry or Command.Stop) && IsNewest(walk)
                && DraftTalk.NoRefusal(conversation, draft, text, around) is { } stays => stays,
            // Who changes their mind finds what they wrote.
            _ when says == ReportWish.Refuses && wish is null or Wish.Do(Command.None or Command.Sorry) =>
                Refused(conversation),
            _ when IsNewest(walk) && wish is null && conversation.Danger is null
                && Clauses.In(text) is [_, ..] parts && parts.All(part => SpokenReader.Says(part, "wantsOut")) => Refused(conversation),
            { Doubt: null } draft when IsNewest(walk) && wish is null && conversation.Danger is null && ReportRefusal.MayWantOut(text) =>
                Ask(conversation, draft, text, ReportDoubt.MayRefuse),
            { What.Length: > 0 } draft when wish is null && Places.PutRight(text, draft.Place) is { } place =>
                ReportDialog.Again(conversation with { Draft = draft with { Place = place } }, around),
            { Checked: true } draft when AnswerReader.Read(text) == Answer.No
                && (OpenQuestion.IsShort(text) || SpokenReader.Opens(text, "no")) && says != ReportWish.MayRefuse => ReportDialog.Start(
                around.Cards ? conversation : conversation with { Draft = draft with { What = "" } }, around, null, null),
            { What.Length: > 0, Perhaps: null } when IsNewest(walk) && HowSoon.Urges(text) => ReportDialog.Look(conversation, around),
            // Who may know it has no objection to what was shown: it goes once they say so.
            { What.Length: > 0, Perhaps: null } when IsNewest(walk) && OwnReportDialog.IsShort(text)
                && SpokenReader.Holds(text, "mayKnow") => ReportDialog.Look(conversation, around),
            // "…", "👍🏻": no word of it, and no reason to send anything.
            var draft when text.Trim().Length > 0 && !text.Any(char.IsLetterOrDigit) =>
                new Step(conversation, [new Reply.DraftOpen(draft.Id)]),
            { What.Length: > 0 } when SpokenReader.Says(text, "edit") => ReportDialog.Start(conversation, around, null, null),
            { What.Length: > 0 } when SpokenReader.Says(text, "next") => ReportDialog.Look(conversation, around),
            _ when wish is not null || CaseWordsDialog.Names(text) => null,
            _ when says == ReportWish.SaysNo => Refused(conversation),
            _ when says == ReportWish.Wants => ReportDialog.Start(conversation, around, null, null),
            var draft when says is ReportWish.MayRefuse or ReportWish.Doubts || IsCancel(text) =>
                Ask(conversation, draft, text, ReportDoubt.MayRefuse),
            { What.Length: > 0 } draft when !IsForTheWalk(walk, text) && !IsElsewhere(text)
                && DraftTalk.Say(conversation, draft, text, around) is { } talked => talked,
            { What.Length: > 0 } draft when around.Cards =>
                IsForTheWalk(walk, text) || IsElsewhere(text) || DraftTalk.Asks(text) ? null
                    : Ask(conversation, draft, text, ReportDoubt.HasText),
            { What: "" } when IsForTheBot(text) => null,
            // So few words say what is going on seldom, and "pff" never.
            { What: "" } draft when text.Trim().Length > 0 && SaysLittle(text) => Ask(conversation, draft, text, ReportDoubt.HasText),
            _ => ReportDialog.Say(conversation, ReportStory.In(text) ?? text, around),
        };
    }

    /// <summary>What changes its words: it is shown as it would go then; what is not found in it can be taken out on the form.</summary>
    private static Step? Edited(Conversation conversation, Draft draft, string text, Surroundings around) =>
        // "That is the text, replace it": what was asked about is the text.
        draft.Perhaps is { } said && OwnReportDialog.IsShort(text) && SpokenReader.Holds(text, "replacesIt")
            ? ReportDialog.Rewritten(conversation, said, around)
        : !IsBareYes(text) && DraftEdits.Read(text, draft.What) is { } edits
            ? ReportDialog.Rewritten(
                conversation with { Draft = draft with { Urgency = edits.Soon ?? draft.Urgency } }, edits.What, around)
                is var shown && edits.Left && shown.Lookup is null
                ? shown with { Replies = [new Reply.Say(Note.NotAllOfIt), .. shown.Replies] }
                : shown
        : DraftEdit.TakesOut(text) ? ReportDialog.Start(conversation with { Draft = draft.Undoubted() }, around, null, null)
        : null;

    /// <summary>"Nee, gewoon versturen": without what was asked about, it is shown as it goes.</summary>
    private static bool SendsWithout(string text) =>
        SpokenReader.Opens(text, "no") && DraftWords.Read(text) is { Sends: true, Adds: null };

    /// <summary>"Wacht, de bel, straks verder".</summary>
    private static bool IsPause(string text) => Clauses.In(text) is { Length: > 0 } clauses
        && clauses.Any(clause => SpokenReader.Says(clause, "pause"))
        && clauses.All(clause => SpokenReader.Says(clause, "pause") || SpokenReader.Says(clause, "pathLater")
            || SpokenReader.Read(clause) is Wish.Do(Command.Okay or Command.Sorry or Command.Pause));

    /// <summary>Whoever is not sure of it hears that nothing was sent, and with whom to talk about it.</summary>
    private static Step Waits(Conversation conversation, Draft draft) => DraftTalk.Stays(
        conversation, draft, conversation.Danger is null ? new Reply.Say(Note.NoNeedToDare) : new Reply.DangerStays());

    /// <summary>"Weet niet", of what was shown: nothing goes, and nothing is gone.</summary>
    private static bool IsBareDoubt(Draft draft, string text) =>
        draft.Checked && (NotSure.IsMatch(text) || (OpenQuestion.IsShort(text) && AnswerReader.Read(text) == Answer.Unknown));

    private static Regex NotSure { get; } = new(
        @"^\s*(?:(?:hm+|eh+m?|tja|nou|pff+|ja|nee|ik|i)[\s,.]+)*(?:weet (?:het |'?t |dat )?(?:nog |even |ook )*niet(?: zeker)?"
        + @"|(?:don'?t|do not) know|not sure|twijfel)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>It is not written any more; what it said is still what was told of the matter at hand.</summary>
    public static Step Refused(Conversation conversation) => ReportDialog.Discard(conversation) is var step
        && conversation.Draft is { What: { Length: > 0 } what } && conversation.Danger is null
            ? step with { Conversation = step.Conversation with { Story = what } }
            : step;

    /// <summary>"Oh ja graag": no more than a yes or a no.</summary>
    private static bool IsBareYes(string text) => Typing.Words(text).Length <= 3 && AnswerReader.Read(text) is not null;

    /// <summary>
    /// It is sent where it was shown as it goes, and nothing was told since; else it is shown, with what is told besides.
    /// </summary>
    private Step OfIt(Conversation conversation, Draft draft, DraftWords said, Surroundings around) =>
        said.Sends && draft is { Checked: true, Perhaps: null } ? reporting.Agree(conversation, around)
        : said.Adds is { } more
            ? ReportDialog.Adding(conversation with { Draft = draft with { Perhaps = more, Doubt = null } }, around)
        : conversation with { Draft = draft.Undoubted() } is var plain && draft.What.Length > 0 && said.Sends
            ? ReportDialog.Look(plain, around)
        : ReportDialog.Again(plain, around);

    /// <summary>"Geen formulier, gewoon een nummer": to speak to somebody, and to write nothing.</summary>
    public static bool WantsAPerson(string text, Wish? wish) => wish is Wish.Do(Command.Leader or Command.WhomToCall)
        || (OwnReportDialog.IsShort(text) && WantsAPerson(text));

    /// <summary>Whether it says so somewhere, and not that nobody has to be spoken to.</summary>
    public static bool WantsAPerson(string text) =>
        SpokenReader.Holds(text, "ratherAPerson") && !SpokenReader.Holds(text, "noLeader");

    /// <summary>Whether a question stands open that it may answer; what is told with the report in sight is for that.</summary>
    private static bool IsForTheWalk(Walk walk, string text) => walk.IsAsking && !(IsNewest(walk) && Story.Tells(text));

    /// <summary>Whether the report is what was shown last, and no question below it.</summary>
    public static bool IsNewest(Walk walk) => walk.Conversation is { Draft: { } draft } now
        && !(walk.IsAsking && now.Buttons is { } buttons && !buttons.Any(button => button.IsOf(draft.Id)));

    /// <summary>What was answered beside the report, with a line that it is still there.</summary>
    public static Step Reminding(Walk before, Step step) => before.Conversation.Draft is { } draft
        && step is { Lookup: null, Replies.Count: < 3 } && step.Conversation.Draft?.Id == draft.Id
        && !before.With(step.Conversation).IsAsking && !step.Replies.Any(ShowsIt)
            ? step with { Replies = [.. step.Replies, new Reply.DraftOpen(draft.Id)] }
            : step;

    private static bool ShowsIt(Reply reply) => reply is Reply.ReportForm or Reply.ReportCheck or Reply.IsItTheText or Reply.NobodyReads
        or Reply.DraftOpen or Reply.Danger;

    /// <summary>Words that tell of danger are what is going on, whatever else they say; null as above.</summary>
    public static Step? SayGrave(Conversation conversation, string text, Surroundings around) =>
        // "Also put in that a mother threatens to come": what is to be in it, is.
        conversation.Draft is { What.Length: > 0 } draft && DraftEdits.Read(text, draft.What) is { Left: false } edits
            ? ReportDialog.Rewritten(conversation, edits.What, around)
            : ReportDialog.Say(conversation, text, around);

    private static Step Ask(Conversation conversation, Draft draft, string text, ReportDoubt because)
    {
        var doubted = draft with { Perhaps = Fitting.Cut(text.Trim(), Report.LongestText), Doubt = because };
        return new Step(conversation with { Draft = doubted }, [new Reply.IsItTheText(doubted, because)]);
    }

    /// <summary>
    /// What was asked about last is answered first, and nothing that was typed is lost by a yes; null for no answer to that.
    /// </summary>
    private static Step? Decided(Conversation conversation, ReportDoubt asked, string text, Wish? wish, Surroundings around) => asked switch
    {
        ReportDoubt.HasText when Belongs(text, wish) || SpokenReader.Holds(text, "mayKnow") => ReportDialog.Adding(conversation, around),
        ReportDoubt.HasText when ReportWishReader.Read(text) == ReportWish.SaysNo || AnswerReader.Read(text) == Answer.No
            || (OwnReportDialog.IsShort(text) && SpokenReader.Holds(text, "needNotKnow")) =>
            ReportDialog.NotAdding(conversation),
        // "Jawel versturen" is no yes to a no; "klopt, niet melden" is.
        ReportDoubt.MayRefuse when ReportRefusal.IsDenied(text) =>
            ReportDialog.Look(conversation with { Draft = conversation.Draft!.Undoubted() }, around),
        ReportDoubt.MayRefuse when AnswerReader.Read(text) == Answer.Yes || ReportRefusal.IsBare(text)
            || ReportRefusal.MayWantOut(text)
            || (Clauses.In(text) is [.., var last] && ReportWishReader.Read(last) == ReportWish.Refuses) =>
            ReportDialog.Discard(conversation),
        _ => null,
    };

    private static bool Belongs(string text, Wish? wish) => wish is Wish.Do(Command.Send) || AnswerReader.Read(text) == Answer.Yes
        || (OpenQuestion.IsShort(text) && SpokenReader.Holds(text, "belongsIn"))
        // "Add it yes and send" belongs; "add that she cried" is more.
        || (AnswerReader.Read(text) != Answer.No && DraftEdit.Added(text) == text && OwnReportDialog.IsShort(text)
            && ActReader.Read(text, ActSetting.Writing).Adds);

    private bool IsCancel(string text) =>
        reader.Read(text) is { Sure: true, Topics: [{ Topic: Topics.Cancel }, ..] } && !AnswerReader.Asks(text);

    /// <summary>
    /// A question of the bot, or a chat with it, while it waits for the text; a story that has a word of that in it is none.
    /// </summary>
    private bool IsForTheBot(string text) => SpeechReader.IsQuestion(text) || SpokenReader.Holds(text, "sanctions")
        || TurnOfPhrase.Announced(text) is not null || (OpenQuestion.IsShort(text) && IsElsewhere(text))
        || (reader.Read(text) is { Sure: true, Topics: [{ Topic: Topics.Privacy }, ..] }
            && (SpokenReader.Holds(text, "whoReads") || SpokenReader.Holds(text, "readsAlong") || SpokenReader.Holds(text, "holdings")));

    private bool SaysLittle(string text) => text.Length < LeastLetters
        && Typing.Words(text).Length < LeastWords
        && reader.Read(text) is not { Sure: true, Facts.Count: > 0 };

    /// <summary>A question is asked, and small talk is answered: neither is what a report says.</summary>
    private bool IsElsewhere(string text) => AnswerReader.Asks(text) || SpeechReader.SmallTalkIn(text) is not null
        || (reader.Read(text) is { Sure: true, Topics: [{ Topic: var topic }, ..] } && topic is (Topics.Help
            or Topics.MyCases or Topics.ArticleLookup or Topics.Language or Topics.Privacy));
}

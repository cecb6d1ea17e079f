using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>What puts right, or takes back, something that was said or heard before; and what is said of the card in sight.</summary>
internal sealed class AmendDialog(Pack pack, Guide guide, Menu menu, MessageReader reader, CommandReader commands)
{
    private readonly Correction _correction = new(guide);
    private readonly Denial _denial = new(pack, guide, reader);
    private readonly Afterthought _afterthought = new(guide);
    private readonly TickedAnswer _ticked = new(guide);

    /// <summary>The turn; null for all other words.</summary>
    public Step? Step(Walk walk, string text, Surroundings around) =>
        walk.Conversation is not { Draft: null, Unsent: null } ? null
        : _ticked.GoesOn(walk, text) is { } on ? on
        : walk.Pending.Count > 1 && SpokenReader.Says(text, "ticked") ? guide.Remind(walk, new Reply.Say(Note.TickThere))
        : walk.Conversation.OnPath && !walk.IsAsking && (PathSpeech.Guesses(walk.Conversation, text) || IsThought(walk, text))
            ? new Step(walk.Conversation, [new Reply.Say(Note.PathGuess)])
        : SpokenReader.Says(text, "translates")
            ? menu.Speak(walk, Tongue.Another(walk, reader.Read(text), commands.Languages, null, text), around)
        : walk.Conversation.Danger is not null ? null
        : walk.Consultation is not null && SpokenReader.Says(text, "neverSaid") ? guide.Mishear(walk)
        : PutRight(Tongue.OfMany(walk, reader.Read(text), text), text);

    private Step? PutRight(Walk walk, string text) =>
        _correction.Step(walk, text) ?? _afterthought.Step(walk, text) ?? _denial.Step(walk, text);

    /// <summary>
    /// "Niemand van school staat erop": what is thought of the case in sight. A wish, and what tells of something urgent, is heard as what
    /// it is.
    /// </summary>
    private bool IsThought(Walk walk, string text) => walk.Conversation.Danger is null && PathSpeech.IsThought(walk.Conversation, text)
        && commands.Read(text) is null && !ReportAsked.In(text) && ReportStory.In(text) is null && !WritingDialog.WantsAPerson(text)
        && SpeechReader.SmallTalkIn(text) is null
        && (reader.Read(text) is not { Sure: true, Topics: [var best, ..] } || pack.Topic(best.Topic) is { MayBeUrgent: false });

    /// <summary>"Verder" below the list: with what is ticked already; null where nothing is.</summary>
    public Step? GoesOn(Walk walk, string text) => _ticked.GoesOn(walk, text);

    /// <summary>Whether it only says that what a topic is about is not so, where something was asked or denied before.</summary>
    public bool OnlyDenies(Walk walk, string text) =>
        (walk.Consultation is not null || SpokenReader.Opens(text, "no")) && _denial.IsOnly(walk, text);

    /// <summary>A no in any words to whether all is to be forgotten.</summary>
    public static bool Keeps(Walk walk, Wish? wish, string text) =>
        walk.Conversation.Shows(ReportVerbs.ForgetNow)
        && (wish is Wish.Do(Command.None or Command.Stop) || AnswerReader.Read(text) == Answer.No
            || ReportWishReader.Read(text) is ReportWish.Refuses or ReportWish.SaysNo);
}

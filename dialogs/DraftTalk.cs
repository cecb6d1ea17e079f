using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>
/// What somebody wants done with the report that they write, in whatever words: it can go, it should not, not yet, or the bot got it wrong.
/// What they want to add or to change is in their words, and read elsewhere.
/// </summary>
internal sealed class DraftTalk(ReportDialog reporting)
{
    /// <summary>
    /// That it can go, or that the bot got it wrong, whatever else the words sound like; null for all others.
    /// </summary>
    public Step? AtOnce(Conversation conversation, Draft draft, string text, Wish? wish, Surroundings around) =>
        Read(text) is var acts && draft.Perhaps is not null ? null
        : acts.Sends && MayGo(text) && draft.Checked && (conversation.Buttons is null || conversation.ShowsOf(draft.Id))
            ? reporting.Agree(conversation, around)
        : wish is null && conversation.Danger is null && acts.Complains ? Stays(conversation, draft, new Reply.Say(Note.YourWords))
        : null;

    /// <summary>
    /// That it has to wait, or can go after all, however much it sounds like a no: what is less certain is shown once more as it would go.
    /// Null for all others.
    /// </summary>
    public static Step? NoRefusal(Conversation conversation, Draft draft, string text, Surroundings around) =>
        Read(text) is var acts && (draft.Perhaps is not null || Typing.Asks(text)) ? null
        : acts.Waits ? Stays(conversation, draft, Waiting(conversation))
        : acts.MaySend ? ReportDialog.Look(conversation, around)
        : null;

    /// <summary>What else is wanted with it, where no word of it is known; null for what it may say. In danger that is asked.</summary>
    public static Step? Say(Conversation conversation, Draft draft, string text, Surroundings around) =>
        Read(text) is var acts && acts.Waits ? Stays(conversation, draft, Waiting(conversation))
        : conversation.Danger is not null ? null
        : acts.Refuses ? WritingDialog.Refused(conversation)
        : acts.Changes && around.Cards ? ReportDialog.Start(conversation with { Draft = draft.Undoubted() }, around, null, null)
        : acts.Chats ? new Step(conversation, [new Reply.DraftOpen(draft.Id)])
        : null;

    /// <summary>Whether the bot is asked something, and nothing of it is what the report says.</summary>
    public static bool Asks(string text) => Read(text).Asks;

    /// <summary>Whether the bot is asked or told something, and nothing of it is what the report says.</summary>
    public static bool IsForTheBot(string text) => Read(text) is var acts && (acts.Asks || acts.Complains || acts.Chats);

    /// <summary>Whether nothing in the words is against sending what was shown: no question, no doubt, nobody else to send it to.</summary>
    public static bool MayGo(string text) =>
        !Typing.Asks(text) && !SpeechReader.BeginsAsking(text) && !SpokenReader.Holds(text, "holdsBack") && !ToSomebody.IsMatch(text);

    /// <summary>What is said, and that the report is still there.</summary>
    public static Step Stays(Conversation conversation, Draft draft, Reply said) =>
        new(conversation, [said, new Reply.DraftOpen(draft.Id)]);

    private static Acts Read(string text) => ActReader.Read(text, ActSetting.Writing);

    private static Reply Waiting(Conversation conversation) =>
        conversation.Danger is null ? new Reply.Say(Note.TakeYourTime) : new Reply.DangerStays();

    /// <summary>"Stuur maar naar Marleen", "only to her": who reads it was shown, and may be others.</summary>
    private static Regex ToSomebody { get; } = new(
        @"\b(?:naar|aan|to|for)\s+(?!(?:haar|hem|'?m|hen|ze|her|him|them|it|go|send|be)\b)\p{L}|\b(?:alleen|only|just)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}

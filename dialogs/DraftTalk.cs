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
    public Step? AtOnce(Conversation conversation, Draft draft, string text, Wish? wish, Surroundings around)
    {
        var acts = ActReader.Read(text, ActSetting.Writing);
        return Typing.Asks(text) || SpokenReader.Holds(text, "holdsBack") || draft.Perhaps is not null ? null
            : acts.Sends && draft.Checked ? reporting.Agree(conversation, around)
            : wish is null && conversation.Danger is null
                && acts.SurelyWithout(Act.Complain, Act.Send, Act.Add, Act.Change, Act.Tell, Act.Refuse)
                ? Stays(conversation, draft, new Reply.Say(Note.YourWords))
            : null;
    }

    /// <summary>
    /// That it has to wait, or can go after all, however much it sounds like a no: what is less certain is shown once more as it would go.
    /// Null for all others.
    /// </summary>
    public static Step? NoRefusal(Conversation conversation, Draft draft, string text, Surroundings around) =>
        ActReader.Read(text, ActSetting.Writing) is var acts && (draft.Perhaps is not null || Typing.Asks(text)) ? null
        : acts.Certainly(Act.Hold, Act.Send, Act.Refuse, Act.Add, Act.Change, Act.Tell)
            ? Stays(conversation, draft, Waiting(conversation))
        : acts.SurelyWithout(Act.Send, Act.Refuse, Act.Hold, Act.Add, Act.Change, Act.Ask, Act.Tell)
            ? ReportDialog.Look(conversation, around)
        : null;

    /// <summary>What else is wanted with it, where no word of it is known; null for what it may say.</summary>
    public static Step? Say(Conversation conversation, Draft draft, string text, Surroundings around)
    {
        var acts = ActReader.Read(text, ActSetting.Writing);
        return acts.Refuses ? WritingDialog.Refused(conversation)
            : acts.SurelyWithout(Act.Hold, Act.Send, Act.Add, Act.Change, Act.Tell)
                ? Stays(conversation, draft, Waiting(conversation))
            : acts.Certainly(Act.Change, Act.Send, Act.Add, Act.Tell)
                ? ReportDialog.Start(conversation with { Draft = draft.Undoubted() }, around, null, null)
            : acts.SurelyWithout(Act.Talk, Act.Tell, Act.Add, Act.Send) ? new Step(conversation, [new Reply.DraftOpen(draft.Id)])
            : null;
    }

    /// <summary>Whether the bot is asked something, and nothing of it is what the report says.</summary>
    public static bool Asks(string text) => ActReader.Read(text, ActSetting.Writing).SurelyWithout(Act.Ask, Act.Tell, Act.Add);

    /// <summary>Whether the bot is asked or told something, and nothing of it is what the report says.</summary>
    public static bool IsForTheBot(string text) => ActReader.Read(text, ActSetting.Writing) is var acts
        && (Asks(text) || acts.SurelyWithout(Act.Complain, Act.Tell, Act.Add) || acts.SurelyWithout(Act.Talk, Act.Tell, Act.Add));

    private static Reply Waiting(Conversation conversation) =>
        conversation.Danger is null ? new Reply.Say(Note.TakeYourTime) : new Reply.DangerStays();

    private static Step Stays(Conversation conversation, Draft draft, Reply said) =>
        new(conversation, [said, new Reply.DraftOpen(draft.Id)]);
}

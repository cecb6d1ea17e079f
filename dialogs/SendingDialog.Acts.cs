using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <content>What is wanted with what was shown, in whatever words.</content>
internal sealed partial class SendingDialog
{
    /// <summary>
    /// That it can go, that the case can be closed instead, or that the bot got it wrong, whatever else the words sound like; null for all
    /// others.
    /// </summary>
    private Step? AtOnce(Conversation conversation, Unsent unsent, string text, Wish? wish, Surroundings around) =>
        ActsOn(conversation, unsent, text, wish) is not { } acts ? null
        : acts.Sends && !unsent.IsSupposed && DraftTalk.MayGo(text) ? Send(conversation, around)
        // "Nee, dat was voor jou, sluit de melding gewoon".
        : IsForALeader(unsent) && OpensWithANo(text) && ActReader.Read(text, ActSetting.Handling).Closes
            ? Again(conversation, unsent, around, (@case, _) => Ask(conversation, @case, CaseVerbs.Close))
        : acts.Complains ? Stays(conversation, unsent, Note.YourWords, around)
        : null;

    /// <summary>What else is wanted with it, where no word of it is known; null where nothing is.</summary>
    private static Step? ByAct(Conversation conversation, Unsent unsent, string text, Wish? wish, Surroundings around) =>
        ActsOn(conversation, unsent, text, wish) is not { } acts ? null
        : acts.Refuses ? Nothing(conversation)
        : acts.Waits ? Stays(conversation, unsent, Note.TakeYourTime, around)
        : acts.Changes && !unsent.IsSupposed && VerbOf(unsent) is { KeepsText: true }
            ? Again(conversation, unsent, around, (@case, verb) => Ask(conversation, @case, verb))
        : null;

    /// <summary>Whether it opens a closed case again.</summary>
    private static bool Opens(Unsent unsent) => VerbOf(unsent) is { } verb && ReopeningDialog.IsOne(verb);

    /// <summary>It is shown as it would go, with this behind it.</summary>
    private static Step SaysMore(Conversation conversation, Unsent unsent, string text, Surroundings around) =>
        Again(conversation, unsent, around, (@case, verb) =>
            Show(conversation, @case, verb, Story.Joined(unsent.Text, text.Trim()), inWalk: false));

    /// <summary>
    /// What is wanted with what stands there; null where that is no text that was shown last, where help comes first, and for words of a
    /// command or of a case's button.
    /// </summary>
    private static Acts? ActsOn(Conversation conversation, Unsent unsent, string text, Wish? wish) =>
        unsent.Text is not { Length: > 0 } || VerbOf(unsent) is not { Form: not CaseForm.Confirmed } || conversation.Danger is not null
            || (conversation.Buttons is not null && !conversation.ShowsOf(unsent.Case))
            || wish is not (null or Wish.Do(Command.None or Command.Sorry or Command.Okay or Command.Thanks))
            || CaseWordsDialog.Names(text) || SpokenReader.Verb(text) is not null
            || SpokenReader.Holds(text, "reportIsOver") || SpokenReader.Holds(text, "comesOver")
            ? null
            : ActReader.Read(text, ActSetting.Writing);

    /// <summary>It is shown once more: it did not go, and is not gone.</summary>
    private static Step Stays(Conversation conversation, Unsent unsent, Note note, Surroundings around) =>
        Again(conversation, unsent, around, (@case, verb) =>
            Show(conversation, @case, verb, unsent.Text!, inWalk: false) is var shown
                ? shown with
                {
                    Conversation = conversation,
                    Replies =
                    [
                        new Reply.Say(note),
                        unsent.IsSupposed && verb.May == CaseMay.Leader ? new Reply.ForTheCase(@case, verb, unsent.Text!)
                            : shown.Replies[0] is Reply.SendThis send ? send with { IsSupposed = unsent.IsSupposed } : shown.Replies[0],
                    ],
                }
                : shown);
}

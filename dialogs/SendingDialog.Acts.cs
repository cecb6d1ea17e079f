using Sevenwolden.Dialogs.Cases.Doing;
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
    private Step? AtOnce(Conversation conversation, Unsent unsent, string text, Surroundings around) =>
        ActReader.Read(text, ActSetting.Writing) is var acts && acts.Sends && !unsent.IsSupposed && !Typing.Asks(text)
            ? Send(conversation, around)
        // "Nee, dat was voor jou, sluit de melding gewoon".
        : IsForALeader(unsent) && OpensWithANo(text) && ActReader.Read(text, ActSetting.Handling).Surely(Act.Close)
            ? Again(conversation, unsent, around, (@case, _) => Ask(conversation, @case, CaseVerbs.Close))
        : acts.SurelyWithout(Act.Complain, Act.Send, Act.Add, Act.Change, Act.Tell)
            ? unsent.IsSupposed ? Nothing(conversation) : Stays(conversation, unsent, Note.YourWords, around)
        : null;

    /// <summary>What else is wanted with it, where no word of it is known; null where nothing is.</summary>
    private static Step? ByAct(Conversation conversation, Unsent unsent, string text, Surroundings around)
    {
        var acts = ActReader.Read(text, ActSetting.Writing);
        return acts.SurelyWithout(Act.Refuse, Act.Send, Act.Hold, Act.Add, Act.Change, Act.Ask) ? Nothing(conversation)
            : acts.SurelyWithout(Act.Hold, Act.Send, Act.Add, Act.Change, Act.Tell)
                ? Stays(conversation, unsent, Note.TakeYourTime, around)
            : !unsent.IsSupposed && acts.SurelyWithout(Act.Change, Act.Send, Act.Add, Act.Tell) && VerbOf(unsent) is { KeepsText: true }
                ? Again(conversation, unsent, around, (@case, verb) => Ask(conversation, @case, verb))
            : null;
    }

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

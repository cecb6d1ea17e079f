using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Dialogs;

/// <content>What can't be undone is asked about once more.</content>
internal sealed partial class SendingDialog
{
    /// <summary>What can't be undone is asked about once more, wherever it was asked for.</summary>
    public static Step? Surely(Walk walk, TypedCommand typed, Surroundings around) =>
        typed.Verb.Form is CaseForm.Confirmed && around.Known.Cases.GetValueOrDefault(typed.Case) is { } @case
        && typed.Verb.IsFor(@case, around.Me.Id) && typed.Verb.IsOffered(@case, around.Me.Id)
            ? AskSurely(walk.Conversation, @case, typed.Verb)
            : null;

    /// <summary>What can't be undone is asked about once more.</summary>
    public static Step AskSurely(Conversation conversation, Case @case, CaseVerb verb) => new(
        conversation with { Unsent = new Unsent(@case.Id, verb.Name, "") { Question = Number(@case) } },
        [new Reply.AreYouSure(@case, verb)]);

    /// <summary>What went amiss has to come back before what takes its place can go; null where nothing is to be sent so.</summary>
    private static Step? BeforeItsSuccessor(Conversation conversation, Unsent unsent, Wish? wish, Surroundings around) =>
        wish is Wish.Do(Command.Send) && conversation.Draft?.Instead == unsent.Case
            ? Again(conversation, unsent, around, (@case, verb) => AskSurely(conversation, @case, verb))
            : null;
}

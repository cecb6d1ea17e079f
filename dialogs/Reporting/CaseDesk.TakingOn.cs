using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs.Reporting;

/// <content>What is said of a case that waits picks it up.</content>
internal sealed partial class CaseDesk
{
    private const int MostOfAName = 2;

    /// <summary>Whether who is to be asked instead stands behind "I can't", and not why.</summary>
    private static bool IsName(Incoming.Press press) =>
        press[SendVerbs.IsName] is not null || Typing.Words(press["to"]!).Length <= MostOfAName;

    /// <summary>Whoever says something of a case that waits for them takes it on with that, in one go.</summary>
    public Step TakingOn(Conversation conversation, TypedCommand typed, Surroundings around) => typed.Verb.NeedsText
        ? Do(
            conversation, typed.Verb, typed.Case, typed.Text,
            new Incoming.Press(typed.Verb.Name, new Dictionary<string, string> { [SendVerbs.TakesOn] = "yes" }), around)
        : Say(conversation, typed, around);

    /// <summary>It is picked up, and then that is done; null where it waits for nobody, or only one of the two can be.</summary>
    private Step? TakesOn(Conversation conversation, Case @case, CaseVerb verb, Filled filled, Surroundings around)
    {
        if (!CaseVerbs.PickUp.IsOffered(@case, around.Me.Id)
            || CaseRules.Decide(@case, CaseVerbs.PickUp, new Filled(null), around.Me, null, around.Now) is not Ruling.Accepted taken
            || CaseRules.Decide(new CaseChange(@case, taken.Events).After, verb, filled, around.Me, null, around.Now)
                is not Ruling.Accepted done)
        {
            return null;
        }

        var change = new CaseChange(@case, [.. taken.Events, .. done.Events]);
        var (took, did) = (Occasion.Of(CaseEvent.PickedUp.Name), Occasion.Of(done.Events[0].Kind));
        return new Step(
            conversation, [new Reply.CaseDone(change.After, took), new Reply.CaseDone(change.After, did)], Shown(change.After, around, did))
        {
            Case = change,
            // What was said is the news; that it was picked up stands on the card.
            Errands = Audience.Of(change.After, [.. done.Events, .. taken.Events], around.InPlace ? around.Me.Id : null),
        };
    }
}

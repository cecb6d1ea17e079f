using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Tests.Cards;

/// <summary>Every way to press something on a card.</summary>
internal static class Presses
{
    public static IEnumerable<Incoming.Press> On(AdaptiveCard card)
    {
        var inputs = Elements(card.Body).OfType<ChoiceSet>().ToList();
        var written = Elements(card.Body).OfType<TextInput>().Select(input => KeyValuePair.Create(input.Id, "Het loopt uit de hand."));
        return Actions(card.Body, card.Actions).SelectMany(action => action switch
        {
            Execute execute => Filled(inputs).Select(filled => new Incoming.Press(execute.Verb, execute.Data.Concat(filled).Concat(written).ToDictionary())),
            Submit submit => [new Incoming.Press(submit.Data["verb"], submit.Data)],
            _ => [],
        });
    }

    /// <summary>Nothing ticked, each choice by itself, and everything.</summary>
    private static IEnumerable<Dictionary<string, string>> Filled(List<ChoiceSet> inputs) => inputs.Count == 0
        ? [[]]
        : [
            [],
            .. inputs.SelectMany(input => input.Choices.Select(choice => new Dictionary<string, string> { [input.Id] = choice.Value })),
            new() { [inputs[0].Id] = string.Join(',', inputs[0].Choices.Select(choice => choice.Value)) },
        ];

    private static IEnumerable<Button> Actions(IEnumerable<Element> body, IEnumerable<Button>? bar) =>
        Elements(body).OfType<ActionSet>().SelectMany(set => set.Actions).Concat(bar ?? []).SelectMany(Within);

    private static IEnumerable<Button> Within(Button action) => action is ShowCard show ? Actions(show.Card.Body, show.Card.Actions) : [action];

    private static IEnumerable<Element> Elements(IEnumerable<Element> body) =>
        body.SelectMany(element => element is Container container ? Elements(container.Items) : [element]);
}

using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Tests.Cards;

/// <summary>Every way to press something on a card.</summary>
internal static class Presses
{
    public static IEnumerable<Incoming.Press> On(AdaptiveCard card)
    {
        var faces = Face.Of(card);
        return faces.SelectMany(face => face.Buttons.SelectMany(button => button switch
        {
            // What unfolds sends along what stands on the card itself, too.
            Execute execute => Filled(face == faces[0] ? face.Elements : [.. faces[0].Elements, .. face.Elements])
                .Select(filled => new Incoming.Press(execute.Verb, execute.Data.Concat(filled).ToDictionary())),
            Submit submit => [new Incoming.Press(submit.Data["verb"], submit.Data)],
            _ => [],
        }));
    }

    /// <summary>Nothing ticked, each choice by itself, and everything; with something written wherever that can be.</summary>
    private static IEnumerable<Dictionary<string, string>> Filled(IReadOnlyList<Element> elements)
    {
        var written = elements.OfType<TextInput>().Select(input => KeyValuePair.Create(input.Id, "Het loopt uit de hand."));
        var sets = elements.OfType<ChoiceSet>().ToList();
        var ticked = sets.Take(1).Select(set => (set.Id, string.Join(',', set.Choices.Select(choice => choice.Value))))
            .Concat(sets.SelectMany(set => set.Choices.Select(choice => (set.Id, choice.Value))));
        return ticked.Select(one => new Dictionary<string, string>(written) { [one.Item1] = one.Item2 }).Prepend(new(written));
    }
}

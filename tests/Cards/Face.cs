using Sevenwolden.Cards.Model;

namespace Sevenwolden.Tests.Cards;

/// <summary>What one sees of a card at once: the card itself, or what one of its buttons unfolds.</summary>
internal sealed record Face(IReadOnlyList<Element> Elements, IReadOnlyList<Button> Buttons)
{
    public IEnumerable<string> InputIds => Elements.Select(element => element switch
    {
        TextInput text => text.Id,
        ChoiceSet choices => choices.Id,
        Toggle toggle => toggle.Id,
        DateInput day => day.Id,
        TimeInput time => time.Id,
        _ => null,
    }).OfType<string>();

    public IEnumerable<string> Labels => Elements.Select(element => element switch
    {
        TextInput text => text.Label,
        ChoiceSet choices => choices.Label,
        Toggle toggle => toggle.Label,
        DateInput day => day.Label,
        TimeInput time => time.Label,
        _ => null,
    }).OfType<string>();

    /// <summary>The card itself first.</summary>
    public static IReadOnlyList<Face> Of(AdaptiveCard card) => [.. Of(card.Body, card.Actions)];

    private static IEnumerable<Face> Of(IReadOnlyList<Element> body, IReadOnlyList<Button>? bar)
    {
        List<Element> elements = [.. Open(body)];
        List<Button> buttons = [.. elements.OfType<ActionSet>().SelectMany(set => set.Actions), .. bar ?? []];
        return buttons.OfType<ShowCard>().SelectMany(unfolds => Of(unfolds.Card.Body, unfolds.Card.Actions))
            .Prepend(new Face(elements, buttons));
    }

    private static IEnumerable<Element> Open(IEnumerable<Element> body) =>
        body.SelectMany(element => element switch
        {
            Container container => Open(container.Items),
            ColumnSet beside => Open(beside.Columns.SelectMany(column => column.Items)),
            _ => [element],
        });
}

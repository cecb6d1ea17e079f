using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Cards;

/// <summary>What can be pressed on the cards of a turn by typing what stands there.</summary>
public static class Pressing
{
    // What an article is called is understood on any day.
    private static readonly string[] Understood = [Verbs.Article];

    private static readonly Dictionary<string, string> Tap = new() { ["verb"] = Verbs.Tap };

    /// <summary>
    /// The conversation with the buttons of what was just shown; with those of before, where that has none. What stands on more than one
    /// button of a card ("Klopt niet") says of none of them that it is meant.
    /// </summary>
    /// <param name="conversation">The conversation as it is now.</param>
    /// <param name="cards">What is shown, the newest last.</param>
    public static Conversation Keep(Conversation conversation, IEnumerable<AdaptiveCard?> cards) =>
        cards.OfType<AdaptiveCard>().Reverse().SelectMany(card => On(card.Body, card.Actions).GroupBy(button => button.Title))
            .DistinctBy(named => named.Key).Select(One).OfType<Pressable>().ToList() is { Count: > 0 } buttons
            ? conversation with { Buttons = buttons }
            : conversation;

    /// <summary>The button that is meant; one that only unfolds the others is not.</summary>
    private static Pressable? One(IEnumerable<Pressable> named)
    {
        var buttons = named.ToList();
        var pressed = buttons.Where(button => !button.Does(Verbs.Tap)).DefaultIfEmpty(buttons[0]).ToList();
        return pressed.All(button => button.DoesAs(pressed[0])) ? pressed[0] : null;
    }

    private static IEnumerable<Pressable> On(IReadOnlyList<Element> body, IReadOnlyList<Button>? bar) =>
        Buttons(body).Concat(bar ?? []).SelectMany(Of);

    private static IEnumerable<Button> Buttons(IEnumerable<Element> body) => body.SelectMany(element => element switch
    {
        ActionSet set => set.Actions,
        Container container => Buttons(container.Items),
        ColumnSet beside => beside.Columns.SelectMany(column => Buttons(column.Items)),
        _ => [],
    });

    private static IEnumerable<Pressable> Of(Button button) => button switch
    {
        Execute execute when !Understood.Contains(execute.Verb) =>
            [Pressable.Of(execute.Title, execute.Data) with { Fills = execute.AssociatedInputs is null }],
        Submit submit when !Understood.Contains(submit.Data.GetValueOrDefault("verb")) => [Pressable.Of(submit.Title, submit.Data)],
        // A form that unfolds is what its only button sends.
        ShowCard { Card.Actions: [Execute { AssociatedInputs: null } sends] } form =>
            [Pressable.Of(form.Title, sends.Data) with { Fills = true }],
        ShowCard unfolds => On(unfolds.Card.Body, unfolds.Card.Actions).Append(Pressable.Of(unfolds.Title, Tap)),
        OpenUrl or ToggleVisibility => [Pressable.Of(button.Title, Tap)],
        _ => [],
    };
}

using System.Text;
using Sevenwolden.Cards.Model;

namespace Sevenwolden.Cards;

/// <summary>The content of a card as text, for channels that show no cards.</summary>
internal static class PlainText
{
    /// <summary>Teams shows at most this many suggested actions.</summary>
    private const int MostSuggestions = 6;

    public static string Of(IEnumerable<Element> body, Script script) => Of(body, script, isFolded: false);

    /// <param name="body">A card, or a part of one.</param>
    /// <param name="script">How prose is written there.</param>
    /// <param name="isFolded">Where a button unfolds it: the buttons in it are a list of what one can ask for.</param>
    private static string Of(IEnumerable<Element> body, Script script, bool isFolded)
    {
        var text = new StringBuilder();
        foreach (var element in body)
        {
            Write(element, text, script);
            if (isFolded && element is ActionSet choices)
            {
                text.Append(string.Concat(choices.Actions.Where(action => action is not ShowCard).Select(action => $"- {action.Title}\n")))
                    .Append('\n');
            }
        }

        return text.ToString().Trim();
    }

    /// <summary>The buttons that have words for them.</summary>
    public static IReadOnlyList<Suggestion> Suggestions(AdaptiveCard card) =>
        [.. Pressable(card.Body).Concat((card.Actions ?? []).SelectMany(Unfolded))
            .Where(action => action.Words is not null)
            .Select(action => new Suggestion(action.Title, action.Words!))
            .DistinctBy(suggestion => suggestion.Words)
            .Take(MostSuggestions)];

    private static IEnumerable<Button> Pressable(IReadOnlyList<Element> body) =>
        body.OfType<ActionSet>().SelectMany(set => set.Actions).Concat(Beside(body));

    /// <summary>A button below the card, and where that unfolds more of them, those.</summary>
    private static IEnumerable<Button> Unfolded(Button button) =>
        button is ShowCard { Words: null } unfolds ? Pressable(unfolds.Card.Body) : [button];

    /// <summary>The buttons beside a line.</summary>
    private static IEnumerable<Button> Beside(IEnumerable<Element> body) => body.SelectMany(element => element switch
    {
        Container { IsVisible: not false } container => Beside(container.Items),
        ColumnSet beside => beside.Columns.SelectMany(column => column.Items).OfType<ActionSet>().SelectMany(set => set.Actions),
        _ => [],
    });

    private static void Write(Element element, StringBuilder text, Script script)
    {
        switch (element)
        {
            case TextBlock { Weight: "Bolder" } block:
                text.Append(block.Text.Bold().In(script)).Append("\n\n");
                break;
            case TextBlock block:
                text.Append(block.Text.In(script)).Append("\n\n");
                break;
            case RichTextBlock written:
                text.Append(script.Written(string.Concat(written.Inlines.Select(run => run.Text)))).Append("\n\n");
                break;
            case Container { IsVisible: not false } container:
                text.Append(Of(container.Items, script)).Append("\n\n");
                break;
            case ColumnSet beside:
                text.Append("- ").Append(Of(beside.Columns[0].Items, script)).Append('\n');
                break;
            case FactSet facts:
                text.AppendJoin("", facts.Facts.Select(fact => $"- {fact.Title.In(script)}: {fact.Value.In(script)}\n")).Append('\n');
                break;
            case ChoiceSet { IsMultiSelect: true } choices:
                text.Append(string.Concat(choices.Choices.Select((choice, place) => $"{place + 1}. {choice.Title}\n"))).Append('\n');
                break;
            case TextInput { Value: { } value }:
                text.Append(script.Written(value)).Append("\n\n");
                break;
            case ActionSet actions:
                foreach (var unfolds in actions.Actions.OfType<ShowCard>())
                {
                    text.Append(Prose.Own(unfolds.Title).Bold().In(script)).Append("\n\n")
                        .Append(Of(unfolds.Card.Body, script, isFolded: true)).Append("\n\n");
                }

                break;
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// A message as a person sees it. <c>#</c> is a heading, <c>##</c> one below it, <c>~</c> small print, <c>|</c> a box with its colour,
/// “ … ” what a person wrote; <c>[ … ]</c> is a button, with <c>!</c> the one to press and <c>×</c> one that throws away; <c>▾</c>
/// unfolds what stands indented below.
/// <c>Label: «…»</c> is to be written in (<c>¶</c>: more lines), ○ and ☐ are to be chosen, <c>*</c> has to be filled in.
/// Around the card: 🔔 the notification, with ⏳ where an answer is awaited; <c>&gt;&gt;</c> what stands for a form where there are no
/// cards; <c>=</c> what the reply is to a client that reads no cards; <c>&gt;</c> what one can type.
/// </summary>
internal sealed class AsSeen
{
    private readonly List<string> _lines = [];

    public static string Of(Message message)
    {
        var seen = new AsSeen();
        seen.Line("🔔 " + message.Summary + (message.ExpectsInput ? " ⏳" : ""));
        if (message.Card is { } card)
        {
            seen.Card(card.Body, card.Actions);
        }

        seen.Below(">> ", message.Plain?.ToString());
        seen.Below("= ", message.Entity is { } entity ? Told(entity) : null);
        seen.Below(
            "> ", string.Join(" | ", message.Suggestions.Select(one => one.Title == one.Words ? one.Title : $"{one.Title} → {one.Words}")));
        return string.Join('\n', seen._lines) + "\n";
    }

    private static string Told(Entity entity) =>
        string.Join(", ", JsonSerializer.SerializeToNode(entity, CardJson.Readable.Entity)!.AsObject()
            .Select(part => part.Value is JsonArray many ? string.Join(' ', many) : part.Value!.ToString()));

    private void Card(IReadOnlyList<Element> body, IReadOnlyList<Button>? buttons = null)
    {
        foreach (var element in body)
        {
            Write(element);
        }

        Write(buttons ?? []);
    }

    private void Write(Element element)
    {
        if (element.Separator is true)
        {
            Line("----");
        }

        switch (element)
        {
            case TextBlock block:
                Line(Mark(block));
                break;
            case RichTextBlock written:
                Line("“" + string.Concat(written.Inlines.Select(run => run.Text)) + "”");
                break;
            case Container { IsVisible: false } hidden:
                Within("    ", "▾", hidden.Items);
                break;
            case Container { Style: { } colour } box:
                Within("| ", $"| {colour}:", box.Items);
                break;
            case Container plain:
                Card(plain.Items);
                break;
            case ColumnSet beside:
                var parts = beside.Columns.Select(column => { var inner = new AsSeen(); inner.Card(column.Items); return inner._lines; });
                Line("- " + string.Join("   ", parts.Select(lines => string.Join(' ', lines))));
                break;
            case FactSet rows:
                rows.Facts.ToList().ForEach(row => Line($"- {row.Title}: {row.Value}"));
                break;
            case ActionSet set:
                Write(set.Actions);
                break;
            case TextInput input:
                Line($"{Label(input.Label, input.IsRequired)} «{input.Value}»{(input.IsMultiline is true ? " ¶" : "")}"
                    + Hint(input.Placeholder, input.ErrorMessage));
                break;
            case ChoiceSet choices:
                Line(Label(choices.Label, choices.IsRequired) + (choices.Style == "compact" ? " ▾" : "")
                    + Hint(choices.Placeholder, choices.ErrorMessage));
                choices.Choices.ToList().ForEach(choice => Line($"  {Box(choices, choice)} {choice.Title}"));
                break;
            case Toggle toggle:
                Line($"{toggle.Label}: {(toggle.Value == "true" ? "☑" : "☐")} {toggle.Title}");
                break;
            case DateInput day:
                Line($"{day.Label}: «a day»");
                break;
            case TimeInput time:
                Line($"{time.Label}: «a time»");
                break;
            default:
                throw Unknown(element);
        }
    }

    private void Write(IReadOnlyList<Button> buttons)
    {
        if (buttons.Count > 0)
        {
            Line(string.Join(' ', buttons.Select(Face)));
        }

        foreach (var unfolds in buttons.OfType<ShowCard>())
        {
            Within("    ", $"▾ {unfolds.Title}", unfolds.Card.Body, unfolds.Card.Actions);
        }
    }

    private static string Face(Button button) => button switch
    {
        ShowCard or ToggleVisibility => $"[ {button.Title} ▾ ]",
        OpenUrl link => $"[ {link.Title} ] → {link.Url}",
        Execute or Submit when button.Style is null => $"[ {button.Title} ]",
        Execute or Submit when button.Style is "positive" => $"[ {button.Title} ! ]",
        Execute or Submit when button.Style is "destructive" => $"[ {button.Title} × ]",
        _ => throw Unknown(button),
    };

    private static string Mark(TextBlock block) => block switch
    {
        { Style: "heading", Size: "Large" } => "# " + block.Text,
        { Style: "heading" } => "## " + block.Text,
        { Style: not null } => throw Unknown(block),
        { Weight: "Bolder" } => $"**{block.Text}**",
        { IsSubtle: true } => "~ " + block.Text,
        _ => block.Text,
    };

    private static string Label(string label, bool? isRequired) => isRequired is true ? label + "*:" : label + ":";

    private static string Hint(string? placeholder, string? errorMessage) =>
        (placeholder is { } example ? $" ({example})" : "") + (errorMessage is { } empty ? $" (empty: {empty})" : "");

    private static string Box(ChoiceSet choices, Choice choice) =>
        ((choices.Value ?? "").Split(',').Contains(choice.Value), choices.IsMultiSelect) switch
        {
            (true, true) => "☑",
            (false, true) => "☐",
            (true, false) => "●",
            _ => "○",
        };

    private static NotSupportedException Unknown(object what) => new($"How does a person see {what}?");

    private void Within(string indent, string title, IReadOnlyList<Element> body, IReadOnlyList<Button>? buttons = null)
    {
        var inner = new AsSeen();
        inner.Card(body, buttons);
        _lines.Add(string.IsNullOrWhiteSpace(indent) ? indent + title : title);
        _lines.AddRange(inner._lines.Select(line => indent + line));
    }

    private void Below(string mark, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Array.ForEach(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Line(mark + line));
        }
    }

    private void Line(string text) => _lines.AddRange(text.Split('\n'));
}

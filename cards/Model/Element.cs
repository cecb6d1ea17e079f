using System.Text.Json.Serialization;

namespace Sevenwolden.Cards.Model;

/// <summary>A piece of a card's body.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(ChoiceSet), "Input.ChoiceSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(Toggle), "Input.Toggle")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
public abstract record Element
{
    public string? Spacing { get; init; }

    public bool? Separator { get; init; }
}

/// <summary>Text; some Markdown (bold, italics, lists, links) is rendered.</summary>
public sealed record TextBlock(Prose Text) : Element
{
    /// <summary><c>heading</c> makes it a heading to a screen reader.</summary>
    public string? Style { get; init; }

    public string? Size { get; init; }

    public string? Weight { get; init; }

    public bool? IsSubtle { get; init; }

    public bool Wrap { get; } = true;
}

/// <summary>Text without Markdown, as <see cref="Writing"/> makes it.</summary>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : Element;

/// <summary>A piece of it; it may hold line ends.</summary>
public sealed record TextRun(string Text)
{
    public string Type { get; } = "TextRun";
}

/// <summary>Elements that belong together; the style colours the background.</summary>
public sealed record Container(IReadOnlyList<Element> Items) : Element
{
    public string? Id { get; init; }

    public string? Style { get; init; }

    public bool? Bleed { get; init; }

    public bool? IsVisible { get; init; }
}

/// <summary>What stands beside each other.</summary>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : Element;

/// <summary>One of them; <c>stretch</c> takes the room that is left, <c>auto</c> what it needs.</summary>
public sealed record Column(string Width, IReadOnlyList<Element> Items)
{
    public string Type { get; } = "Column";

    public string VerticalContentAlignment { get; } = "Center";
}

/// <summary>Pairs of a title and a value.</summary>
public sealed record FactSet(IReadOnlyList<FactRow> Facts) : Element;

/// <summary>One pair.</summary>
public sealed record FactRow(Prose Title, Prose Value);

/// <summary>Buttons in the body.</summary>
public sealed record ActionSet(IReadOnlyList<Button> Actions) : Element;

/// <summary>Boxes to tick, or one to choose; the ticked values come as one text, with commas between.</summary>
public sealed record ChoiceSet(string Id, string Label, IReadOnlyList<Choice> Choices) : Element
{
    public bool IsMultiSelect { get; init; } = true;

    public bool Wrap { get; } = true;

    /// <summary><c>expanded</c> shows all choices, <c>compact</c> unfolds them.</summary>
    public string Style { get; init; } = "expanded";

    /// <summary>What is chosen already; null where what is sent would go to the wrong one by one tap too soon.</summary>
    public string? Value { get; init; }

    /// <summary>What stands there while nothing is chosen.</summary>
    public string? Placeholder { get; init; }

    public bool? IsRequired { get; init; }

    /// <summary>What is said when nothing was chosen that has to be.</summary>
    public string? ErrorMessage { get; init; }
}

/// <summary>One box.</summary>
public sealed record Choice(string Title, string Value);

/// <summary>Something to write in.</summary>
public sealed record TextInput(string Id, string Label) : Element
{
    public bool? IsMultiline { get; init; }

    public int? MaxLength { get; init; }

    public string? Placeholder { get; init; }

    public string? Value { get; init; }

    public bool? IsRequired { get; init; }

    /// <summary>What is said when a required input is left empty.</summary>
    public string? ErrorMessage { get; init; }
}

/// <summary>A day to choose; it comes as <c>2026-11-28</c>.</summary>
public sealed record DateInput(string Id, string Label) : Element;

/// <summary>A time of the day to choose; it comes as <c>09:30</c>.</summary>
public sealed record TimeInput(string Id, string Label) : Element;

/// <summary>One box; its value is <c>true</c> or <c>false</c>.</summary>
public sealed record Toggle(string Id, string Label, string Title) : Element
{
    public string? Value { get; init; }
}

using System.Text.Json.Serialization;

namespace Sevenwolden.Cards.Model;

/// <summary>A button.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Execute), "Action.Execute")]
[JsonDerivedType(typeof(Submit), "Action.Submit")]
[JsonDerivedType(typeof(ShowCard), "Action.ShowCard")]
[JsonDerivedType(typeof(OpenUrl), "Action.OpenUrl")]
[JsonDerivedType(typeof(ToggleVisibility), "Action.ToggleVisibility")]
public abstract record Button(string Title)
{
    /// <summary><c>positive</c> for the one to press, <c>destructive</c> for what throws away.</summary>
    public string? Style { get; init; }

    /// <summary>What is read aloud of it where its title alone would not say of what it is.</summary>
    public string? Tooltip { get; init; }

    /// <summary>What one types to the same effect, where there are no buttons; null where that does not exist.</summary>
    [JsonIgnore]
    public string? Words { get; init; }
}

/// <summary>Comes as an invoke, whose answer replaces the card; where a channel has no invokes, the fallback comes instead.</summary>
public sealed record Execute(string Title, string Verb, IReadOnlyDictionary<string, string> Data) : Button(Title)
{
    /// <summary><c>none</c>: what is filled in on the card stays out of it, and what is missing there does not hold it up.</summary>
    public string? AssociatedInputs { get; init; } = "none";

    public Button Fallback => new Submit(Title, Data) { Style = Style, AssociatedInputs = AssociatedInputs };
}

/// <summary>Comes as a message with a value; the card stays.</summary>
public sealed record Submit(string Title, IReadOnlyDictionary<string, string> Data) : Button(Title)
{
    /// <summary><c>none</c>: what is filled in on the card stays out of it.</summary>
    public string? AssociatedInputs { get; init; }
}

/// <summary>Unfolds a card within the card.</summary>
public sealed record ShowCard(string Title, InnerCard Card) : Button(Title);

/// <summary>What <see cref="ShowCard"/> unfolds.</summary>
public sealed record InnerCard(IReadOnlyList<Element> Body, IReadOnlyList<Button>? Actions = null)
{
    public string Type { get; } = "AdaptiveCard";
}

/// <summary>A link.</summary>
public sealed record OpenUrl(string Title, string Url) : Button(Title);

/// <summary>Shows or hides elements by their ids.</summary>
public sealed record ToggleVisibility(string Title, IReadOnlyList<string> TargetElements) : Button(Title);

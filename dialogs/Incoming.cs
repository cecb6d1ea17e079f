namespace Sevenwolden.Dialogs;

/// <summary>What comes in: words, a button, or somebody who has just arrived.</summary>
public abstract record Incoming
{
    private Incoming()
    {
    }

    public sealed record Words(string Text) : Incoming;

    /// <summary>A button of a card, with the inputs of that card.</summary>
    public sealed record Press(string Verb, IReadOnlyDictionary<string, string> Data) : Incoming
    {
        public string? this[string key] => Data.GetValueOrDefault(key);
    }

    public sealed record Arrival : Incoming;
}

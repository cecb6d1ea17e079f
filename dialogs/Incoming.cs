using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Dialogs;

/// <summary>What comes in: words, a button, or somebody who comes or goes.</summary>
public abstract record Incoming
{
    private Incoming()
    {
    }

    public sealed record Words(string Text) : Incoming
    {
        /// <summary>Whether there is more to it than words: a picture, a voice message, a file, which the bot doesn't take.</summary>
        public bool BringsMore { get; init; }
    }

    /// <summary>A button of a card, with the inputs of that card.</summary>
    public sealed record Press(string Verb, IReadOnlyDictionary<string, string> Data) : Incoming
    {
        public string? this[string key] => Data.GetValueOrDefault(key);

        /// <summary>The case that it is about; null where it brings none, or what can be no case's name.</summary>
        public string? Case => CaseIds.Read(this["case"]);
    }

    public sealed record Arrival : Incoming;

    /// <summary>The bot was taken away: who takes it back is welcomed again.</summary>
    public sealed record Departure : Incoming;
}

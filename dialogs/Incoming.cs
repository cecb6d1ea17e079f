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

    /// <summary>A message of a chat that somebody holds against the protocol: to the bot itself they say nothing.</summary>
    /// <param name="Text">What it says; empty where it is a picture alone.</param>
    /// <param name="IsOwn">Whether they wrote it themselves.</param>
    /// <param name="Author">Who wrote it, by the directory's id; null where that is not told.</param>
    public sealed record Message(string Text, bool IsOwn, string? Author) : Incoming;

    /// <summary>A thumb below an answer.</summary>
    public sealed record Thumb(bool IsUp, ThumbWhy Why) : Incoming;

    public sealed record Arrival : Incoming;

    /// <summary>The bot was taken away: who takes it back is welcomed again.</summary>
    public sealed record Departure : Incoming;
}

namespace Sevenwolden.Bot.Storage;

/// <summary>What the store knows when an activity arrives.</summary>
internal abstract record Loaded
{
    private Loaded() { }

    /// <summary>An activity to handle; the state is null and the version 0 in a conversation that is not known yet.</summary>
    public sealed record Open(byte[]? State, long Version) : Loaded
    {
        /// <summary>Whether the person reported or may handle a case that is still open: of nearly nobody more need be asked.</summary>
        public bool HasCases { get; init; }
    }

    /// <summary>An activity that was handled before, and the response to repeat (empty when there was none).</summary>
    public sealed record Seen(byte[] Response) : Loaded;
}

namespace Sevenwolden.Bot.Storage;

/// <summary>How the commit of a turn ended.</summary>
internal abstract record Commit
{
    private Commit() { }

    /// <summary>
    /// The turn is durable. <paramref name="First"/> is its first reply, already leased to this process, unless older ones go before it.
    /// </summary>
    public sealed record Done(Leased? First) : Commit
    {
        /// <summary>
        /// The first of each line in which the turn left an errand, already leased to this process, unless another process has it.
        /// </summary>
        public IReadOnlyList<Leased> Errands { get; init; } = [];
    }

    /// <summary>Another turn came first, here or at the case: load again and redo. Nothing was written.</summary>
    public sealed record Stale : Commit
    {
        public static readonly Stale Instance = new();

        private Stale() { }
    }

    /// <summary>
    /// The same activity was committed meanwhile: this is the response to repeat (empty when there was none). Nothing was written.
    /// </summary>
    public sealed record Seen(byte[] Response) : Commit;
}

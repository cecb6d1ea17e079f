namespace Sevenwolden.Bot.Delivery;

/// <summary>What became of one attempt to deliver.</summary>
public abstract record Answer
{
    private Answer() { }

    /// <summary>The connector took it, and gave it this id (not every channel does).</summary>
    public sealed record Sent(string? Id) : Answer;

    /// <summary>Not now: try again, but not before so long (zero where the connector didn't say).</summary>
    public sealed record Wait(TimeSpan AtLeast, string Reason) : Answer;

    /// <summary>Never: trying again can't succeed.</summary>
    public sealed record Gone(string Reason) : Answer;
}

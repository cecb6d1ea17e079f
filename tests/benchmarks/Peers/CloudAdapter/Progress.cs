namespace Sevenwolden.Peer;

/// <summary>How far somebody is.</summary>
internal sealed class Progress
{
    /// <summary>Whether the first question was asked, so that what comes is an answer.</summary>
    public bool Begun { get; set; }

    public List<string> Answers { get; init; } = [];
}

namespace Sevenwolden.Protocols.Onboarding;

/// <summary>
/// A case from practice. What is right is written nowhere: it is what the rules say of its situation, as for anybody who asks.
/// </summary>
/// <param name="Posts">Whom it is asked.</param>
/// <param name="First">How it is told.</param>
/// <param name="Again">How it is told to whoever answered otherwise than the rules.</param>
/// <param name="Options">The answers to choose from; what is right is among them.</param>
public sealed record PathCase(
    string Id, IReadOnlyList<Post> Posts, PathTelling First, PathTelling Again, IReadOnlyList<PathOption> Options)
{
    /// <summary>Where it stands in its file.</summary>
    public int Line { get; init; }
}

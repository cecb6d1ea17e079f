namespace Sevenwolden.Protocols.Onboarding;

/// <summary>A case that whoever signed is asked some time later, once. What is right is what the rules say, as on the path.</summary>
/// <param name="Posts">Whom it is asked.</param>
/// <param name="Options">The answers to choose from; what is right is among them.</param>
public sealed record LaterCase(string Id, IReadOnlyList<Post> Posts, PathTelling Telling, IReadOnlyList<PathOption> Options)
{
    /// <summary>Where it stands in its file.</summary>
    public int Line { get; init; }
}

using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>What decides on somebody's nudges: when they start, whether they began, what they signed, what was said before.</summary>
public sealed record NudgeOccasion
{
    /// <summary>Null where the directory names no day.</summary>
    public DateOnly? Starts { get; init; }

    /// <summary>What they do at school; null as long as they did not say, and so did not begin.</summary>
    public Post? Post { get; init; }

    /// <summary>Whether they are on the path already: they need no welcome to it.</summary>
    public bool HasBegun => Post is not null;

    /// <summary>The newest; null as long as they signed nothing.</summary>
    public Signature? Newest { get; init; }

    /// <summary>They asked for no more of it.</summary>
    public bool IsQuiet { get; init; }

    public IReadOnlyList<SaidNudge> Said { get; init; } = [];
}

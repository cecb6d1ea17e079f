using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>
/// How far somebody is on the path, on whatever device: what they do at school, which steps they passed, what they signed.
/// </summary>
/// <param name="Me">Who it is, as the directory knows them.</param>
public sealed record PathProgress(Member Me)
{
    /// <summary>Null as long as they did not say.</summary>
    public Post? Post { get; init; }

    public IReadOnlySet<PassedStep> Passed { get; init; } = new HashSet<PassedStep>();

    /// <summary>One for each version that they signed, the newest first.</summary>
    public IReadOnlyList<Signature> Signatures { get; init; } = [];

    /// <summary>The newest; null as long as there is none.</summary>
    public Signature? Newest => Signatures.Count > 0 ? Signatures[0] : null;

    /// <summary>The day on which they start, by the directory; null where it names none.</summary>
    public DateOnly? Starts { get; init; }

    /// <summary>Whether it is kept that something was sent to them of it, or that they want no more.</summary>
    public bool IsWrittenTo { get; init; }

    /// <summary>Whether the path is offered to them without their asking.</summary>
    public bool IsNew => Starts is not null && Newest is null;

    public bool HasPassed(PathStep step) => Passed.Contains(new PassedStep(step.Name, step.Mark));

    public PathProgress With(PathChange change) => this with
    {
        Post = change.Post ?? Post,
        Passed = Passed.Union(change.Passed).ToHashSet(),
        Signatures = change.Signature is { } signed ? [signed, .. Signatures] : Signatures,
    };
}

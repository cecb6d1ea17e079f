using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>What a step of the conversation adds to somebody's progress. Twice the same changes nothing.</summary>
public sealed record PathChange(string Person)
{
    /// <summary>What they do at school; null where they did not say it now.</summary>
    public Post? Post { get; init; }

    public IReadOnlyList<PassedStep> Passed { get; init; } = [];

    /// <summary>Null where they did not sign now. Of one version there is one signature, whoever is first.</summary>
    public Signature? Signature { get; init; }
}

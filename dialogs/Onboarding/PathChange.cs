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

    /// <summary>What their first passed step of this change taught; counted only where nobody passed it for them before.</summary>
    public MetArticles? Met { get; init; }

    /// <summary>What was said to them now, so that it does not come by itself as well; null for nearly all steps.</summary>
    public SaidNudge? Said { get; init; }

    /// <summary>Whether they want to hear no more of it; null where they did not say.</summary>
    public bool? IsQuiet { get; init; }
}

using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Bot.Storage.Onboarding;

/// <summary>What is kept of somebody on the path.</summary>
/// <param name="Signatures">The newest first, without their receipts.</param>
internal sealed record PathKept(Post? Post, IReadOnlyList<PassedStep> Passed, IReadOnlyList<Signature> Signatures)
{
    /// <summary>How far somebody is, as others may see it; of whom nothing is kept, they have not begun.</summary>
    public static PathProgress ProgressOf(Member who, PathKept? kept) => new(who)
    {
        Post = kept?.Post,
        Passed = (kept?.Passed ?? []).ToHashSet(),
        Signatures = kept?.Signatures ?? [],
    };
}

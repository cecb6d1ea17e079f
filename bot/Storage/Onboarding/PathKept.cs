using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Bot.Storage.Onboarding;

/// <summary>What is kept of somebody on the path.</summary>
/// <param name="Signatures">The newest first, without their receipts.</param>
internal sealed record PathKept(Post? Post, IReadOnlyList<PassedStep> Passed, IReadOnlyList<Signature> Signatures);

namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>That somebody signed a version of the protocol. It is never changed; a newer version gets one of its own.</summary>
/// <param name="Person">The id of who signed.</param>
/// <param name="Name">What they were called then.</param>
/// <param name="Version">The version, as the pack names it.</param>
/// <param name="Hash">Of the text to the letter.</param>
public sealed record Signature(string Person, string Name, string Version, string Hash, DateTimeOffset At)
{
    /// <summary>The same, so that nobody but this installation can have made it.</summary>
    public string Receipt { get; init; } = "";
}

namespace Sevenwolden.Dialogs.Cases;

/// <summary>A case as it was found, and what happened to it: written only if nobody else changed it in between.</summary>
/// <param name="Before">Null for a new case.</param>
public sealed record CaseChange(Case? Before, IReadOnlyList<CaseEvent> Events)
{
    public Case After { get; } = Events.Aggregate(Before, CaseFolding.Apply)!;

    public string Id => After.Id;

    /// <summary>Whether what people wrote is to be taken away, wherever it is kept.</summary>
    public bool ErasesWords => Events.Any(happened => happened.Erases);
}

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>A matter in which somebody may be in danger.</summary>
/// <param name="Kind">The name of its kind in the pack.</param>
/// <param name="Confidence">From 0 to 1; tuned for recall, so it runs high.</param>
public sealed record Grave(string Kind, double Confidence)
{
    /// <summary>Whether the words say it outright, by the pack; false where it was only learned from others like them.</summary>
    public bool IsSaid { get; init; }
}

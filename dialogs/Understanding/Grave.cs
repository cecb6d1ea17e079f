namespace Sevenwolden.Dialogs.Understanding;

/// <summary>A matter in which somebody may be in danger.</summary>
/// <param name="Kind">The name of its kind in the pack.</param>
/// <param name="Confidence">From 0 to 1; tuned for recall, so it runs high.</param>
public sealed record Grave(string Kind, double Confidence);

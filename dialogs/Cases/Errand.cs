namespace Sevenwolden.Dialogs.Cases;

/// <summary>To bring a case before somebody's eyes. What is shown is drawn when it is shown, so it is never out of date.</summary>
public sealed record Errand(string Case, Addressee To, Occasion Occasion);

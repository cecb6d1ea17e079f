namespace Sevenwolden.Dialogs.Reporting;

/// <summary>Something typed for a case, which goes to nobody before it was shown as it will go. Kept sealed, and not for long.</summary>
/// <param name="Case">The case.</param>
/// <param name="Verb">What is done with it, by its name on the wire.</param>
/// <param name="Text">What was typed; null while that is asked for.</param>
public sealed record Unsent(string Case, string Verb, string? Text)
{
    /// <summary>Whether it is only supposed to be for the case: it may be something else.</summary>
    public bool IsSupposed { get; init; }

    /// <summary>Which question it may answer: a later one is asked about anew.</summary>
    public int Question { get; init; }
}

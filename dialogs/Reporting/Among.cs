namespace Sevenwolden.Dialogs.Reporting;

/// <summary>Something that waits for with which of a few cases it is to be done: the next words, or a press, may say it.</summary>
/// <param name="Verb">What is to be done, by its name on the wire.</param>
/// <param name="Text">What was typed for it; null where nothing is to go out.</param>
/// <param name="Cases">The names of the cases that were offered.</param>
public sealed record Among(string Verb, string? Text, IReadOnlyList<string> Cases)
{
    /// <summary>Whether the text is only supposed to be for one of them: it may be something else.</summary>
    public bool IsSupposed { get; init; }
}

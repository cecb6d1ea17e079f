namespace Sevenwolden.Training;

/// <summary>A message of the corpus with what it is about and what it says.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record Example(
    string File, int Line, string Text, string Topic, IReadOnlyDictionary<string, bool> Facts, string? Actor, IReadOnlyList<string> Articles, string Language);

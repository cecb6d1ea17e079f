namespace Sevenwolden.Dialogs.Understanding;

/// <summary>A stretch of words: the first, and the one behind the last.</summary>
internal readonly record struct Span(int Start, int End);

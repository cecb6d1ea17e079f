using Sevenwolden.Dialogs.Commands;

namespace Sevenwolden.Tests.Support;

/// <summary>The sentences by which two cases are tied, as they stand in their file.</summary>
internal static class TieSentences
{
    public static IReadOnlyList<(string Wish, string Sentence)> All { get; } = SentenceFile.Read("Tying.sentences");
}

using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Every file of tests/Transcripts, played.</summary>
public sealed class Whole_conversations
{
    public static TheoryData<string> Files =>
        [
            .. Directory.EnumerateFiles(Path.Combine(Sources.Tests, "Transcripts"), "*.md").Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Go_as_they_were_approved(string file)
    {
        var path = Path.Combine("Transcripts", file);

        var played = Transcript.Play(File.ReadAllText(Path.Combine(Sources.Tests, path)));

        Snapshot.Matches(path, played);
    }
}

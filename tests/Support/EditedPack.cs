using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Audits;
using Sevenwolden.Protocols.Parsing;
using Xunit;

namespace Sevenwolden.Tests.Support;

/// <summary>The shipped pack with something changed in its text.</summary>
internal sealed class EditedPack
{
    private readonly List<PackFile> _files = [.. Shipped.Files()];

    public static EditedPack With(string file, string old, string @new) => new EditedPack().And(file, old, @new);

    public static EditedPack Without(string file)
    {
        var edited = new EditedPack();
        edited._files.RemoveAll(known => known.Name == file);
        return edited;
    }

    public EditedPack And(string file, string old, string @new)
    {
        var text = Text(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var from = text.IndexOf(old, StringComparison.Ordinal);
        _files[_files.FindIndex(known => known.Name == file)] = new PackFile(file, text[..from] + @new + text[(from + old.Length)..]);
        return this;
    }

    public IReadOnlyList<Fault> Faults() => PackReader.Read(_files).Faults;

    public Rulebook Rulebook()
    {
        var (pack, faults) = PackReader.Read(_files);
        Assert.Empty(faults);
        return new Rulebook(pack!);
    }

    /// <summary>The faults of reading it, or else those of going through its situations.</summary>
    public IReadOnlyList<Fault> FaultsOfAny() => Faults() is { Count: > 0 } faults ? faults : Audit.Run(Rulebook()).Faults;

    /// <summary>The line, counted from 1, on which this text first stands.</summary>
    public int LineOf(string file, string words)
    {
        var at = Text(file).IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no \"{words}\"");
        return Text(file).AsSpan(0, at).Count('\n') + 1;
    }

    private string Text(string file) => _files.Single(known => known.Name == file).Text;
}

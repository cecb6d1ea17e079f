using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests;

public sealed class The_domain_alone
{
    [Fact]
    public void A_case_knows_nothing_of_what_is_said_or_pressed_about_it()
    {
        var others = from file in Directory.EnumerateFiles(
            Path.Combine(Sources.Root, "dialogs", "Cases"), "*.cs", SearchOption.AllDirectories)
                     from line in File.ReadLines(file)
                     where line.StartsWith("using Sevenwolden.", StringComparison.Ordinal)
                         && !line.StartsWith("using Sevenwolden.Dialogs.Cases", StringComparison.Ordinal)
                         // Whose matter it is by the pack is no more than the rules that all stand on.
                         && line != "using Sevenwolden.Protocols;"
                     select $"{Path.GetFileName(file)}: {line}";

        Assert.Empty(others);
    }
}

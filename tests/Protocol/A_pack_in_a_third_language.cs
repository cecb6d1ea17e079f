using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Protocol;

/// <summary>One file more, with every sentence at its place; what is wrong with it is named with its line and its mend.</summary>
public sealed class A_pack_in_a_third_language
{
    [Fact]
    public void Has_every_sentence_in_it_and_stays_as_it_was_in_the_others()
    {
        var (pack, faults) = Frisian.Read(Frisian.PackText());

        Assert.Empty(faults);
        Assert.Equal(Frisian.Mark + Shipped.Pack.Topics[0].Label.Dutch, pack!.Topics[0].Label.In(Frisian.Language));
        Assert.Equal(Shipped.Pack.Topics[0].Label.English, pack.Topics[0].Label.English);
    }

    [Fact]
    public void Says_the_titles_of_its_examples_in_Dutch()
    {
        var title = Frisian.Rulebook().Pack.Examples[0].Title;

        Assert.Equal(title.Dutch, title.In(Frisian.Language));
    }

    [Theory]
    [InlineData("label: \"(fy) Iets online zetten of delen\", ", "", "publish:", "`label` is missing", "Add a line")]
    [InlineData("label: \"(fy) Iets online zetten of delen\"", "label: \"\"", "publish:", "should be a text", "Write a text")]
    [InlineData("  publish: ", "  publsh: ", "topics:", "`publish` is missing", "Add a line")]
    [InlineData("  publish: ", "  publsh: ", "publsh:", "`publsh` is not known", "Known are")]
    [InlineData("pupil: ", "pupils: ", "class_permission:", "`pupil` is missing", "Add a line")]
    [InlineData("doubt:\n", "doubts:\n", "sections:", "`doubt` is missing", "Add a line")]
    [InlineData("topics:\n", "topics: }\n", "topics: }", "This is no YAML", "quotes")]
    public void Is_refused_with_the_file_the_line_and_the_mend(string old, string @new, string at, string what, string mend)
    {
        var whole = Frisian.PackText();
        var from = whole.IndexOf(old, StringComparison.Ordinal);
        var text = whole[..from] + @new + whole[(from + old.Length)..];

        var (pack, faults) = Frisian.Read(text);

        Assert.Null(pack);
        Assert.Contains(faults, fault => fault.File == Frisian.PackFileName
            && fault.What.Contains(what, StringComparison.Ordinal) && fault.Mend.Contains(mend, StringComparison.Ordinal)
            && Math.Abs(fault.Line - LineOf(text, at)) <= 1);
    }

    [Theory]
    [InlineData("languages/Fries.yaml", "no code of a language")]
    [InlineData("languages/nl.yaml", "stands in the other files")]
    public void Is_refused_for_a_file_that_bears_no_new_language(string name, string what)
    {
        var fault = Assert.Single(Frisian.Read(Frisian.PackText(), name).Faults);

        Assert.Equal(name, fault.File);
        Assert.Contains(what, fault.What, StringComparison.Ordinal);
    }

    private static int LineOf(string text, string words) =>
        text.AsSpan(0, text.IndexOf(words, StringComparison.Ordinal)).Count('\n') + 1;
}

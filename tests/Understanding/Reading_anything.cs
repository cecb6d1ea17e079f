using CsCheck;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Understanding;

public sealed class Reading_anything
{
    private static readonly MessageReader Reader = Shipped.Reader;
    private static readonly MessageReader Other = MessageReader.Load(Shipped.Pack);

    public static TheoryData<string> Junk =>
    [
        "", " ", "\n\n", "?!", "😀😀😀", "\ud800 half", "\uffff\ufffe", "<b onclick='x'>&nbsp;</b>", "你好，世界", "مرحبا بالعالم", "Привет",
        "z̷̢a̸l̵g̶o̷",
        "((((((a+)+)+)+)+)$", "{leerling} + not *", new string('a', 10_000), new string('?', 10_000),
        string.Concat(Enumerable.Repeat("3a.", 3_333)),
        string.Concat(Enumerable.Repeat("mag het ", 500)), string.Concat(Enumerable.Repeat("👍", 5_000)),
        string.Join(
            '\n',
            Enumerable.Range(0, 200)
                .Select(line => $"[12:{line % 60:00}] Ouder {line}: dit kan echt niet hoor, wat vinden jullie van regel {line}?")),
    ];

    [Theory]
    [MemberData(nameof(Junk))]
    public void Junk_is_never_understood_for_sure(string text)
    {
        var understood = Reader.Read(text);

        Assert.False(understood.Sure);
        Assert.Empty(understood.Facts.Keys.Except(["school_related"]));
    }

    [Fact]
    public void Any_text_gives_a_well_formed_answer_and_twice_the_same() => Gen.String.Sample(text =>
    {
        var first = Reader.Read(text);
        var second = Other.Read(text);

        Assert.Equal(first.Topics, second.Topics);
        Assert.Equal(first.Facts, second.Facts);
        Assert.Equal(first.Articles, second.Articles);
        Assert.All(first.Topics, guess => Assert.InRange(guess.Confidence, 0, 1));
        Assert.Equal(AnswerReader.Read(text), AnswerReader.Read(text));
    });

    [Fact]
    public void A_question_behind_a_long_draft_is_still_read()
    {
        var draft = string.Concat(Enumerable.Repeat("Het was een mooie dag met zon en taart. ", 250));

        var understood = Reader.Read(draft + "Mag ik dit bericht plaatsen op Facebook?");

        Assert.Equal("publish", understood.Topics[0].Topic);
        Assert.False(understood.Sure);
    }

    [Theory]
    [MemberData(nameof(Junk))]
    public void Even_junk_is_read_at_once(string text)
    {
        Reader.Read(text);

        var quickest = Enumerable.Range(0, 5).Min(_ =>
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            Reader.Read(text);
            return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });

        Assert.InRange(quickest, 0, 5);
    }
}

using Sevenwolden.Cards;
using Sevenwolden.Cards.Cases;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.EndToEnd.Clients;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cards;

/// <summary>Nothing that somebody typed or is called does anything on a card, in a message or in a notification: it is only read.</summary>
public sealed class What_people_wrote(Chromium chromium)
{

    private static readonly string[] Nasty =
    [
        "[Klik hier](https://evil.example)", "![plaatje](https://evil.example/x.png)", "[a]: https://evil.example",
        "<https://evil.example>",
        "<at>Iedereen</at>", "<img src=x onerror=alert(1)>", "**vet** _schuin_ `code` ~~weg~~", "*vet*_schuin_",
        "# kop", "- punt", "+ punt",
        "* punt", "1. eerste", "2) tweede", "> citaat", "---", "***", @"C:\temp\*x*", "&lt;b&gt; &amp; &#42;", "| a | b |", "```", "~~~",
        "{{DATE(2026-11-02T08:00:00Z,SHORT)}} {{TIME(2026-11-02T08:00:00Z)}}", "{{{DATE(2026-11-02T08:00:00Z,SHORT)}}}",
        "https://evil.example/[a](b)", @"\[x\](https://evil.example)", "Ä. O'Neill-de Vries (3B)",
    ];

    /// <summary>Those that mean something at the beginning each by itself, all others some together.</summary>
    private static readonly string[] Names =
    [
        .. Nasty.Where(AtTheBeginning),
        .. Nasty.Where(name => !AtTheBeginning(name)).Chunk(5).Select(names => string.Join(' ', names)),
        "7777.", "===", "](", "{{DATE(2026-11-02T08:00:00Z)}}",
    ];

    private static readonly Type[] UnnamedKinds =
        [typeof(Reply.Ask), typeof(Reply.AskMany), typeof(Reply.Decided), typeof(Reply.ChooseAnswer), typeof(Reply.Exported)];

    [Fact]
    public void Is_tried_on_every_reply_that_may_hold_it()
    {
        var kinds = typeof(Reply).GetNestedTypes().Where(
            type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Reply)) && !type.IsSubclassOf(typeof(Reply.Plain)));

        var tried = new SaidByPeople("Tekst", "Naam").All.Select(reply => reply.GetType());

        Assert.Equal(kinds.ToHashSet(), tried.ToHashSet());
    }

    [Fact]
    public async Task Is_read_to_the_letter_with_its_lines_and_is_nothing_else_on_any_card()
    {
        await using var page = await RendererPage.OpenAsync(chromium);
        var tame = string.Join('\n', Nasty.Select(Like));

        foreach (var (plain, nasty) in Pairs(new(tame, "Docent"), new(string.Join('\n', Nasty), "Docent")))
        {
            foreach (var (expected, seen) in (await page.LookAsync(plain)).Zip(await page.LookAsync(nasty)))
            {
                Assert.Equal(expected.Kinds, seen.Kinds);
                if (!Nasty.Select(Like).Except(Lines(expected.Text)).Any())
                {
                    Assert.Contains(string.Join('\n', Nasty), string.Join('\n', Lines(seen.Text)), StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public async Task Is_read_to_the_letter_where_it_is_what_somebody_is_called()
    {
        await using var page = await RendererPage.OpenAsync(chromium);

        foreach (var (name, plain, nasty) in Names.SelectMany((name, place) => OfPeople(new("Tekst", Like(name)), new("Tekst", name), place)
            .Select(pair => (name, pair.Item1, pair.Item2))))
        {
            foreach (var (expected, seen) in (await page.LookAsync(plain)).Zip(await page.LookAsync(nasty)))
            {
                Assert.Equal(expected.Kinds, seen.Kinds);
                Assert.True(Count(expected.Text, Like(name)) == Count(seen.Text, name), $"{name}\n{expected.Text}\n=====\n{seen.Text}");
            }
        }
    }

    [Fact]
    public async Task Is_read_to_the_letter_in_a_message_without_a_card()
    {
        await using var page = await RendererPage.OpenAsync(chromium);

        foreach (var (name, plain, nasty) in Names.SelectMany((name, place) => OfPeople(new(Like(name), Like(name)), new(name, name), place)
            .Select(pair => (name, pair.Item1, pair.Item2))))
        {
            foreach (var (expected, seen) in (await page.ReadAsync(plain.Message.Text)).Zip(await page.ReadAsync(nasty.Message.Text)))
            {
                Assert.Equal(expected.Kinds, seen.Kinds);
                Assert.True(Count(expected.Text, Like(name)) == Count(seen.Text, name), $"{name}\n{expected.Text}\n=====\n{seen.Text}");
            }
        }
    }

    [Theory]
    [InlineData("<https://evil.example|Klik hier>", "&lt;https://evil.example|Klik hier&gt;")]
    [InlineData("<!channel> <@U123>", "&lt;!channel&gt; &lt;@U123&gt;")]
    [InlineData("*vet* _schuin_ ~weg~", "*\u200Avet* _\u200Aschuin_ ~\u200Aweg~")]
    [InlineData("Q&A: 3 * 4", "Q&amp;A: 3 * 4")]
    [InlineData("jan_de_vries@school.nl", "jan_de_vries@school.nl")]
    public void Is_no_link_no_mention_and_not_bold_in_Slack(string name, string written)
    {
        var member = School.Leader with { Name = name };
        var check = new Reply.ReportCheck(new() { Id = "K7M3QX", What = name }, School.CircleOf(School.Teacher) with { Chain = [member] });

        var text = Deck.Draw(check, Shipped.Pack, Language.Dutch).TextIn(Script.Slack);

        Assert.Equal(3, Count(text, written));
        Assert.StartsWith("*Zo gaat het naar ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_as_it_was_written_in_a_text_that_knows_no_markup()
    {
        var check = new Reply.ReportCheck(new() { Id = "K7M3QX", What = Nasty[0] }, School.CircleOf(School.Teacher));

        var text = Deck.Draw(check, Shipped.Pack, Language.Dutch).TextIn(Script.Letters);

        Assert.Contains($"\n{Nasty[0]}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("**", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Cannot_turn_the_letters_of_an_address_around()
    {
        var shown = Writing.Shown("https://school.nl/\u202Egnp.exe");

        Assert.Equal("https://school.nl/gnp.exe", Assert.Single(shown.Inlines).Text);
    }

    [Theory]
    [InlineData("abcdef", 3, "abc…")]
    [InlineData("abc", 3, "abc")]
    [InlineData("ab😀cd", 3, "ab…")]
    [InlineData("abe\u0301cd", 3, "ab…")]
    [InlineData("👨‍👩‍👧 gezin", 4, "👨\u200D…")]
    public void Is_cut_between_two_letters(string text, int most, string cut) => Assert.Equal(cut, Writing.Cut(text, most));

    /// <summary>Something that is as long, and nothing else.</summary>
    private static string Like(string nasty) => new('^', nasty.Length);

    private static bool AtTheBeginning(string name) => name.Length < 12 && !char.IsLetter(name[0]) && name[0] != '<';

    /// <summary>Those on which somebody is named; of each name another third, so that each card bears six names and each name many cards.
    /// </summary>
    private static IEnumerable<(Drawn, Drawn)> OfPeople(SaidByPeople one, SaidByPeople other, int third) =>
        Pairs(one, other).Where(pair => !UnnamedKinds.Contains(pair.Item1.Kind)).Where((_, place) => place % 3 == third % 3);

    /// <summary>Each card, once with one and once with the other on it.</summary>
    private static IEnumerable<(Drawn, Drawn)> Pairs(SaidByPeople one, SaidByPeople other) =>
        Drawn(one).Zip(Drawn(other)).DistinctBy(pair => pair.Second.Json);

    private static IEnumerable<Drawn> Drawn(SaidByPeople said) =>
    [
        .. said.All.Select(reply => Cards.Drawn.Of(reply, Shipped.Pack, Language.Dutch)),
        Cards.Drawn.Of(ChannelCard.Draw(said.Case, TextBook.In(Language.Dutch)), Language.Dutch),
    ];

    private static List<string> Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}

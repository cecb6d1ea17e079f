using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Adapter;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Cards;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cards;

/// <summary>However much people wrote, in whatever script: a message stays below the 28 KB that Teams takes.</summary>
public sealed class The_size_of_a_card
{
    private const int MostBytes = 28 * 1024;

    /// <summary>As long as an id may be.</summary>
    private static readonly string LongId = new('i', 512);

    public static TheoryData<string> Scripts =>
        [
            "De ouderapp ontspoort. ", "家长群里出事了。", "😱👩‍👩‍👧‍👦", "تطبيق أولياء الأمور ",
            "a\u0301\u0302\u0303", "\"\\\n\t", "\u0001\u001F", "_*[](){{", "1. - #\n",
        ];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Stays_below_28_KB_for_the_largest_case_in_any_script(string script)
    {
        var largest = Largest(script).All;

        Assert.All(largest, reply => Assert.InRange(Sent(Deck.Draw(reply, Shipped.Pack, Language.Dutch)), 1, MostBytes));
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Stays_below_28_KB_for_whatever_needs_no_weighing(string script) => Assert.All(
        from said in ((int Letters, int Readers)[])[(100, 20), (300, 10), (700, 2), (700, 20)]
        from reply in new SaidByPeople(Repeat(script, said.Letters), Repeat(script, 20), said.Readers, entries: 12).All
        select reply,
        reply => Assert.InRange(Sent(Deck.Draw(reply, Shipped.Pack, Language.English)), 1, MostBytes));

    [Theory]
    [InlineData(20)]
    [InlineData(16)]
    [InlineData(12)]
    public void Is_smaller_where_a_channel_asks_for_that(int kilobytes) => Assert.All(
        // Each script for one of the sizes: what is drawn to be weighed takes long.
        Scripts.Where((_, place) => place % 3 == kilobytes / 4 % 3)
            .SelectMany(row => Largest(row.Data).All).OfType<Reply.CaseShown>(),
        shown => Assert.InRange(
            MessageSize.Of(Deck.Draw(shown, Shipped.Pack, Language.Dutch, kilobytes * 1024)), 1, kilobytes * 1024));

    [Fact]
    public void Costs_the_oldest_entries_first_and_the_card_says_so()
    {
        var @case = new SaidByPeople(Repeat("家长群里出事了。", 1900), "Docent", entries: 12);

        var shown = Deck.Draw(@case.All.OfType<Reply.CaseShown>().First(), Shipped.Pack, Language.Dutch);

        Assert.Contains("Eerdere stappen die hier niet staan: 11.", shown.Text, StringComparison.Ordinal);
        Assert.Contains(shown.Suggestions, button => (button.Title, button.Words) == ("Alles lezen", "verloop K7M3QX"));
        Assert.Contains(Repeat("家长群里出事了。", 1900), shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hides_nothing_that_cannot_be_read_to_the_letter_page_by_page()
    {
        var entries = Enumerable.Range(0, 50).Select(number => $"Nummer {number}: {Repeat("家长群里出事了。", 1900)}").ToList();
        var @case = ReportSamples.Make(
            [ReportSamples.Reported(), .. entries.Select(text => new CaseEvent.Added(text) { By = School.Teacher.Id })]);
        var view = new Sevenwolden.Dialogs.Reporting.CaseView(@case, School.Leader.Id, Occasion.Wanted, [], School.Timetable);

        var pages = Enumerable.Range(0, 40)
            .Select(page => Deck.Draw(new Reply.HistoryShown(view, page), Shipped.Pack, Language.Dutch)).ToList();

        Assert.All(entries, text => Assert.Contains(pages, page => page.Text.Contains(text, StringComparison.Ordinal)));
        Assert.All(pages, page => Assert.InRange(Sent(page), 1, MostBytes));
    }

    [Fact]
    public void Makes_no_more_of_an_emoji_than_its_four_bytes()
    {
        var shown = new Reply.OfferToKeep("😱é’中\u2028\ud83d");

        var json = Drawn.Of(shown, Shipped.Pack, Language.Dutch).Json;

        Assert.Contains("\"text\":\"😱é’中\u2028\ufffd\"", json, StringComparison.Ordinal);
    }

    private static SaidByPeople Largest(string script) =>
        new(Repeat(script, Report.LongestText), Repeat(script, 100), readers: 60, entries: 204);

    private static int Sent(Message message)
    {
        var reference = new Reference(
            LongId, null, "msteams", "https://smba.trafficmanager.net/emea/" + LongId[..200], LongId, LongId, LongId, LongId[..36], "nl");
        var activity = Outbound.Proactive(reference, message, KnownChannels.Teams);
        return ActivityWriter.Write(activity).Length;
    }

    private static string Repeat(string script, int length)
    {
        var text = string.Concat(Enumerable.Repeat(script, (length / script.Length) + 1))[..length];
        return char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
    }
}

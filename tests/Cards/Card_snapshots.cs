using Sevenwolden.Cards;
using Sevenwolden.Cards.Cases;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cards;

public sealed class Card_snapshots
{
    public static TheoryData<Language> Languages => [.. Shipped.Pack.Languages];

    /// <summary>A file for each subject and language, so that a sentence which many cards share stands in one file.</summary>
    public static TheoryData<string, Language> Subjects =>
        [.. from subject in (string[])["consulting", "cases"] from language in Shipped.Pack.Languages select (subject, language)];

    public static TheoryData<string> Kinds => [.. Drawn().Keys];

    [Fact]
    public void There_is_a_sample_of_every_reply()
    {
        var kinds = typeof(Reply).GetNestedTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Reply)));

        Assert.Equal(kinds.Select(type => type.Name).Order(), Samples.All.Values.Select(reply => reply.GetType().Name).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Every_card_looks_as_it_was_approved_in_both_languages(string subject, Language language)
    {
        var texts = TextBook.In(language);
        var cases = ReportSamples.All.Select(sample => sample.Name).ToHashSet();
        var messages = Samples.All.Where(sample => cases.Contains(sample.Key) == (subject == "cases"))
            .Select(sample => (sample.Key, Message: Deck.Draw(sample.Value, Shipped.Pack, language)));

        var seen = (subject == "cases" ? messages.Concat(WithoutReply(texts)) : messages)
            .Select(sample => $"======== {sample.Key}\n{AsSeen.Of(sample.Message)}");

        Snapshot.Matches($"Snapshots/{texts.Code}/{subject}.txt", string.Join('\n', seen));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_note_reads_as_it_was_approved_in_both_languages(Language language)
    {
        var notes = Enum.GetValues<Note>().Select(note => $"{note}: {Deck.Draw(new Reply.Say(note), Shipped.Pack, language).Text}\n");

        Snapshot.Matches($"Snapshots/{TextBook.In(language).Code}/notes.txt", string.Concat(notes));
    }

    /// <summary>One card of each kind, the one with most on it.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_card_goes_over_the_wire_as_it_was_approved(string kind)
    {
        var sent = Drawn()[kind];

        Snapshot.Matches($"Snapshots/wire/{kind}.json", sent);
    }

    private static Dictionary<string, string> Drawn() => Samples.All.Values
        .Select(reply => (Kind: reply.GetType().Name, Deck.Draw(reply, Shipped.Pack, Language.Dutch).Card))
        .Where(drawn => drawn.Card is not null)
        .GroupBy(drawn => drawn.Kind, drawn => AsSent.Of(drawn.Card!))
        .ToDictionary(kind => kind.Key, kind => kind.MaxBy(sent => sent.Length)!);

    /// <summary>
    /// What others in the leaders' channel see of a case, and what becomes of a case's card when a newer one stands below it.
    /// </summary>
    private static IEnumerable<(string Key, Message Message)> WithoutReply(TextBook texts)
    {
        var so = ReportSamples.Make(ReportSamples.Reported());
        yield return ("case-to-the-channel", ChannelCard.Draw(so, texts));
        yield return ("case-retired", new Message(Deck.Retire(so, texts.Language), Prose.Own(""), ExpectsInput: false));
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Cases;

/// <summary>What holds of every kind of event: its name is one, it is kept whole, and there are words for it wherever it is told.</summary>
public sealed class Laws_of_events
{
    public static TheoryData<Language> Languages => [.. Shipped.Pack.Languages];

    private static readonly Occasion[] Quiet = [Occasion.Refresh, Occasion.Wanted, Occasion.Arrived];

    [Fact]
    public void There_is_one_of_every_kind_under_the_name_that_stands_on_disk()
    {
        Assert.Equal(
            [
                "added", "agreed", "answered", "app_installed", "asked", "call_failed", "call_late", "called",
                "calling", "closed", "corrected", "delivered", "erased", "erasure_announced",
                "escalated", "forgotten", "handed_over", "informed", "lapsed", "left", "mail_failed", "mailed", "name_taken_out",
                "news_put_off", "not_delivered", "not_solved", "passed_on", "picked_up", "practice_ended", "practised",
                "reminded", "reopened", "reported", "rerouted", "seen", "snoozed", "still_asked", "still_on_it", "told",
                "turned_to", "withdrawn",
            ],
            CaseEvent.Kinds.Order(StringComparer.Ordinal));
        Assert.True(CaseEvent.Kinds.SetEquals(EveryEvent.All.Select(happened => happened.Kind)));
    }

    [Fact]
    public void An_event_is_kept_whole_under_its_own_name() => Assert.All(EveryEvent.All, happened =>
    {
        var json = Json(happened with { By = Leader.Id, At = SchoolYear.At("2026-11-25 10:00") });

        Assert.Equal(happened.Kind, (string?)JsonNode.Parse(json)!["event"]);
        Assert.Equal(json, Json(JsonSerializer.Deserialize(json, CaseJson.Default.CaseEvent)!));
    });

    [Fact]
    public void An_occasion_is_read_back_by_its_name_and_an_addressee_by_how_it_is_written()
    {
        Assert.All(CaseEvent.Kinds.Select(Occasion.Of).Concat(Quiet), occasion => Assert.Equal(occasion, Occasion.Of(occasion.Name)));
        Assert.Equal(CaseEvent.Kinds.Count + Quiet.Length, CaseEvent.Kinds.Select(Occasion.Of).Concat(Quiet).Distinct().Count());
        Assert.All(
            [Leader, new Addressee.LeadersChannel(), new Addressee.Person("channel"), new Addressee.Person("slack/U123"),
                new Addressee.Mailbox("anna"), new Addressee.Gateway()],
            (Addressee to) => Assert.Equal(to, Addressee.Read(to.Written)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Whatever_is_told_in_the_history_or_shown_because_of_it_has_words_of_its_own(Language language)
    {
        var texts = TextBook.In(language);
        var begun = PickedUp(SchoolYear.At("2026-11-25 10:00"));

        Assert.All(EveryEvent.All.Select(happened => new CaseChange(begun, [happened])), change =>
        {
            Assert.All(change.After.History.Skip(begun.History.Count), entry => Assert.NotEmpty(texts.History(entry.Kind)));
            Assert.All(Audience.Of(change.After, change.Events).Select(errand => errand.Occasion).Where(why => !Quiet.Contains(why)), why =>
            {
                Assert.NotEqual(texts.ToReporter(Occasion.Refresh), texts.ToReporter(why));
                Assert.NotEqual(texts.ToLeader(Occasion.Refresh), texts.ToLeader(why));
            });
        });
    }

    private static string Json(CaseEvent happened) => JsonSerializer.Serialize(happened, CaseJson.Default.CaseEvent);
}

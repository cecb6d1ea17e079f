using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Cards;

/// <summary>A number on a card is called by a tap; what only looks like one is shown as it is.</summary>
public sealed class Numbers_to_call
{
    private static readonly DateTimeOffset Now = SchoolYear.At("2026-11-30 10:00");

    [Theory]
    [InlineData("0511-123456", "tel:0511123456")]
    [InlineData("06 12 34 56 78", "tel:0612345678")]
    [InlineData("+31 (0)6-12345678", "tel:+31612345678")]
    [InlineData("(0511) 12.34.56", "tel:0511123456")]
    [InlineData("112", "tel:112")]
    [InlineData("12", null)]
    [InlineData("1234567890123456", null)]
    [InlineData("06-12345678 (thuis)", null)]
    [InlineData("06-1234](https://evil.example)", null)]
    [InlineData("06+12345678", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("bij de balie", null)]
    public void Lead_to_a_call_only_where_they_are_numbers(string phone, string? address)
    {
        var @case = Opened(Now) is var opened ? opened with { Reporter = Reporter with { Phone = phone } } : opened;

        var card = Shown(@case, Leader.Id);

        Assert.Equal(address is not null, card.Contains("](tel:", StringComparison.Ordinal));
        Assert.Contains(address is null ? Script.Markdown.Written(phone) : $"]({address})", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_the_first_step_of_whoever_picked_it_up_and_a_question_is_where_none_is_known()
    {
        var known = PickedUp(Now) with { Reporter = Reporter with { Phone = "06-12345678" } };

        var (call, ask) = (Card(known, Leader.Id).Actions!, Card(PickedUp(Now), Leader.Id).Actions!);

        Assert.Equal(("Bel Rixt", "tel:0612345678"), (call[0].Title, Assert.IsType<OpenUrl>(call[0]).Url));
        Assert.Equal(["Vraag stellen", "Meer"], ask.Select(button => button.Title));
        Assert.Equal(["Bel Rixt", "Meer"], call.Select(button => button.Title));
    }

    [Fact]
    public void Tell_the_reporter_whom_to_call_who_has_it_and_did_nothing_yet()
    {
        var opened = Opened(Now) with { Addressed = [Leader with { Phone = "0511-123456" }, Deputy] };
        var reached = opened with { Reached = [Leader.Id, Deputy.Id] };

        Assert.DoesNotContain("Nog geen reactie", Shown(opened, Reporter.Id), StringComparison.Ordinal);
        Assert.Contains(
            "Nog geen reactie van Lieuwe, Dieuwke. Kan het niet wachten? Bel Lieuwe: [0511-123456](tel:0511123456).",
            Shown(reached, Reporter.Id), StringComparison.Ordinal);
        var pickedUp = reached with { Handler = Leader, Status = CaseStatus.PickedUp };
        Assert.DoesNotContain("Nog geen reactie", Shown(pickedUp, Reporter.Id), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_letters_where_there_are_no_links()
    {
        var known = PickedUp(Now) with { Reporter = Reporter with { Phone = "06-12345678" } };
        var message = Deck.Draw(View(known, Leader.Id), Shipped.Pack, Language.Dutch);

        Assert.Contains("Telefoon: 06-12345678", message.TextIn(Script.Letters), StringComparison.Ordinal);
        Assert.Contains("<tel:0612345678|06-12345678>", message.TextIn(Script.Slack), StringComparison.Ordinal);
    }

    [Fact]
    public void Stand_with_a_first_word_of_who_the_bot_is_to_whoever_never_met_it()
    {
        var view = View(Opened(Now), Deputy.Id).View;

        var (first, again) = (view with { IsFirstMeeting = true }, view);

        Assert.Contains("Dit is ons eerste gesprek.", Text(first), StringComparison.Ordinal);
        Assert.DoesNotContain("Dit is ons eerste gesprek.", Text(again), StringComparison.Ordinal);

        static string Text(CaseView view) => Drawn.Of(new Reply.CaseShown(view), Shipped.Pack, Language.Dutch).Message.Text;
    }

    private static string Shown(Case @case, string viewer) => Drawn.Of(View(@case, viewer), Shipped.Pack, Language.Dutch).Message.Text;

    private static AdaptiveCard Card(Case @case, string viewer) => Drawn.Of(View(@case, viewer), Shipped.Pack, Language.Dutch).Card;

    private static Reply.CaseShown View(Case @case, string viewer) =>
        new(new CaseView(@case, viewer, Occasion.Refresh, [], SchoolYear.Timetable) { Now = Now });
}

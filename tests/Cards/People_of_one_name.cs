using System.Text.RegularExpressions;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Cases;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cards;

/// <summary>Wherever two people of one name stand together, a reader can tell who is who.</summary>
public sealed partial class People_of_one_name
{
    private const string Name = "Jan de Vries";

    private static readonly Member Reporter = new("a1", Name, Rank.Employee, "Onderbouw", "06-1");
    private static readonly Member Leader = new("a2", "jan  de vries", Rank.Leader, "Onderbouw", "06-2");
    private static readonly Member Deputy = new("a3", Name, Rank.Leader, "Bovenbouw", "06-3");
    private static readonly Member Second = new("a4", Name, Rank.Leader, "Bovenbouw", "06-4");
    private static readonly Member Management = new("a5", Name, Rank.Management);
    private static readonly Member[] Viewers = [Reporter, Leader, Deputy, Second];
    private static readonly Circle Circle = new(Reporter, [Leader, Deputy, Management], FirstBecause.LeaderIsAbsent, Second);
    private static readonly Draft Draft = new() { Id = "K7M3QX", What = "Het loopt uit de hand.", Danger = true };

    public static TheoryData<Language> Languages => [.. Shipped.Pack.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Are_called_by_team_and_role_as_well_on_every_card(Language language)
    {
        var drawn = Replies().Select(reply => Drawn.Of(reply, Shipped.Pack, language)).ToList();

        Assert.All(drawn, each => Assert.DoesNotMatch(NameAlone(), each.Json + each.Message.Text + each.Message.Summary));
        Assert.Contains(drawn, each => each.Json.Contains($"{Name} (Bovenbouw, ", StringComparison.Ordinal));
        Assert.DoesNotMatch(NameAlone(), ChannelCard.Draw(Cases().First(), TextBook.In(language)).Text);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Have_titles_that_differ_in_every_list_to_choose_from(Language language)
    {
        var choices = Replies().Select(reply => Drawn.Of(reply, Shipped.Pack, language))
            .SelectMany(drawn => Face.Of(drawn.Card))
            .SelectMany(face => face.Elements.OfType<ChoiceSet>().Select(set => set.Choices.Select(choice => choice.Title).ToList())
                .Append([.. face.Buttons.Select(button => button.Title)]))
            .ToList();

        Assert.All(choices.Where(titles => titles.Exists(title => title.Contains("(Bovenbouw", StringComparison.Ordinal))), titles =>
            Assert.Equal(titles.Distinct(StringComparer.OrdinalIgnoreCase), titles));
    }

    [Fact]
    public void Are_called_by_their_name_alone_where_nobody_else_has_it()
    {
        var other = Deputy with { Name = "Jan de Boer" };
        var circle = new Circle(School.Teacher, [Leader, other], FirstBecause.IsLeader);

        var check = Deck.Draw(new Reply.ReportCheck(Draft, circle), Shipped.Pack, Language.Dutch);

        Assert.Contains("jan  de vries", check.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Onderbouw", check.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_one_team_and_role_are_told_apart_by_phone_or_by_their_id()
    {
        var twin = Second with { Phone = null };

        var card = Deck.Draw(
            new Reply.WhichPerson(Cases().First(), CaseVerbs.HandOver, [Deputy, Second, twin with { Id = "a6" }]),
            Shipped.Pack, Language.Dutch);

        Assert.Equal(
            [
                "Jan de Vries (Bovenbouw, teamleider, 06-3)", "Jan de Vries (Bovenbouw, teamleider, 06-4)",
                "Jan de Vries (Bovenbouw, teamleider, a6)",
            ],
            card.Card!.Actions!.Select(button => button.Title));
    }

    [Fact]
    public void Are_not_taken_for_each_other_in_what_was_done()
    {
        var @case = Cases().Last();
        var closed = @case.Does(new CaseWish(CaseVerbs.Close, "Besproken."), Second, @case.TouchedAt);

        var forgotten = closed.After(CaseRules.Forget(closed, Reporter.Id, closed.TouchedAt));

        Assert.Contains(forgotten.History, entry => entry.Who == Name);
        Assert.DoesNotContain(forgotten.History, entry => entry.By == Reporter.Id);
        Assert.Equal("—", forgotten.History[0].Who);
    }

    [GeneratedRegex(@"jan\s+de\s+vries(?! \()", RegexOptions.IgnoreCase)]
    private static partial Regex NameAlone();

    private static IEnumerable<Reply> Replies() =>
    [
        new Reply.ReportForm(Draft, Circle),
        new Reply.ReportForm(Draft, Circle with { Because = FirstBecause.NoLeaderKnown, Absent = null }),
        new Reply.ReportCheck(Draft, Circle),
        new Reply.WhichPerson(Cases().First(), CaseVerbs.HandOver, [Leader, Deputy, Second, Management]),
        new Reply.CaseListed(new CaseList(new Overview(true, 0), [.. Cases()], 4), School.Calendar.Zone),
        new Reply.CaseListed(new CaseList(new Overview(false, 0), [.. Cases()], 4), School.Calendar.Zone),
        .. from @case in Cases() from why in Enum.GetValues<Refusal>() select new Reply.CaseRefused(@case, why),
        .. from @case in Cases() from kind in CaseEvent.Kinds select new Reply.CaseDone(@case, Occasion.Of(kind)),
        .. from @case in Cases()
           from viewer in Viewers
           from kind in CaseEvent.Kinds
           select new Reply.CaseShown(new CaseView(
               @case, viewer.Id, Occasion.Of(kind), @case.Handler?.Id == viewer.Id ? [Leader, Deputy, Second, Management] : [],
               School.Timetable)),
    ];

    private static IEnumerable<Case> Cases()
    {
        var start = SchoolYear.At("2026-11-25 10:00");
        var open = CaseFolding.Fold(
            [
                new CaseEvent.Reported(Draft.Id, Reporter, Draft.Report, Circle.Chain) { By = Reporter.Id, At = start },
                new CaseEvent.Escalated(Deputy) { At = start }, new CaseEvent.Delivered(Leader.Id) { At = start },
            ]);
        var pickedUp = open.Does(new CaseWish(CaseVerbs.PickUp), Leader, start);
        var lost = open.After([new CaseEvent.NotDelivered(Leader, "HTTP 403"), new CaseEvent.NotDelivered(Deputy, "HTTP 403")]);
        var over = pickedUp.Does(new CaseWish(CaseVerbs.HandOver, To: Second), Leader, start);
        return [open, pickedUp, lost, over, over.Does(new CaseWish(CaseVerbs.PickUp), Second, start)];
    }
}

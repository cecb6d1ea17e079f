using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Cases;

/// <summary>What holds of every row of the table of verbs.</summary>
public sealed class Laws_of_verbs
{
    public static TheoryData<Language> Languages => [.. Shipped.Pack.Languages];

    private static readonly DateTimeOffset Start = SchoolYear.At("2026-11-25 10:00");

    // It stands in the report, as a name that is to be taken out must.
    private const string Text = "ouderapp";

    public static TheoryData<string> Names => [.. CaseVerbs.All.Select(verb => verb.Name)];

    [Fact]
    public void The_names_on_the_wire_stay_what_they_are() => Assert.Equal(
        [
            "case.add", "case.agree", "case.ask", "case.cannot", "case.close", "case.correct", "case.handOver", "case.notSolved",
            "case.pickUp",
            "case.read", "case.reopen",
            "case.reply", "case.show", "case.snooze", "case.still", "case.takeOutName", "case.takeOver", "case.tell", "case.withdraw",
        ],
        CaseVerbs.All.Select(verb => verb.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_card_shows_and_every_other_word_is_read_back_as_the_verb(string name)
    {
        var verb = CaseVerbs.Find(name)!;

        Assert.All(
            Shipped.Pack.Languages,
            language => Assert.Equal(new TypedCommand(verb, "K7M3QX", null), TypedCommand.Read(verb.Typed("K7M3QX", language))));
        Assert.All(verb.Words.All, word => Assert.Equal(new TypedCommand(verb, "K7M3QX", "zo"), TypedCommand.Read($"{word} #k7m3qx: zo")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_offers_it_only_to_whom_it_is_and_only_where_something_comes_of_it(string name)
    {
        var verb = CaseVerbs.Find(name)!;
        var filled = new Filled(Text) { To = Management, Until = Start.AddHours(1), Outcome = Outcome.Solved };
        var offers = from @case in Cases()
                     from person in (Member[])[Reporter, Leader, Deputy, Management]
                     where @case.IsSeenBy(person.Id) && verb.IsOffered(@case, person.Id)
                     select CaseRules.Decide(@case, verb, filled, person, @case.Version, Start);

        var rulings = offers.ToList();

        Assert.Equal(verb == CaseVerbs.Show || verb == CaseVerbs.Read, rulings.Count == 0);
        Assert.All(rulings, ruling => Assert.NotEmpty(Assert.IsType<Ruling.Accepted>(ruling).Events));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Whoever_does_it_is_told_so_in_words_of_its_own(Language language)
    {
        var texts = TextBook.In(language);
        var filled = new Filled(Text) { To = Management, Until = Start.AddHours(1) };
        var done = from @case in Cases()
                   from verb in CaseVerbs.All
                   from person in (Member[])[Reporter, Leader, Deputy]
                   where verb.IsOffered(@case, person.Id)
                   select ((Ruling.Accepted)CaseRules.Decide(@case, verb, filled, person, null, Start)).Events[0];

        Assert.All(done, happened => Assert.NotEqual(texts.Done(Occasion.Refresh), texts.Done(Occasion.Of(happened.Kind))));
    }

    [Fact]
    public void Nothing_comes_of_a_verb_that_needs_a_text_without_one() => Assert.All(CaseVerbs.All.Where(verb => verb.NeedsText), verb =>
    {
        var refusals = from @case in Cases()
                       from person in (Member[])[Reporter, Leader]
                       where verb.IsOffered(@case, person.Id)
                       select CaseRules.Decide(@case, verb, new Filled("  "), person, null, Start);

        Assert.All(refusals, ruling => Assert.Equal(new Ruling.Refused(Refusal.NoText), ruling));
    });

    /// <summary>A case at each stage.</summary>
    private static IEnumerable<Case> Cases()
    {
        var open = Opened(Start);
        var pickedUp = PickedUp(Start);
        var closed = pickedUp.Does(new CaseWish(CaseVerbs.Close, "Besproken."), Leader, Start);
        return
        [
            open, pickedUp, pickedUp.After([new CaseEvent.StillAsked(Leader) { At = Start }]), closed,
            pickedUp.Does(new CaseWish(CaseVerbs.Ask, "In welke klas?"), Leader, Start),
            pickedUp.Does(new CaseWish(CaseVerbs.HandOver, To: Deputy), Leader, Start),
            closed.Does(new CaseWish(CaseVerbs.Reopen), Reporter, Start),
            closed.After(CaseRules.Forget(closed, Reporter.Id, Start)),
        ];
    }
}

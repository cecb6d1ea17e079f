using System.Text.Json;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Cases;

/// <summary>A name goes out of the words of a case, and the case stays.</summary>
public sealed class A_name_taken_out
{
    private static readonly DateTimeOffset Start = SchoolYear.At("2026-11-25 10:00");

    [Theory]
    [InlineData("Pim de Vries plaagt Fenna.", "Pim de Vries", "[naam weggehaald] plaagt Fenna.")]
    [InlineData("PIM DE VRIES, pim de vries", "Pim de Vries", "[naam weggehaald], [naam weggehaald]")]
    [InlineData("Pim  de\nVries", "Pim de Vries", "[naam weggehaald]")]
    [InlineData("Pim de Vries en Pim", "Pim de Vries", "[naam weggehaald] en Pim")]
    [InlineData("Pim de Vries en Pim", "Pim de Vries, Pim", "[naam weggehaald] en [naam weggehaald]")]
    [InlineData("Pim en Pim de Vries", "Pim, Pim de Vries", "[naam weggehaald] en [naam weggehaald]")]
    [InlineData("Pims app, Pimmetje, opPim", "Pim", null)]
    [InlineData("'Pim', (Pim) Pim's @Pim.", "Pim", "'[naam weggehaald]', ([naam weggehaald]) [naam weggehaald]'s @[naam weggehaald].")]
    [InlineData("Zoë en Zoe\u0308", "zoë", "[naam weggehaald] en [naam weggehaald]")]
    [InlineData("a.*b A", ".*", null)]
    [InlineData("Wat is de naam? [naam weggehaald]", "naam", "Wat is de [naam weggehaald]? [naam weggehaald]")]
    [InlineData("Wie is A?", "A", null)]
    [InlineData("Wie is Pim?", " , ;", null)]
    public void Whole_words_go_however_their_letters_are_written(string what, string names, string? left)
    {
        var @case = Opened(Start) with { Report = Opened(Start).Report with { What = what } };

        Assert.Equal(left, NameRemoval.Of(@case, names)?.What);
    }

    [Fact]
    public void It_goes_out_of_all_that_was_written_and_no_event_says_which()
    {
        var @case = PickedUp(Start).After(
        [
            new CaseEvent.Added("Fenna zag het.") { By = Reporter.Id, At = Start },
            new CaseEvent.Corrected("Pim plaagt Fenna.") { By = Reporter.Id, At = Start },
            new CaseEvent.Agreed("We bellen Pim.") { By = Leader.Id, At = Start },
            new CaseEvent.Closed(Outcome.Solved, "Met pim gepraat.") { By = Leader.Id, At = Start },
        ]);

        var ruling = CaseRules.Decide(@case, NameVerbs.TakeOut, new Filled("Pim"), Leader, @case.Version, Start);
        var change = new CaseChange(@case, Assert.IsType<Ruling.Accepted>(ruling).Events);

        Assert.Equal("[naam weggehaald] plaagt Fenna.", change.After.Report.What);
        Assert.Equal(
            ["Fenna zag het.", "We bellen [naam weggehaald].", "Met [naam weggehaald] gepraat."],
            change.After.History.Select(entry => entry.Text).OfType<string>());
        Assert.Equal((NameVerbs.TakeOut.Words.Dutch[0], true), ("haal naam weg", change.ErasesWords));
        Assert.Equal((CaseEvent.NameTakenOut.Name, Leader.Id), (change.After.History[^1].Kind, change.After.History[^1].By));
        Assert.All(
            [
                JsonSerializer.Serialize(change.After, CaseJson.Default.Case),
                JsonSerializer.Serialize(change.Events[0], CaseJson.Default.CaseEvent),
            ],
            json => Assert.DoesNotContain("pim", json, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(
            new Ruling.Refused(Refusal.NameNotThere),
            CaseRules.Decide(change.After, NameVerbs.TakeOut, new Filled("Pim"), Leader, @case.Version, Start));
    }

    [Fact]
    public void Only_whoever_handles_it_does_that_and_nobody_is_notified()
    {
        var @case = PickedUp(Start).After([new CaseEvent.Delivered(Leader.Id), new CaseEvent.Delivered(Deputy.Id)]);

        var events = ((Ruling.Accepted)Decide(Leader)).Events;

        Assert.Equal(new Ruling.Refused(Refusal.PickedUpByAnother), Decide(Deputy));
        Assert.Equal(new Ruling.Refused(Refusal.NotYours), Decide(Reporter));
        Assert.All(Audience.Of(@case.After(events), events), errand => Assert.Equal(Occasion.Refresh, errand.Occasion));
        Assert.Equal(3, Audience.Of(@case.After(events), events).Count);

        Ruling Decide(Member who) =>
            CaseRules.Decide(@case, NameVerbs.TakeOut, new Filled("ouderapp"), who, null, Start);
    }
}

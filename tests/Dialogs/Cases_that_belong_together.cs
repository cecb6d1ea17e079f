using System.Text.Json;
using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Tying;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What a leader types and presses to say that two reports are about one incident, and what is said to everybody else.</summary>
public sealed class Cases_that_belong_together
{
    private const string One = "K7M3BB";
    private const string Other = "K7M3CC";
    private const string Third = "K7M3DD";
    private const string Hidden = "K7M3FF";
    private const string Exercise = "K7M3GG";

    private readonly School _school = new();

    public Cases_that_belong_together()
    {
        Report(One, School.Teacher, School.Leader, School.Deputy);
        Report(Other, School.Stranger, School.Leader, School.Deputy);
        Report(Third, School.Stranger, School.Leader, School.Management);
        Report(Hidden, School.Stranger, School.Deputy, School.Management);
        _school.Cases[Exercise] = ReportSamples.Make(ReportSamples.Exercise()) with { Id = Exercise };
    }

    public static TheoryData<string, string> Sentences => new(TieSentences.All.Select(each => (each.Wish, each.Sentence)));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Each_sentence_is_read_as_what_it_says_whatever_its_letters_and_with_report_before_the_number(string wish, string sentence)
    {
        TieWish expected = wish switch
        {
            "make" => new TieWish.Make(One, Other),
            "loosen" => new TieWish.Loosen(One, Other),
            _ => new TieWish.Show(One),
        };
        var typed = sentence.Replace("{one}", One, StringComparison.Ordinal).Replace("{other}", Other, StringComparison.Ordinal);

        Assert.Equal(expected, TieReader.Read(typed));
        Assert.Equal(expected, TieReader.Read($"  {typed.ToLowerInvariant()}. "));
        Assert.Equal(expected, TieReader.Read(typed.Replace(One, $"melding #{One}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("dit hoort bij havo")]
    [InlineData("koppel je telefoon aan de beamer")]
    [InlineData("koppel telefoon aan beamer")]
    [InlineData("link in bio")]
    [InlineData("hoort K7M3BB bij K7M3CC als ik dat wil?")]
    [InlineData("2B hoort bij 3A")]
    [InlineData("iemand zegt: koppel K7M3BB aan K7M3CC")]
    public void Nothing_else_is_one(string text) => Assert.Null(TieReader.Read(text));

    [Fact]
    public void No_sentence_is_one_of_a_verb() => Assert.All(TieSentences.All, each => Assert.Null(TypedCommand.Read(
        each.Sentence.Replace("{one}", One, StringComparison.Ordinal).Replace("{other}", Other, StringComparison.Ordinal))));

    [Theory]
    [InlineData("koppel K7M3BB aan K7M3CC")]
    [InlineData("k7m3cc belongs with #k7m3bb")]
    public void Whoever_leads_both_ties_them_by_words(string typed)
    {
        var talk = Leader().Say(typed);

        Assert.IsType<TieWish.Make>(Assert.IsType<Reply.TiesShown>(talk.Replies.Single()).View.Did);
        var tie = Assert.Single(_school.Ties);
        Assert.Equal((One, Other, School.Leader.Id, true), (tie.One, tie.Other, tie.By, tie.Holds));
        Assert.Null(talk.Step!.Case);
        Assert.Empty(_school.Errands);
    }

    [Fact]
    public void Whoever_leads_both_chooses_on_a_card_and_the_card_becomes_what_it_did()
    {
        var talk = Leader(inPlace: true).Say($"hoort bij {One}");
        var asked = Assert.IsType<Reply.TiesShown>(talk.Replies.Single()).View;
        talk.Press(TieVerbs.Make, ("case", One), (TieVerbs.Other, Other));
        var made = Assert.IsType<Reply.TiesShown>(talk.Step!.InPlace).View;
        talk.Press(TieVerbs.Loosen, ("case", One), (TieVerbs.Other, Other));
        var loosened = Assert.IsType<Reply.TiesShown>(talk.Step!.InPlace).View;

        Assert.Equal([Other, Third], asked.Near.Select(@case => @case.Id).Order());
        Assert.Equal([Other], Ids(made.Ties.Now));
        Assert.Equal([Third], Ids(made.Near));
        Assert.Empty(loosened.Ties.Now);
        Assert.Equal([Other, Third], Ids(loosened.Near));
        Assert.False(Assert.Single(_school.Ties).Holds);
    }

    [Fact]
    public void The_card_of_each_names_the_other_in_one_row_and_the_history_says_who_said_so_and_took_it_back()
    {
        Leader().Say($"koppel {One} aan {Other}");
        Leader().Say($"oppakken {Other}");
        var tied = Told(Leader().Say($"verloop {One}"));
        Leader().Say($"koppel {One} los van {Other}");
        var loosened = Told(Leader().Say($"verloop {One}"));

        Assert.Contains($"jij koppelde deze melding aan {Other}", tied, StringComparison.Ordinal);
        Assert.DoesNotContain("maakte deze melding los", tied, StringComparison.Ordinal);
        Assert.Contains($"jij maakte deze melding los van {Other}", loosened, StringComparison.Ordinal);
    }

    [Fact]
    public void Ties_are_pairs_and_whoever_sees_two_of_three_sees_what_was_said_of_those_two()
    {
        Leader().Say($"koppel {One} aan {Other}");
        Leader().Say($"koppel {Other} aan {Third}");

        Assert.Equal([Other], Tied(School.Leader, One));
        Assert.Equal([One, Third], Tied(School.Leader, Other));
        Assert.Equal([One], Tied(School.Deputy, Other));
        Assert.DoesNotContain(Third, Told(new Talk(null, _school, School.Deputy).Say($"verloop {Other}")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("koppel K7M3BB aan K7M3BB", Refusal.SameCase, One)]
    [InlineData("unlink K7M3BB from K7M3CC", Refusal.NotTied, One)]
    [InlineData("koppel K7M3BB aan K7M3GG", Refusal.OnlyAnExercise, Exercise)]
    [InlineData("koppel K7M3GG", Refusal.OnlyAnExercise, Exercise)]
    [InlineData("koppel K7M3BB aan ZZZZZZ", Refusal.NotForYou, null)]
    [InlineData("koppel ZZZZZZ aan K7M3BB", Refusal.NotForYou, null)]
    [InlineData("koppel K7M3BB aan K7M3FF", Refusal.NotForYou, null)]
    [InlineData("koppel K7M3FF aan K7M3BB", Refusal.NotForYou, null)]
    [InlineData("koppel K7M3FF", Refusal.NotForYou, null)]
    public void What_cannot_be_is_said_kindly_and_of_somebody_elses_the_same_as_of_none(string typed, Refusal why, string? of)
    {
        var talk = Leader().Say(typed);

        var refused = Assert.IsType<Reply.CaseRefused>(talk.Replies.Single());
        Assert.Equal((why, of), (refused.Why, refused.Case?.Id));
        Assert.Equal(why == Refusal.NotForYou, _school.Audit.Count == 1);
        Assert.Empty(_school.Ties);
        Assert.DoesNotContain(Hidden, talk.Messages.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_tied_before_or_loosened_before_is_said_and_stays_one_tie()
    {
        Leader().Say($"koppel {One} aan {Other}");
        var again = Assert.IsType<Reply.CaseRefused>(Leader().Say($"koppel {Other} aan {One}").Replies.Single());
        var pressed = Leader(inPlace: true).Press(TieVerbs.Make, ("case", One), (TieVerbs.Other, Other));

        Assert.Equal(Refusal.TiedAlready, again.Why);
        Assert.Equal(Refusal.TiedAlready, Assert.IsType<Reply.CaseRefused>(pressed.Replies.Single()).Why);
        Assert.Equal([Other], Ids(Assert.IsType<Reply.TiesShown>(pressed.Step!.InPlace).View.Ties.Now));
        Assert.Single(_school.Ties);
    }

    [Theory]
    [InlineData(One, Other)]
    [InlineData(Other, One)]
    public void What_is_closed_can_be_loosened_and_not_tied_and_of_what_is_erased_both_are_gone(string closed, string open)
    {
        Leader().Say($"koppel {One} aan {Other}");
        Leader().Say($"oppakken {closed}");
        Leader().Say($"sluiten {closed}: Klaar.");
        var loosened = Leader().Say($"koppel {One} los van {Other}");
        var tied = Leader().Say($"koppel {One} aan {Other}");
        _school.Happen(closed, [new CaseEvent.Erased { At = _school.Now }]);
        var erased = Leader().Say($"koppel {open} aan {closed}");
        Leader().Say($"oppakken {open}");
        Leader().Say($"sluiten {open}: Klaar.");
        var nothing = Leader().Say($"koppel {open}");

        Assert.IsType<TieWish.Loosen>(Assert.IsType<Reply.TiesShown>(loosened.Replies.Single()).View.Did);
        Assert.Equal((Refusal.AlreadyClosed, closed), Refused(tied));
        Assert.Equal((Refusal.WordsGone, closed), Refused(erased));
        Assert.Equal((Refusal.AlreadyClosed, open), Refused(nothing));
    }

    [Fact]
    public void Closing_one_closes_no_other_and_the_card_says_what_is_still_open()
    {
        Leader().Say($"koppel {One} aan {Other}");
        Leader().Say($"koppel {One} aan {Third}");
        Leader().Say($"oppakken {One}");
        var before = Card(Leader().Press(CaseVerbs.Agree.Name, ("case", One), (CaseVerbs.Agree.Name, "Bellen.")));
        var both = Card(Leader().Press(CaseVerbs.Close.Name, ("case", One), (CaseVerbs.Close.Name, "Klaar."), ("outcome", "Solved")));
        Leader().Say($"oppakken {Other}");
        var second = Leader().Press(CaseVerbs.Close.Name, ("case", Other), (CaseVerbs.Close.Name, "Klaar."), ("outcome", "Solved"));

        Assert.DoesNotContain("staat nog open", before, StringComparison.Ordinal);
        Assert.Contains($"De meldingen {Other}, {Third} horen hierbij en staan nog open.", both, StringComparison.Ordinal);
        Assert.DoesNotContain("nog open", Card(second), StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Open, _school.Cases[Third].Status);
    }

    [Fact]
    public void Who_reported_finds_no_trace_of_it_and_can_do_nothing_of_it()
    {
        var before = Told(Reporter().Say($"verloop {One}"), Reporter().Say($"melding {One}"), Reporter().Say("mijn meldingen"));
        Leader().Say($"koppel {One} aan {Other}");
        var after = Told(Reporter().Say($"verloop {One}"), Reporter().Say($"melding {One}"), Reporter().Say("mijn meldingen"));
        _school.Errands.Clear();

        Assert.Equal(before, after);
        Assert.Equal((Refusal.NotYours, One), Refused(Reporter().Say($"koppel {One}")));
        Assert.Equal((Refusal.NotForYou, null), Refused(Reporter().Say($"koppel {Other}")));
        // Also for who could see both, as the one who wrote them: their own are not theirs to tie.
        Assert.Equal((Refusal.NotYours, Other), Refused(new Talk(null, _school, School.Stranger).Say($"koppel {Other} aan {Third}")));
        Assert.Single(_school.Ties);
    }

    [Fact]
    public void A_report_that_is_being_written_goes_on_while_two_others_are_tied()
    {
        var talk = Leader().Say("leidinggevende").Say($"koppel {One} aan {Other}");

        Assert.Single(_school.Ties);
        Assert.NotNull(talk.Conversation.Draft);
    }

    [Fact]
    public void In_a_group_nothing_is_shown_of_it()
    {
        var talk = new Talk(new Surroundings(Shared: true), _school, School.Leader).Say($"koppel {One} aan {Other}");

        Assert.IsNotType<Reply.TiesShown>(talk.Replies.Single());
        Assert.Empty(_school.Ties);
    }

    private Talk Leader(bool inPlace = false) => new(new Surroundings { InPlace = inPlace }, _school, School.Leader);

    private Talk Reporter() => new(null, _school, School.Teacher);

    private string[] Tied(Member who, string id) => Ids(
        Assert.IsType<Reply.TiesShown>(new Talk(null, _school, who).Say($"koppel {id}").Replies.Single()).View.Ties.Now);

    private static string[] Ids(IEnumerable<Case> cases) => [.. cases.Select(@case => @case.Id).Order(StringComparer.Ordinal)];

    private static (Refusal, string?) Refused(Talk talk) =>
        talk.Replies.Single() is Reply.CaseRefused refused ? (refused.Why, refused.Case?.Id) : throw new ArgumentException(talk.ToString());

    private static string Told(params IEnumerable<Talk> talks) =>
        string.Join('\n', talks.SelectMany(talk => talk.Messages).Select(message => message.Text));

    private static string Card(Talk talk) =>
        JsonSerializer.Serialize(talk.InPlace!.Card!, CardJson.Readable.AdaptiveCard);

    private void Report(string id, Member reporter, params Member[] chain) => _school.Cases[id] = CaseFolding.Fold(
        [
            new CaseEvent.Reported(id, reporter, new Report($"Tekst van {id}.", Place.ClassApp, Urgency.Consult, false), chain)
            {
                By = reporter.Id,
                At = _school.Now.AddMinutes(-_school.Cases.Count),
            },
        ]);
}

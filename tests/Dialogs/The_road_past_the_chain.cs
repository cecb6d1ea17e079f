using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>A grave matter that somebody of the staff does goes to the board only; where there is none, that is said.</summary>
public sealed class The_road_past_the_chain
{
    private const string ByStaff = "Een docent stuurt 's nachts berichtjes naar een leerling en wil met haar afspreken";
    private const string ByOther = "Een onbekende man stuurt 's nachts berichtjes naar een leerling en wil met haar afspreken";
    private const string Duty = "Dan moet je dat meteen aan het bestuur vertellen.";

    [Fact]
    public void What_staff_does_is_read_by_the_board_only_and_the_card_says_what_to_do()
    {
        var school = new School { Board = [School.Chair, School.SecondChair] };
        var talk = new Talk(school: school).Say(ByStaff);
        var danger = talk.Messages[^1].Text;

        talk.Say("leidinggevende").Fill("Verder", ByStaff);
        var shown = talk.Messages[^1].Text;
        talk.PressButton("Versturen");

        Assert.Contains(Duty, danger, StringComparison.Ordinal);
        Assert.Contains("0900-1113111", danger, StringComparison.Ordinal);
        Assert.Contains(Duty, shown, StringComparison.Ordinal);
        Assert.Contains("Dit gaat alleen naar het bestuur.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Teamleider", shown, StringComparison.Ordinal);
        Assert.True(talk.Case.ForBoard);
        Assert.Equal([School.Chair, School.SecondChair], talk.Case.Chain);
        Assert.All([School.Leader, School.Deputy, School.Management], member => Assert.False(talk.Case.IsSeenBy(member.Id)));
    }

    [Fact]
    public void Where_nobody_said_who_does_it_the_person_says_so_and_may_take_it_back()
    {
        var school = new School { Board = [School.Chair] };
        var talk = new Talk(school: school).Say(ByOther).Say("leidinggevende").Fill("Verder", ByOther);
        var first = talk.Buttons.ToList();
        talk.PressButton("Het is een medewerker");
        var board = talk.Messages.Append(talk.InPlace!).Last(message => message is not null).Text;
        talk.PressButton("Het is geen medewerker").PressButton("Versturen");

        Assert.Contains("Het is een medewerker", first);
        Assert.Contains("Dit gaat alleen naar het bestuur.", board, StringComparison.Ordinal);
        Assert.False(talk.Case.ForBoard);
        Assert.Equal(School.Leader, talk.Case.Chain[0]);
    }

    [Fact]
    public void Where_the_directory_names_no_board_the_card_says_so_and_the_person_chooses()
    {
        var talk = new Talk(school: new School()).Say(ByStaff).Say("leidinggevende").Fill("Verder", ByStaff);

        Assert.Contains("Dit hoort bij het bestuur. Ik weet niet wie dat is.", talk.Messages[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Dit lezen: Teamleider", talk.Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_the_boards_goes_to_nobody_else_by_any_road()
    {
        var now = SchoolYear.At("2026-11-25 10:00");
        var @case = CaseFolding.Fold(
        [
            new CaseEvent.Reported("1", School.Teacher, new Report("x", Place.Elsewhere, Urgency.Now, true), [School.Chair])
            {
                ForBoard = true, By = School.Teacher.Id, At = now,
            },
        ]);
        var handled = @case.Does(new CaseWish(CaseVerbs.PickUp), School.Chair, now);
        var forced = handled.After([new CaseEvent.HandedOver(School.Leader, null) { By = School.Chair.Id, At = now }]);
        var there = new Presence(
            new Dictionary<string, IReadOnlyList<Member>> { [School.Chair.Id] = [School.Management] }, [School.Leader]);

        Assert.False(CaseVerbs.MayGo(@case, School.Management));
        Assert.True(CaseVerbs.MayGo(@case, School.SecondChair));
        Assert.False(forced.IsSeenBy(School.Leader.Id));
        Assert.DoesNotContain(
            Routing.NotDelivered(@case, School.Chair, "HTTP 403", hasChannel: true, now), happened => happened is CaseEvent.Rerouted);
        Assert.DoesNotContain(
            Deadlines.Due(@case, now.AddDays(9), SchoolYear.Timetable, there), happened => happened is CaseEvent.Escalated);
    }
}

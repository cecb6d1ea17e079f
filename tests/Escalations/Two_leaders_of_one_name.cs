using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>A case is never handed to whoever happens to stand first: it is asked who is meant.</summary>
public sealed class Two_leaders_of_one_name
{
    private const string Directory = """
        id,naam,rol,team,leidinggevende,plaatsvervanger,telefoon,afwezig
        docent,Docent,medewerker,Onderbouw,teamleider,,06-11111111,
        teamleider,Teamleider,teamleider,Onderbouw,schoolleiding,,06-22222222,
        plaatsvervanger,Jan de Vries,teamleider,Bovenbouw,schoolleiding,,06-33333333,
        andere-teamleider,Jan de Vries,teamleider,Brugklas,schoolleiding,,06-66666666,
        schoolleiding,Schoolleiding,schoolleiding,,,,06-44444444,

        """;

    [Theory]
    [InlineData("1", Deputy)]
    [InlineData("2", OtherLeader)]
    [InlineData("brugklas", OtherLeader)]
    [InlineData("Jan de Vries (Bovenbouw, teamleider)", Deputy)]
    public async Task Is_asked_and_answered_by_a_few_words(string answer, string person)
    {
        await using var school = await OpenAsync();
        var id = await PickedUpAsync(school);

        var asked = await school.SayAsync(Leader, $"overdragen {id}: Jan de Vries");
        var before = await school.CaseAsync(id);
        await school.SayAsync(Leader, answer);

        Assert.Equal("Er zijn meer mensen met die naam. Wie bedoel je?", (string?)asked.Single()!["summary"]);
        Assert.Equal(CaseStatus.PickedUp, before.Status);
        var after = await school.CaseAsync(id);
        Assert.Equal((CaseStatus.HandedOver, person), (after.Status, after.Addressed.Single().Id));
    }

    [Theory]
    [InlineData("Jan de Vries")]
    [InlineData("mag ik een foto plaatsen?")]
    [InlineData("3")]
    [InlineData("stop")]
    public async Task Is_not_guessed_from_words_that_do_not_say_it_and_not_remembered_longer_than_one_turn(string words)
    {
        await using var school = await OpenAsync();
        var id = await PickedUpAsync(school);

        await school.SayAsync(Leader, $"overdragen {id}: Jan de Vries");
        await school.SayAsync(Leader, words);
        await school.SayAsync(Leader, "1");

        Assert.Equal(CaseStatus.PickedUp, (await school.CaseAsync(id)).Status);
    }

    [Fact]
    public async Task Is_answered_by_the_button_of_either()
    {
        await using var school = await OpenAsync();
        var id = await PickedUpAsync(school);

        var asked = await school.SayAsync(Leader, $"overdragen {id}: Jan de Vries");
        var buttons = asked.Single()!["attachments"]![0]!["content"]!["actions"]!.AsArray();
        var pressed = await school.PressAsync(Leader, buttons[1]!["data"]!.DeepClone().AsObject());

        Assert.Equal(
            ["Jan de Vries (Bovenbouw, teamleider)", "Jan de Vries (Brugklas, teamleider)"],
            buttons.Select(button => (string?)button!["title"]));
        Assert.Equal((true, "handed_over"), (pressed.IsCard, pressed.Status));
        Assert.Equal(OtherLeader, (await school.CaseAsync(id)).Addressed.Single().Id);
    }

    [Fact]
    public async Task Stand_apart_in_the_list_where_nobody_is_chosen_and_a_tap_without_a_choice_sends_nothing()
    {
        await using var school = await OpenAsync();
        school.SaveDirectory(Directory);
        var id = await school.ReportAsync();

        var card = (await school.DoAsync(Leader, CaseVerbs.PickUp, id)).Value.ToJsonString();
        var told = await school.DoAsync(Leader, CaseVerbs.HandOver, id, "Jan de Vries");

        Assert.Contains("Jan de Vries (Bovenbouw, teamleider)", card, StringComparison.Ordinal);
        Assert.Contains("Jan de Vries (Brugklas, teamleider)", card, StringComparison.Ordinal);
        Assert.Equal("Je koos nog niemand. Kies in de lijst aan wie je de melding overdraagt.", told.Said);
        Assert.Equal(CaseStatus.PickedUp, (await school.CaseAsync(id)).Status);
    }

    private static async Task<string> PickedUpAsync(SchoolOnline school)
    {
        school.SaveDirectory(Directory);
        var id = await school.ReportAsync();
        await school.DoAsync(Leader, CaseVerbs.PickUp, id);
        await school.SettledAsync();
        return id;
    }
}

using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>
/// A position is found by replaying a consultation: the dearest thing in a step, so it is done no more often than is needed.
/// </summary>
public sealed class Where_a_walk_stands
{
    private readonly Replay _replay = new(Shipped.Rulebook);
    private readonly Dialog _dialog;
    private int _found;

    public Where_a_walk_stands() =>
        _dialog = new Dialog(Shipped.Rulebook, Shipped.Reader, Shipped.Commands, School.Timetable, Find);

    [Theory]
    [InlineData("ja")]
    [InlineData("weet ik niet")]
    [InlineData("niets van dit alles")]
    [InlineData("terug")]
    [InlineData("stap voor stap")]
    [InlineData("wijzig vertrouwelijk of persoonlijk")]
    public void Is_found_once_as_it_was_and_once_as_it_became(string text) => Assert.InRange(Say(text), 1, 2);

    [Theory]
    [InlineData("waarom")]
    [InlineData("waar waren we")]
    [InlineData("antwoord wijzigen")]
    [InlineData("artikel 3a.5")]
    [InlineData("bedankt")]
    [InlineData("praat engels")]
    [InlineData("wat is vertrouwelijk?")]
    [InlineData("blauw en groen")]
    [InlineData("leidinggevende")]
    public void Is_found_once_where_it_stays_as_it_is(string text) => Assert.InRange(Say(text), 0, 1);

    [Fact]
    public void Is_found_once_for_a_button_as_it_was_and_once_as_it_became()
    {
        var asking = Asking();
        var press = new Incoming.Press(Verbs.Answer, new Dictionary<string, string>
        {
            ["talk"] = "1",
            ["fact"] = _replay.Find(asking.Consultation!).Pending[0].Name,
            ["answer"] = "no",
        });
        _found = 0;

        _dialog.Step(asking, press, new Surroundings(Cards: false));

        Assert.Equal(2, _found);
    }

    /// <summary>How often it is found for what is typed at the second question of a walk.</summary>
    private int Say(string text)
    {
        var asking = Asking();
        _found = 0;

        _dialog.Step(asking, new Incoming.Words(text), new Surroundings(Cards: false));

        return _found;
    }

    private Position Find(Consultation consultation)
    {
        _found++;
        return _replay.Find(consultation);
    }

    private Conversation Asking() => ((string[])["alles langslopen", "nee"]).Aggregate(
        Conversation.New, (so, words) => _dialog.Step(so, new Incoming.Words(words), new Surroundings(Cards: false)).Conversation);
}

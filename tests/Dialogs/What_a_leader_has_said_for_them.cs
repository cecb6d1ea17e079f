using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What a leader asks the bot to ask or tell whoever reported goes as that, without the words around it.</summary>
public sealed class What_a_leader_has_said_for_them
{
    private readonly Talk _leader;

    public What_a_leader_has_said_for_them()
    {
        var school = new School();
        var talk = new Talk(school: school).Say("melden").Fill("Verder", "Een vader scheldt mij uit").PressButton("Versturen");
        _leader = new Talk(school: school, me: School.Leader).Say($"oppakken {talk.Case.Id}");
    }

    [Theory]
    [InlineData("kun je docent vragen of er al screenshots zijn", "zijn er al screenshots?")]
    [InlineData("vraag aan docent: zijn er al screenshots?", "zijn er al screenshots?")]
    [InlineData("vraag haar of er al screenshots zijn", "zijn er al screenshots?")]
    [InlineData("can you ask her whether there are screenshots", "whether there are screenshots")]
    public void A_question_is_one(string words, string text) => Shows(words, CaseVerbs.Ask, text);

    [Theory]
    [InlineData("kun je tegen haar zeggen dat ik over 5 min in lokaal 14 ben", "ik ben over 5 min in lokaal 14")]
    [InlineData("zeg tegen docent: ik kom er zo aan", "ik kom er zo aan")]
    [InlineData("tell her that i will call at noon", "i will call at noon")]
    public void A_message_is_one(string words, string text) => Shows(words, CaseVerbs.Tell, text);

    [Theory]
    [InlineData("kun je de directeur vragen of hij belt")]
    [InlineData("zeg tegen de conciërge dat ik kom")]
    public void For_another_it_is_not_theirs(string words) =>
        Assert.DoesNotContain(_leader.Say(words).Replies, reply => reply is Reply.SendThis { Verb: var verb } && verb == CaseVerbs.Ask);

    [Theory]
    [InlineData("ik kan nu niet, geef m door aan plaatsvervanger")]
    [InlineData("ik zit vandaag in een studiedag, kan de plaatsvervanger dit doen")]
    [InlineData("can my deputy take this one")]
    public void Whoever_cannot_passes_it_on(string words)
    {
        var school = new School();
        new Talk(school: school).Say("melden").Fill("Verder", "Een vader scheldt mij uit").PressButton("Versturen");

        var leader = new Talk(school: school, me: School.Leader).Say(words);

        Assert.DoesNotContain(School.Leader, leader.Case.Responsible);
        Assert.Contains(leader.Step!.Errands, errand => errand.To == (Sevenwolden.Dialogs.Cases.Addressee)School.Deputy);
    }

    private void Shows(string words, CaseVerb verb, string text)
    {
        var shown = Assert.IsType<Reply.SendThis>(Assert.Single(_leader.Say(words).Replies));
        Assert.Equal((verb, text), (shown.Verb, shown.Text));
    }
}

using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What a fixed word does is done in other words too, where they are all that is said.</summary>
public sealed class In_words_of_ones_own
{
    [Theory]
    [InlineData("Leader", "mag ik gewoon even een echt mens spreken")]
    [InlineData("Leader", "kan ik mn teamleider ff bellen")]
    [InlineData("Leader", "can I please talk to a real person")]
    [InlineData("Resume", "waar waren we ook alweer gebleven")]
    [InlineData("Resume", "where did we leave off")]
    [InlineData("Draft", "laat die melding nog eens zien")]
    [InlineData("Draft", "let's finish that report")]
    [InlineData("HowItStands", "is mn melding al gelezen")]
    [InlineData("HowItStands", "any news on my report?")]
    [InlineData("Stop", "pfff laat maar zitten joh")]
    [InlineData("Stop", "nah, just drop it")]
    [InlineData("Why", "waarom wil je dat eigenlijk weten?")]
    [InlineData("Why", "why do you need to know that")]
    [InlineData("WhoReads", "kan mn baas dit zien?")]
    [InlineData("WhoReads", "does my manager see this")]
    [InlineData("ReadsAlong", "lees je ook mee in onze teams chat?")]
    [InlineData("ReadsAlong", "are you reading my messages")]
    [InlineData("Holdings", "wat weet jij eigenlijk allemaal van mij")]
    [InlineData("Holdings", "what do you know about me")]
    [InlineData("ForgetMe", "vergeet alles wat ik zei")]
    [InlineData("ForgetMe", "please delete everything about me")]
    [InlineData("Pause", "momentje, de telefoon gaat")]
    [InlineData("Pause", "brb")]
    [InlineData("Sorry", "sorry, lange dag gehad")]
    [InlineData("Sorry", "sorry, rough week")]
    [InlineData("Okay", "ok dan weet ik dat")]
    [InlineData("Okay", "fair enough")]
    [InlineData("Thanks", "thnx!")]
    public void It_does_the_same(string command, string words) =>
        Assert.Equal(new Wish.Do(Enum.Parse<Command>(command)), Shipped.Commands.Read(words));

    [Theory]
    [InlineData("nl", "doe toch maar weer in het nederlands graag")]
    [InlineData("en", "can we do this in english plz")]
    [InlineData("en", "liever engels")]
    public void A_language_is_asked_for(string code, string words) =>
        Assert.Equal(code, Assert.IsType<Wish.Speak>(Shipped.Commands.Read(words)).Language.Code);

    [Theory]
    [InlineData("stuur het niet")]
    [InlineData("don't send it")]
    [InlineData("nee, niet versturen")]
    [InlineData("no, don't send it yet")]
    public void A_no_is_never_a_yes_to_sending(string words) =>
        Assert.NotEqual(new Wish.Do(Command.Send), Shipped.Commands.Read(words));

    [Theory]
    [InlineData("mijn leidinggevende wil niet dat ik met een leerling praat op Insta")]
    [InlineData("een mens zou denken dat dit mag, een foto van de klas")]
    [InlineData("laat maar een leerling een foto maken")]
    [InlineData("vergeet niet dat iedereen toestemming gaf")]
    [InlineData("who can see a photo of a pupil on Facebook?")]
    [InlineData("een leerling zegt dat ze er niet meer wil zijn")]
    public void What_says_more_is_no_fixed_word(string words) => Assert.Null(Shipped.Commands.Read(words));

    /// <summary>Danger comes first: what tells of it is no fixed word, in whatever words.</summary>
    [Fact]
    public void No_cry_for_help_is_taken_for_one()
    {
        var (cries, isGrave) = (new List<string>(), false);
        foreach (var line in Directory.EnumerateFiles(Path.Combine(Sources.Root, "dialogs", "Understanding", "corpus"), "grave*.txt")
            .SelectMany(File.ReadLines))
        {
            isGrave = line.StartsWith("# ", StringComparison.Ordinal) ? line.Contains('*', StringComparison.Ordinal) : isGrave;
            cries.AddRange(isGrave && line.Length > 0 && line[0] != '#' ? [line.Split('|')[0].Trim()] : Array.Empty<string>());
        }

        Assert.NotEmpty(cries);
        Assert.DoesNotContain(cries, text => Shipped.Commands.Read(text) is not null);
    }

    [Fact]
    public void Another_language_and_something_else_are_both_done()
    {
        var talk = new Talk().Say("alles langslopen").Say("stop. in english please");

        Assert.Equal((Language.English, null), (talk.Conversation.Language, talk.Conversation.Consultation));
    }

    [Fact]
    public void In_a_walk_it_answers_nothing_and_the_question_stays()
    {
        var talk = new Talk().Say("Mag ik een foto van mijn klas op Instagram zetten?");
        var asked = talk.Asked;

        Assert.Equal(Note.TakeYourTime, ((Reply.Say)talk.Say("momentje bel gaat").Replies[0]).Note);
        Assert.Equal(asked, talk.Say("ben er weer. waar waren we").Asked);
    }
}

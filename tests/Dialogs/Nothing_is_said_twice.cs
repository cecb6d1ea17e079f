using CsCheck;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>No message of the bot is repeated word for word within five turns, whatever people type and press.</summary>
public sealed class Nothing_is_said_twice
{
    private const int Turns = 5;

    private static readonly string[] Phrases =
    [
        "Mag ik een foto van het schoolfeest op mijn Insta zetten?", "Een leerling wil me volgen op Instagram, mag dat?",
        "Mogen leerlingen in mijn les op TikTok?", "De ouderapp ontspoort, wat moet ik doen?", "May I post a photo of my class?",
        "Mogen leerlingen hun telefoon gebruiken in de les?", "er staan ook cijfers van leerlingen bij",
        "een leerling wil me ook volgen op Instagram", "en in het nieuwsbriefje dan?", "en als de ouders het goed vinden?",
        "what if the parents agree?", "mag het ook op Facebook?", "ja", "nee", "weet ik niet", "nee, ik bedoelde iets anders", "ja, bijna",
        "alles langslopen", "stap voor stap", "stop", "terug", "waar waren we?", "terug naar mijn vraag", "het hoort erbij", "aparte vraag",
        "opnieuw", "help", "artikelen", "artikel 3a.5", "artikel 9.9", "waarom", "English", "Nederlands", "niets van dit alles", "bedankt",
        "hoi", "doei", "hoe gaat het met je?", "wie ben jij?", "are you human?", "wat een kutbot", "you are useless", "asdf qwerty",
        "blabla wauwel", "😱", "", "Wie wint de Elfstedentocht?", "wat is vertrouwelijk?", "dat klopt niet", "1 en 99",
        "je begreep me verkeerd", "ik ben nieuw hier", "inwerken", "mijn bewijs", "kun je me helpen", "oud-leerlingen",
    ];

    private static readonly Command[] ShowsAgain = [Command.Back, Command.Resume, Command.Return, Command.StartOver, Command.Change];

    /// <summary>Words, or a button that is on the screen; now and then the same words many times.</summary>
    private static readonly Gen<(string? Words, int Pick)[]> Long = Gen.Select(
        Gen.Frequency((5, Gen.Int[0, Phrases.Length - 1]), (4, Gen.Const(-1))), Gen.Int[0, 1000],
        Gen.Frequency((9, Gen.Const(1)), (1, Gen.Int[2, 7])))
        .Array[10, 40]
        .Select(turns => turns
            .SelectMany(turn => Enumerable.Repeat((turn.Item1 < 0 ? null : Phrases[turn.Item1], turn.Item2), turn.Item3)).ToArray());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Within_five_turns(bool cards) => Long.Sample(
        turns =>
        {
            var talk = new Talk(new Surroundings(Cards: cards));
            var (said, log) = (new Queue<IReadOnlyList<string>>(), new List<string>());
            foreach (var (words, pick) in turns)
            {
                var before = talk.Conversation;
                var incoming = Next(talk, words, pick);

                var now = talk.Replies.Zip(talk.Messages).Where(each => !MayBeRepeated(each.First, incoming, before, talk.Conversation))
                    .Select(each => $"{talk.Conversation.Language.Code}: {each.Second.Text}").ToList();
                var shown = talk.Messages.Select(message => message.Text.ReplaceLineEndings(" "));
                log.Add($"{words ?? $"{incoming}"}: {string.Join(" | ", shown)}");
                Assert.NotEmpty(talk.Messages);
                Assert.False(now.Intersect(said.SelectMany(turn => turn)).Any(), string.Join('\n', log.TakeLast(Turns + 2)));
                said.Enqueue(now);
                if (said.Count > Turns)
                {
                    said.Dequeue();
                }
            }
        },
        iter: 400,
        print: turns => string.Join("\n", turns.Select(turn => turn.Words ?? $"[button {turn.Pick}]")));

    [Fact]
    public void The_same_question_about_something_else_begins_in_other_words_and_keeps_its_answers()
    {
        var talk = new Talk().Say("mag ik een foto van een leerling op facebook zetten?");
        var first = AsSeen.Of(talk.Messages[^1]);
        talk.Say("nee");

        talk.Say("mag ik een filmpje van een leerling op insta zetten?");

        Assert.Equal(1, Assert.IsType<Reply.Ask>(Assert.Single(talk.Replies)).Times);
        Assert.NotEqual(first, AsSeen.Of(talk.Messages[^1]));
        Assert.Subset(talk.Buttons.ToHashSet(), new HashSet<string> { "Ja", "Nee", "Weet ik niet" });
    }

    [Fact]
    public void The_same_list_about_something_else_begins_in_other_words_and_can_be_ticked()
    {
        var talk = new Talk().Say("mag ik een bericht over school op facebook zetten").Say("nee");

        talk.Say("mag ik een bericht over een collega op facebook zetten");

        Assert.Equal(1, Assert.IsType<Reply.AskMany>(Assert.Single(talk.Replies)).Times);
    }

    [Theory]
    [InlineData("the first one I suppose", 0)]
    [InlineData("de tweede", 1)]
    [InlineData("doe de tweede maar", 1)]
    public void Of_what_is_offered_people_say_which_by_where_it_stands(string words, int place)
    {
        var talk = new Talk().Say("ze stuurde me steeds berichtjes");
        var offered = Assert.IsType<Reply.Choose>(Assert.Single(talk.Replies)).Topics;

        Assert.Equal(offered[place].Name, talk.Say(words).Conversation.Consultation!.Topic);
    }

    [Theory]
    [InlineData("er staat niemand op hoor")]
    [InlineData("nobody's in it")]
    [InlineData("geen leerlingen te zien")]
    public void That_nobody_is_seen_is_no_refusal(string words)
    {
        var talk = new Talk().Say("Mag ik een foto van mijn lege lokaal op Instagram zetten?").Say(words);

        Assert.Equal(new Reply.Say(Note.NobodySeen), talk.Replies[0]);
        Assert.Empty(talk.Conversation.Consultation!.Answers);
    }

    [Fact]
    public void Who_is_not_understood_again_in_other_words_is_offered_a_person()
    {
        var talk = new Talk();
        string[] said = ["ze stuurde me steeds berichtjes", "is dat erg eigenlijk voor iemand", "privé account geloof ik"];

        var sentences = said.Select(words => talk.Say(words).Messages[0].Text).ToList();

        Assert.Equal(sentences.Distinct(), sentences);
    }

    [Theory]
    [InlineData("weet ik niet, ik liep langs")]
    [InlineData("geen idee, dat moet je hem vragen")]
    [InlineData("no idea, I just walked by")]
    public void Whoever_does_not_know_says_so_whatever_they_add(string words)
    {
        var talk = new Talk().Say("een collega zat tijdens de les te appen op Instagram, mag dat?").Say(words);

        Assert.Contains(Answer.Unknown, talk.Conversation.Consultation!.Answers.Values);
    }

    [Fact]
    public void Who_is_not_understood_twice_in_a_row_is_offered_a_person()
    {
        var talk = new Talk().Say("asdf qwerty zxcv");
        Assert.Equal(1, Assert.IsType<Reply.NotUnderstood>(Assert.Single(talk.Replies)).Times);
        Assert.Equal(3, talk.Buttons.Count());

        talk.Say("blabla wauwel");

        Assert.Equal(2, Assert.IsType<Reply.NotUnderstood>(Assert.Single(talk.Replies)).Times);
        Assert.Contains("Praat met mijn leidinggevende", talk.Buttons);
    }

    [Fact]
    public void The_same_question_asked_again_gets_its_verdict_in_a_line_and_the_whole_at_a_tap()
    {
        const string Question = "Mag ik een foto van mijn klas op Instagram zetten?";
        var talk = new Talk().Say(Question).Say("nee").Say("Een leerling wil me volgen op Instagram, mag dat?").Say("ja");

        talk.Say(Question.ToUpperInvariant());

        var line = Assert.IsType<Reply.AsBefore>(Assert.Single(talk.Replies));
        Assert.Equal(Verdict.NotAllowed, line.Finding.Assessment.Verdict);
        Assert.StartsWith("Zoals ik net zei", talk.Messages[0].Text, StringComparison.Ordinal);
        Assert.Equal(["3a.5"], talk.PressButton("Toon het hele antwoord").Finding.Citations.Select(article => article.Id));
    }

    [Fact]
    public void Nothing_that_a_person_wrote_is_kept_of_it()
    {
        var talk = new Talk();

        foreach (var words in Phrases)
        {
            talk.Say(words);

            // What was told of the matter at hand is kept for a report of it, and sealed.
            var so = talk.Conversation with { Story = null };
            Assert.True(talk.Conversation.Story is null || talk.Conversation.HoldsWords);
            Assert.False(so.HoldsWords);
            var kept = System.Text.Json.JsonSerializer.Serialize(so, ConversationJson.Default.Conversation);
            Assert.All(words.Split(' ').Where(word => word.Length > 7 && word != "leerling"), word =>
                Assert.DoesNotContain(word, kept, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>
    /// Danger is said as often as it takes; a question or verdict where one comes to it, or asks to see it; and what is shown as it is now.
    /// </summary>
    private static bool MayBeRepeated(Reply reply, Incoming incoming, Conversation before, Conversation after) => reply switch
    {
        Reply.Danger or Reply.WhichQuestion or Reply.ChooseAnswer or Reply.OfferToKeep or Reply.ReportForm or Reply.ReportCheck
            or Reply.CaseListed or Reply.CaseDone or Reply.CaseRefused or Reply.IsItTheText or Reply.SendThis or Reply.AskText
            or Reply.WhichCase or Reply.ForTheCase
            or Reply.HoldingsShown or Reply.AbsenceShown
            or Reply.Say { Note: Note.ReportDiscarded or Note.Kept or Note.NotKept or Note.PathLater } => true,
        // Where one is on the path is shown to whoever asks for it, and after each step.
        Reply.PathIntro or Reply.PathPart or Reply.PathQuestion or Reply.PathAnswered or Reply.SignHere or Reply.ReceiptShown => true,
        Reply.Choose { Because: ChooseBecause.StartOver } => true,
        // What lies beside the question that is open: another list below the same sentence.
        Reply.SilentIndex => true,
        Reply.Ask or Reply.AskMany or Reply.AskRole or Reply.Decided =>
            AsksToSee(incoming) || Where(before) != Where(after) || before.Danger != after.Danger,
        _ => AsksToSee(incoming),
    };

    private static string Where(Conversation conversation) => System.Text.Json.JsonSerializer.Serialize(
        conversation with { Buttons = null, Said = null, Held = null, Earlier = null, Undecided = null, Lost = 0 },
        ConversationJson.Default.Conversation);

    private static bool AsksToSee(Incoming incoming) => incoming switch
    {
        Incoming.Words { Text: var text } =>
            Shipped.Commands.Read(text) is Wish.Do { Command: var command } && ShowsAgain.Contains(command),
        Incoming.Press { Verb: Verbs.Back or Verbs.Resume or Verbs.Return } => true,
        Incoming.Press press => press[Verbs.Again] is not null,
        _ => false,
    };

    private static Incoming Next(Talk talk, string? words, int pick)
    {
        var buttons = talk.Buttons.ToList();
        talk = words is null && buttons.Count > 0 ? talk.PressButton(buttons[pick % buttons.Count]) : talk.Say(words ?? "alles langslopen");
        return talk.Took!;
    }
}

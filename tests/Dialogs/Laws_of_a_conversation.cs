using CsCheck;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What holds whatever people type and press, in whatever order.</summary>
public sealed class Laws_of_a_conversation
{
    private static readonly string[] Phrases =
    [
        "Mag ik een foto van het schoolfeest op mijn Insta zetten?", "Een leerling wil me volgen op Instagram", "De ouderapp ontspoort",
        "ja", "nee", "weet ik niet", "alles langslopen", "alles langslopen voor een leerling", "stap voor stap", "stop", "terug",
        "waar waren we?", "opnieuw", "help", "artikelen", "artikel 3a.5", "artikel 9.9", "waarom", "English", "Nederlands",
        "niets van dit alles", "wijzigen", "bedankt", "hoi", "👍", "😱", "", "   ", "1", "1 3", "2.", "1 en 99",
        "<script>alert(1)</script>", "**vet** [klik](http://x)", "\u0000", "\ud83d", "Wie wint de Elfstedentocht?", "May I post a photo?",
        "wijzig toestemming van iedereen",
    ];

    private static readonly string[] AsidePhrases =
        [
            "hoi", "bedankt", "help", "artikel 3a.5", "artikelen", "English", "Nederlands", "Wie wint de Elfstedentocht?", "😱",
            "waarom", "waar waren we?", "kun je me helpen", "artikel 9.9", "qwerty asdf", "wie ben jij?", "wat een kutbot", "bedankt!",
        ];

    private static readonly string[] AnyVerbs =
        [
            "answer", "answers", "back", "stop", "stepByStep", "topic", "role", "who", "change", "everything", "article", "articles",
            "leader", "help", "new", "resume", "language", "", "x",
        ];

    private static readonly string[] Values =
    [
        "1", "2", "7", "consent", "recording", "yes", "no", "publish", "class_use", "pupil", "parent", "unknown", "3a.5", "en", "", "x",
        "-1",
    ];

    private static readonly string[] Keys = ["talk", "fact", "answer", "topic", "role", "article", "language", "facts", "unsure"];

    private static readonly Gen<Incoming> AnyPress = Gen.Select(AnyOf(AnyVerbs), Gen.Select(AnyOf(Keys), AnyOf(Values)).Array[0, 5])
        .Select((verb, data) => (Incoming)new Incoming.Press(
            verb, data.DistinctBy(entry => entry.Item1).ToDictionary(entry => entry.Item1, entry => entry.Item2)));

    /// <summary>A role, or null: nobody knows.</summary>
    private static readonly Gen<Role?> AnyDoer = Gen.Int[0, 4].Select(number => number < 4 ? (Role?)number : null);

    private static readonly Gen<Incoming> AnyWords = Gen.OneOf(AnyOf(Phrases), Gen.String[0, 60])
        .Select(text => (Incoming)new Incoming.Words(text));

    /// <summary>Words, presses that no card has, an arrival; or null for a button that is on the screen.</summary>
    private static readonly Gen<(Incoming? Incoming, int Pick)[]> Anything = Gen.Select(
        Gen.Frequency<Incoming?>(
            (4, AnyWords!), (2, AnyPress!), (5, Gen.Bool.Select(_ => (Incoming?)null)),
            (1, Gen.Bool.Select(_ => (Incoming?)new Incoming.Arrival()))),
        Gen.Int[0, 1000]).Array[1, 20];

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Whatever_comes_in_is_answered_and_what_is_kept_comes_back_the_same(bool shared, bool cards) => Anything.Sample(
        turns =>
        {
            var talk = new Talk(new Surroundings(shared, cards));
            foreach (var (incoming, pick) in turns)
            {
                Take(talk, incoming, pick);

                Assert.True(talk.Messages.Count > 0 || incoming is Incoming.Arrival, $"{incoming} is met with silence");
                Assert.True(talk.Messages.Count <= 3);
                Assert.Equal(
                    talk.Conversation.Consultation is { } consultation ? consultation.Id : talk.Conversation.LastConsultation,
                    talk.Conversation.LastConsultation);
            }
        },
        iter: 200,
        print: Print);

    [Fact]
    public void The_open_question_stays_through_whatever_is_no_answer() => Gen.Select(
        AnyOf("publish", "class_use", "befriend_pupil", "misconduct", "everything"), AnyOf(AsidePhrases).Array[1, 4], Gen.Bool).Sample(
        (topic, asides, slowly) =>
        {
            var talk = Started(topic, Role.Employee, slowly);
            var (open, answers) = (Pending(talk), talk.Conversation.Consultation!.Answers);

            foreach (var aside in asides)
            {
                talk.Say(aside);

                Assert.Equal(open, Pending(talk));
                Assert.Equal(answers, talk.Conversation.Consultation!.Answers);
            }
        },
        iter: 200,
        print: sample => $"{sample.Item1} {string.Join(" | ", sample.Item2)} {sample.Item3}");

    [Fact]
    public void A_changed_answer_gives_what_a_fresh_walk_with_it_gives() => Gen.Select(
        AnyOf("publish", "class_use", "befriend_pupil", "derailing", "misconduct", "everything"), AnyDoer,
        Gen.Enum<Answer>().Array[16], Gen.Enum<Answer>(), Gen.Int[0, 100], Gen.Bool).Sample(
        (topic, role, truth, other, pick, slowly) =>
        {
            var talk = Finished(Started(topic, role, slowly), truth);
            var changeable = talk.Conversation.Consultation!.Answers.Keys.Where(name => Offered(talk, name)).Order().ToList();
            if (changeable.Count == 0)
            {
                return;
            }

            var changed = Shipped.Fact(changeable[pick % changeable.Count]);
            talk.Press(Verbs.Change, ("talk", "1"), ("fact", changed.Name)).Answer(changed.Name, other);
            truth[changed.Index] = other;
            Finished(talk, truth);

            var fresh = Finished(Started(topic, talk.Conversation.Consultation!.Role, slowly), truth);
            Assert.Equal(fresh.Finding.Assessment, talk.Finding.Assessment);
            Assert.Equal(fresh.Finding.Citations, talk.Finding.Citations);
            Assert.Equal(fresh.Finding.Duties, talk.Finding.Duties);
        },
        iter: 300,
        print: sample => $"{sample.Item1} {sample.Item2} {string.Join(",", sample.Item3)} {sample.Item4} {sample.Item5} {sample.Item6}");

    [Fact]
    public void Back_and_the_same_answer_again_changes_nothing() => Gen.Select(
        AnyOf("publish", "class_use", "befriend_pupil", "misconduct", "everything"), AnyDoer, Gen.Enum<Answer>().Array[16],
        Gen.Int[1, 5]).Sample(
        (topic, role, truth, times) =>
        {
            var talk = Finished(Started(topic, role, slowly: true), truth);
            var before = talk.Finding;

            for (var i = 0; i < times; i++)
            {
                talk.Say("terug");
            }

            Assert.Equal(before.Assessment, Finished(talk.Say("waar waren we?"), truth).Finding.Assessment);
            Assert.Equal(before.Situation.Role, talk.Finding.Situation.Role);
        },
        iter: 200);

    [Theory]
    [InlineData("class_use", "during_class")]
    [InlineData("befriend_pupil", "befriends_pupil")]
    public void What_was_taken_from_the_topic_and_changed_is_shown_and_can_be_changed_again(string topic, string fact)
    {
        var talk = Finished(Started(topic, Role.Employee, slowly: true), new Answer[16]);

        Finished(talk.Press(Verbs.Change, ("talk", "1"), ("fact", fact)).Answer(fact, Answer.No), new Answer[16]);

        Assert.Contains(Shipped.Fact(fact).Label.Dutch, talk.Messages[^1].Text, StringComparison.Ordinal);
        Assert.True(Offered(talk, fact));
    }

    [Theory]
    [InlineData("2", "2")]
    [InlineData("2.", "2")]
    [InlineData("1, 3", "1 3")]
    [InlineData("1 en 3", "1 3")]
    [InlineData("1 & 3.", "1 3")]
    [InlineData("0", null)]
    [InlineData("9", null)]
    [InlineData("1 en 99", null)]
    public void Numbers_typed_at_a_checklist_tick_those_lines_and_nothing_else(string text, string? ticked)
    {
        var talk = Started("publish", Role.Employee, slowly: false, chosen: true);
        var listed = Pending(talk);

        talk.Say(text);

        var yes = talk.Conversation.Consultation!.Answers.Where(answer => answer.Value == Answer.Yes)
            .Select(answer => listed.ToList().IndexOf(answer.Key) + 1).Order();
        Assert.Equal(ticked ?? "", string.Join(' ', yes));
        Assert.Equal(ticked is null, talk.Conversation.Consultation.Answers.Count == 0);
    }

    [Theory]
    [InlineData(Role.Employee)]
    [InlineData(Role.Pupil)]
    [InlineData(Role.Parent)]
    [InlineData(Role.Other)]
    public void After_the_checklist_the_next_question_counts_on_and_leads_back_to_it(Role role)
    {
        var talk = Started("everything", role, slowly: false);
        var listed = Pending(talk);

        talk.Say("niets van dit alles");
        Assert.Single(Assert.IsType<Reply.Ask>(talk.Replies[^1]).Position.Steps);
        talk.Answer("school_related", Answer.Yes).Say("terug");

        Assert.Equal("school_related", talk.Asked.Name);
        Assert.Equal(listed, Pending(talk.Say("terug")));
    }

    [Fact]
    public void An_answer_that_is_none_is_not_taken()
    {
        var talk = Started("publish", Role.Employee, slowly: true);
        var asked = talk.Asked.Name;

        talk.Press(Verbs.Answer, ("talk", "1"), ("fact", asked), ("answer", "7"));

        Assert.Empty(talk.Conversation.Consultation!.Answers);
    }

    private static Gen<string> AnyOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    [Fact]
    public void Who_does_it_can_only_become_somebody_whom_the_topic_is_about()
    {
        var talk = Finished(Started("befriend_pupil", Role.Employee, slowly: true), new Answer[16]);

        talk.Press(Verbs.Role, ("talk", "1"), ("role", "pupil")).Say("waar waren we?");

        Assert.Equal(Role.Employee, talk.Finding.Situation.Role);
        Assert.DoesNotContain("Het is een leerling", talk.Buttons);
    }

    private static void Take(Talk talk, Incoming? incoming, int pick)
    {
        var buttons = talk.Buttons.ToList();
        if (incoming is null && buttons.Count > 0)
        {
            talk.PressButton(buttons[pick % buttons.Count]);
        }
        else
        {
            talk.Take(incoming ?? new Incoming.Words("alles langslopen"));
        }
    }

    private static Talk Started(string topic, Role? role, bool slowly, bool chosen = false)
    {
        var consultation = new Consultation { Id = 1, Topic = topic, Chosen = chosen, Role = role, StepByStep = slowly };
        return new Talk { Conversation = new Conversation { Consultation = consultation, LastConsultation = 1 } }.Say("waar waren we?");
    }

    /// <summary>Answers by the truth, an answer for each fact by its number, until there is a verdict.</summary>
    private static Talk Finished(Talk talk, Answer[] truth)
    {
        while (talk.Replies[^1] is not Reply.Decided)
        {
            if (talk.Replies[^1] is Reply.AskMany many)
            {
                string Names(Answer answer) => string.Join(
                    ',', many.Facts.Where(fact => truth[fact.Index] == answer).Select(fact => fact.Name));
                talk.Press(Verbs.Answers, ("talk", "1"), ("facts", Names(Answer.Yes)), ("unsure", Names(Answer.Unknown)));
            }
            else if (talk.Replies[^1] is Reply.AskRole)
            {
                talk.Say("weet ik niet");
            }
            else
            {
                talk.Answer(talk.Asked.Name, truth[talk.Asked.Index]);
            }
        }

        return talk;
    }

    private static bool Offered(Talk talk, string fact) =>
        Talk.Actions(talk.Messages[^1])
            .Any(action => (string?)action["data"]?["verb"] == "change" && (string?)action["data"]?["fact"] == fact);

    private static IEnumerable<string> Pending(Talk talk) => talk.Say("waar waren we?").Replies[^1] switch
    {
        Reply.Ask ask => [ask.Fact.Name],
        Reply.AskMany many => [.. many.Facts.Select(fact => fact.Name)],
        var other => [other.GetType().Name],
    };

    private static string Print((Incoming? Incoming, int Pick)[] turns) => string.Join("\n", turns.Select(turn => turn.Incoming switch
    {
        null => $"[button {turn.Pick}]",
        Incoming.Press press => $"{press.Verb} {string.Join(", ", press.Data)}",
        var other => other.ToString(),
    }));
}

using System.Text.Json;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Audits;
using Sevenwolden.Tests.Support;
using Sevenwolden.Training;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>A policy officer adds a fact in the pack, and nothing else: no line of code knows its name.</summary>
public sealed class A_new_fact : IDisposable
{
    private const string Said = """
        # publish
        Mag ik een foto van het schoolfeest op Insta zetten?
        Mag ik een foto van de sportdag op Facebook zetten?
        Kan dit filmpje van de musical op TikTok?
        Mag ik een filmpje van de sportdag op Insta zetten?
        # publish made_by_ai
        Mag ik een plaatje dat met AI gemaakt is op Insta zetten?
        Kan een filmpje dat door AI gemaakt is op TikTok?
        Ik heb een foto met AI gemaakt, mag die op Facebook?
        Mag een tekst die AI gemaakt heeft op Facebook?
        # smalltalk
        Hoi, goedemorgen
        Hoi, bedankt
        Bedankt en goedemorgen
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly Rulebook _rulebook = EditedPack
        .With("facts.yaml", "facts:\n", """
            facts:
              - name: made_by_ai
                articles: [3a.2]
                worse: yes
                dont_know: find_out
                heard: { worse_from: 0.4 }
                label: { nl: "Met AI gemaakt", en: "Made by AI" }
                statement: { nl: "Het is met AI gemaakt", en: "It was made by AI" }
                question: { nl: "Is het met AI gemaakt?", en: "Was it made by AI?" }
                help: { nl: "Bijvoorbeeld een plaatje of een tekst.", en: "For example a picture or a text." }

            """)
        .And("topics.yaml", "  - name: publish\n    asks: [", "  - name: publish\n    asks: [made_by_ai, ")
        .And("rules.yaml", "rules:\n", """
            rules:
              - id: made_by_ai
                when: [made_by_ai]
                verdict: not_allowed
                cites: [3a.2]
                why: { nl: "Het is met AI gemaakt.", en: "It was made by AI." }
                do: { nl: "Deel het niet.", en: "Do not share it." }

            """)
        .Rulebook();

    [Fact]
    public void Passes_the_check_of_every_situation() => Assert.Empty(Audit.Run(_rulebook).Faults);

    [Fact]
    public void Is_asked_decides_and_is_drawn()
    {
        var dialog = new Dialog(_rulebook, MessageReader.Load(_rulebook.Pack), Shipped.Commands, School.Timetable);
        var asked = dialog.Step(Conversation.New, new Incoming.Words("Iets online zetten of delen"), School.Alone);
        var list = Assert.IsType<Reply.AskMany>(asked.Replies[^1]).Facts.Select(fact => fact.Name).ToList();

        var answered = dialog.Step(asked.Conversation, new Incoming.Words($"{list.IndexOf("made_by_ai") + 1}"), School.Alone);

        var decided = Assert.IsType<Reply.Decided>(answered.Replies[^1]);
        Assert.Equal(Verdict.NotAllowed, decided.Finding.Assessment.Verdict);
        var card = JsonSerializer.Serialize(Deck.Draw(decided, _rulebook.Pack, Language.Dutch).Card, CardJson.Readable.AdaptiveCard);
        Assert.Contains("Het is met AI gemaakt.", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_heard_once_the_corpus_says_it()
    {
        var reader = Trained(Said);

        Assert.True(reader.Read("Mag ik een filmpje dat met AI gemaakt is op Facebook zetten?").Facts["made_by_ai"]);
        Assert.False(reader.Read("Mag ik een foto van de musical op Facebook zetten?").Facts.ContainsKey("made_by_ai"));
    }

    [Fact]
    public void Changes_nothing_of_what_is_learned_before_the_corpus_says_it()
    {
        var corpus = Read(Said.Replace(" made_by_ai", "", StringComparison.Ordinal));

        Assert.Equal(Labels.Heads(corpus, Shipped.Pack).Facts, Labels.Heads(corpus, _rulebook.Pack).Facts);
    }

    [Theory]
    [InlineData("# publish made_by_a1", "fact \"made_by_a1\"")]
    [InlineData("# publishing", "topic \"publishing\"")]
    [InlineData("# publish @pupils", "actor \"pupils\"")]
    [InlineData("# article_lookup 3a.9", "article \"3a.9\"")]
    public void Misspelt_in_the_corpus_is_named_with_its_file_and_line(string heading, string what)
    {
        var fault = Assert.Throws<FormatException>(() => Trained($"{Said}\n{heading}\nMag dit op Insta?"));

        Assert.Matches(@"said\.nl\.txt\((15|16)\): error: there is no " + what, fault.Message);
    }

    public void Dispose() => _folder.Dispose();

    private Corpus Read(string said)
    {
        var path = Path.Combine(_folder.Path, "said.nl.txt");
        File.WriteAllText(path, said);
        return Corpus.Read([path]);
    }

    private MessageReader Trained(string said)
    {
        var corpus = Read(said);
        using var table = new MemoryStream();
        new Trainer(Labels.Heads(corpus, _rulebook.Pack), _rulebook.Pack, corpus.Examples).Write(table, _ => true);
        return new MessageReader(new Lexicon(Model.Read(table.ToArray())), _rulebook.Pack);
    }
}

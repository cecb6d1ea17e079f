using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cards;

/// <summary>What holds of every card, in both languages.</summary>
public sealed class Laws_of_cards
{
    private const int MostBytes = 28 * 1024;

    public static TheoryData<string, Language> Drawn => [.. Samples.All.Keys.SelectMany(name => Enum.GetValues<Language>().Select(language => (name, language)))];

    [Fact]
    public void There_is_a_sample_of_every_reply_and_each_is_drawn()
    {
        var cases = typeof(Reply).GetNestedTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Reply)));

        Assert.Equal(cases.Select(type => type.Name).Order(), Samples.All.Values.Select(reply => reply.GetType().Name).Distinct().Order());
        Assert.All(Enum.GetValues<Note>(), note => Assert.NotEmpty(Deck.Draw(new Reply.Say(note), Shipped.Pack, Language.Dutch).Text));
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public void A_card_says_what_Teams_and_a_screen_reader_need(string name, Language language)
    {
        var message = Deck.Draw(Samples.All[name], Shipped.Pack, language);
        Assert.NotEmpty(message.Summary);
        Assert.NotEmpty(message.Text);
        if (message.Card is null)
        {
            return;
        }

        var card = JsonSerializer.SerializeToNode(message.Card, CardJson.Readable.AdaptiveCard)!;
        var parts = Talk.Objects(card).ToList();

        Assert.Equal("1.5", (string?)card["version"]);
        Assert.NotEmpty((string)card["fallbackText"]!);
        Assert.Equal(TextBook.In(language).Code, (string?)card["lang"]);
        Assert.All(parts.Where(part => Type(part).StartsWith("Input.", StringComparison.Ordinal)), input => Assert.NotEmpty((string)input["label"]!));
        Assert.All(parts.Where(part => Type(part).StartsWith("Action.", StringComparison.Ordinal)), action => Assert.NotEmpty((string)action["title"]!));
        Assert.All(parts.Where(part => Type(part) == "TextBlock"), block => Assert.True((bool)block["wrap"]! && !string.IsNullOrWhiteSpace((string?)block["text"])));
        Assert.All(parts.Where(part => Type(part) == "Action.Execute"), action => Assert.Equal("Action.Submit", (string?)action["fallback"]!["type"]));
        Assert.DoesNotContain(":null", card.ToJsonString(), StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(card.ToJsonString()) < MostBytes);
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public void A_channel_without_cards_is_told_the_same(string name, Language language)
    {
        var message = Deck.Draw(Samples.All[name], Shipped.Pack, language);
        if (message.Card is null)
        {
            return;
        }

        // What a button below the card unfolds is asked for by a word instead: "waarom", "wijzigen".
        var body = JsonSerializer.SerializeToNode(message.Card, CardJson.Readable.AdaptiveCard)!["body"]!;
        var texts = Talk.Objects(body).Where(part => Type(part) == "TextBlock" && !IsHidden(part)).Select(part => (string)part["text"]!);

        Assert.All(texts, text => Assert.Contains(text, message.Text, StringComparison.Ordinal));
        Assert.True(message.Suggestions.Count <= 6);
        Assert.All(message.Suggestions, button => Assert.NotEmpty(button.Words));
    }

    [Fact]
    public void What_a_suggestion_types_does_what_its_button_does()
    {
        foreach (var (name, reply) in Samples.All)
        {
            var message = Deck.Draw(reply, Shipped.Pack, Language.Dutch);

            Assert.All(message.Suggestions, button =>
            {
                var replies = new Talk(new Surroundings(Cards: false)).Say(button.Words).Replies;
                Assert.False(replies is [Reply.Choose { Because: ChooseBecause.NotUnderstood }], $"{name}: \"{button.Words}\" is not understood");
            });
        }
    }

    [Fact]
    public void A_verdict_shows_its_label_and_its_articles_to_the_letter_whatever_the_situation() => Gen.Select(
        Gen.Enum<Role>(), Gen.UInt, Gen.UInt, Gen.Enum<Language>()).Sample(
        (role, yes, no, language) =>
        {
            var facts = NaiveRules.Facts(role).Select(Shipped.Fact).Aggregate(FactMask.None, (set, fact) => set.With(fact));
            var situation = new Situation(role, new FactMask(yes) & facts, (new FactMask(no) & facts) - new FactMask(yes));
            var decided = (Reply.Decided)Samples.All["verdict-allowed"] with { Finding = Shipped.Rulebook.Explain(situation) };

            var message = Deck.Draw(decided, Shipped.Pack, language);

            var json = JsonSerializer.Serialize(message.Card!, CardJson.Readable.AdaptiveCard);
            var texts = Talk.Objects(JsonNode.Parse(json)!).Where(part => Type(part) == "TextBlock").Select(part => (string)part["text"]!).ToList();
            var label = TextBook.In(language)[decided.Finding.Assessment.Verdict];
            Assert.EndsWith(" " + label, texts[0], StringComparison.Ordinal);
            Assert.Contains(label, message.Summary, StringComparison.Ordinal);
            Assert.All(decided.Finding.Citations, article =>
            {
                Assert.Contains($"Artikel {article.Id}", texts);
                Assert.Contains(article.Text, texts);
                Assert.Contains(article.Text, message.Text, StringComparison.Ordinal);
                Assert.Contains(article.Text, json, StringComparison.Ordinal);
            });
            Assert.True(Encoding.UTF8.GetByteCount(json) < MostBytes);
            var entity = Assert.IsType<AssessmentEntity>(message.Entity);
            Assert.Equal(decided.Finding.Citations.Select(article => article.Id), entity.Citations);
            Assert.Equal(Shipped.Pack.Version, entity.PackVersion);
        }, iter: 400);

    [Fact]
    public void The_labels_of_the_verdicts_are_those_of_the_decision_model()
    {
        Verdict[] order = [Verdict.OutOfScope, Verdict.Allowed, Verdict.AllowedIf, Verdict.Consult, Verdict.NotAllowed];

        Assert.Equal(["Valt buiten het protocol", "Toegestaan", "Toegestaan, mits", "Overleg eerst", "Niet toegestaan"], order.Select(verdict => TextBook.In(Language.Dutch)[verdict]));
        Assert.Equal(["Outside the protocol", "Allowed", "Allowed, provided", "Consult first", "Not allowed"], order.Select(verdict => TextBook.In(Language.English)[verdict]));
        Assert.Equal(["out_of_scope", "allowed", "allowed_if", "consult", "not_allowed"], order.Select(Codes.Of));
    }

    private static string Type(JsonObject part) => (string?)part["type"] ?? "";

    private static bool IsHidden(JsonObject part)
    {
        for (JsonNode? node = part; node is not null; node = node.Parent)
        {
            if (node is JsonObject item && (bool?)item["isVisible"] == false)
            {
                return true;
            }
        }

        return false;
    }
}

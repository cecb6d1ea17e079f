using CsCheck;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cards;

public sealed class A_verdict
{
    [Fact]
    public void Shows_its_label_and_its_articles_to_the_letter_whatever_the_situation() => Gen.Select(
        Gen.Enum<Role>(), Gen.UInt, Gen.UInt,
        Gen.Int[0, Shipped.Pack.Languages.Count - 1].Select(place => Shipped.Pack.Languages[place])).Sample(
        (role, yes, no, language) =>
        {
            var facts = NaiveRules.Facts(role).Select(Shipped.Fact).Aggregate(FactMask.None, (set, fact) => set.With(fact));
            var situation = new Situation(role, new FactMask(yes) & facts, (new FactMask(no) & facts) - new FactMask(yes));
            var decided = (Reply.Decided)Samples.All["verdict-allowed"] with { Finding = Shipped.Rulebook.Explain(situation) };

            var drawn = Drawn.Of(decided, Shipped.Pack, language);

            var texts = Face.Of(drawn.Card).SelectMany(face => face.Elements).OfType<TextBlock>()
                .Select(block => block.Text.ToString()).ToList();
            var label = TextBook.In(language)[decided.Finding.Assessment];
            Assert.EndsWith(" " + label, texts[0], StringComparison.Ordinal);
            Assert.Contains(label, drawn.Message.Summary, StringComparison.Ordinal);
            Assert.All(decided.Finding.Citations, article =>
            {
                Assert.Contains(texts, text => $"{text} ".StartsWith($"Artikel {article.Id} ", StringComparison.Ordinal));
                Assert.Contains(article.Text, texts);
                Assert.Contains(article.Text, drawn.Message.Text, StringComparison.Ordinal);
                Assert.Contains(article.Text, drawn.Json, StringComparison.Ordinal);
            });
            var entity = Assert.IsType<AssessmentEntity>(drawn.Message.Entity);
            Assert.Equal(decided.Finding.Citations.Select(article => article.Id), entity.Citations);
            Assert.Equal(Shipped.Pack.Version, entity.PackVersion);
        }, iter: 400);

    [Theory]
    [InlineData("nl", "Het protocol verbiedt dit niet", "Toegestaan")]
    [InlineData("en", "The protocol does not forbid this", "Allowed")]
    public void That_rests_on_silence_never_says_that_it_is_permitted_and_points_to_the_article_on_doubt(
        string code, string label, string permitted)
    {
        Assert.True(Language.TryParse(code, out var language));

        var drawn = Drawn.Of(Samples.All["verdict-allowed-on-silence"], Shipped.Pack, language);

        var banner = drawn.Card.Body.OfType<Container>().First();
        Assert.Equal("accent", banner.Style);
        Assert.Contains(label, drawn.Message.Summary, StringComparison.Ordinal);
        Assert.Contains(label, drawn.Message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(permitted, drawn.Json + drawn.Message.Text, StringComparison.Ordinal);
        Assert.Contains(Shipped.Pack.Article("3b.4")!.Text, drawn.Message.Text, StringComparison.Ordinal);
        var entity = Assert.IsType<AssessmentEntity>(drawn.Message.Entity);
        Assert.Equal(("allowed", "not_forbidden"), (entity.Verdict, entity.Basis));
        Assert.Equal(["3a.6"], entity.Citations);
    }

    [Fact]
    public void Is_called_as_in_the_decision_model()
    {
        Verdict[] order = [Verdict.OutOfScope, Verdict.Allowed, Verdict.AllowedIf, Verdict.Consult, Verdict.NotAllowed];

        Assert.Equal(
            ["Valt buiten het protocol", "Toegestaan", "Toegestaan, mits", "Overleg eerst", "Niet toegestaan"],
            order.Select(verdict => TextBook.In(Language.Dutch)[verdict, null].ToString()));
        Assert.Equal(
            ["Outside the protocol", "Allowed", "Allowed, provided", "Consult first", "Not allowed"],
            order.Select(verdict => TextBook.In(Language.English)[verdict, null].ToString()));
        Assert.Equal(
            ["out_of_scope", "allowed", "allowed_if", "consult", "not_allowed"],
            order.Select(verdict => Sevenwolden.Cards.Codes.Of(verdict)));
    }
}

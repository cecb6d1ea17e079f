using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>What a question becomes once it is answered: the question, the answer, no buttons.</summary>
internal static class AnsweredCard
{
    public static Message Draw(Reply.Answered answered, TextBook texts)
    {
        IReadOnlyList<Element> body = answered.Answers is [var only]
            ? [new TextBlock(texts.Of(only.Fact.Question, answered.Role, answered.OwnClass)), Line(texts[only.Answer], texts)]
            : [new TextBlock(texts[Key.ChecklistTitle]), Told(answered, texts)];
        return Composition.Message(texts, texts[Key.AnsweredTitle], body, []);
    }

    public static Message Draw(Reply.AnsweredRole answered, TextBook texts) => Composition.Message(
        texts, texts[Key.AnsweredTitle], [new TextBlock(texts[Key.AskRole]), Line(texts[answered.Role], texts)], []);

    private static Element Told(Reply.Answered answered, TextBook texts)
    {
        var told = answered.Answers.Where(given => given.Answer != Answer.No).ToList();
        return told.Count > 0 ? Layout.Rows(told, texts) : Line(texts[Key.NothingTicked], texts);
    }

    private static TextBlock Line(string answer, TextBook texts) =>
        new(texts.Format(Key.YourAnswer, answer)) { Weight = "Bolder", Spacing = "Small" };
}

using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;

namespace Sevenwolden.Cards;

/// <summary>When the bot itself fails: whose fault it is, and what to do now.</summary>
internal static class ErrorCard
{
    public static Message Draw(TextBook texts) => Composition.Message(
        texts, texts[Key.ErrorTitle], [Layout.Subheading(texts[Key.ErrorTitle]), new TextBlock(texts[Key.ErrorText])], []);
}

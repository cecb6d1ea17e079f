using Sevenwolden.Cards.Texts;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>What is said where somebody pressed and it could not be done at all, or not in time.</summary>
public static class Apology
{
    public static string In(Language language) => TextBook.In(language)[Key.NotNow];
}

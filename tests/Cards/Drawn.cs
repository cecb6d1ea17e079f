using System.Text.Json;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Tests.Cards;

/// <summary>A reply as it is drawn; what is no more than a line of text also has a card, for a place where a card has to be.</summary>
internal sealed record Drawn(Type Kind, Language Language, Message Message, AdaptiveCard Card, string Json)
{
    public static Drawn Of(Reply reply, Pack pack, Language language)
    {
        var message = Deck.Draw(reply, pack, language);
        var card = message.Card ?? Deck.DrawInPlace(reply, pack, language);
        return new Drawn(reply.GetType(), language, message, card, JsonSerializer.Serialize(card, CardJson.Readable.AdaptiveCard));
    }

    public static Drawn Of(Message message, Language language) => new(
        typeof(Message), language, message, message.Card!, JsonSerializer.Serialize(message.Card!, CardJson.Readable.AdaptiveCard));

    public override string ToString() => $"{Kind.Name}: {Json}";
}

using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>A misread message exactly as it would be kept, and what it was about: nothing is kept before a button is pressed.</summary>
internal static class KeepCard
{
    public static Message Draw(Reply.OfferToKeep offer, Pack pack, TextBook texts) => Composition.Message(
        texts,
        texts[Key.KeepTitle],
        [
            Layout.Heading(texts[Key.KeepTitle]),
            new Container([Writing.Shown(offer.Text)]) { Style = "emphasis" },
            new TextBlock(texts[Key.KeepText]),
            new ActionSet(
            [
                .. pack.Topics.Select(topic => Keep(texts.Of(topic.Label), topic.Name, offer)),
                Keep(texts[Key.SomethingElse], Topics.OutOfScope, offer),
            ]),
        ],
        [Buttons.Press(texts[Key.KeepNot], Verbs.DontKeep, texts[Typed.DontKeep])],
        expectsInput: true);

    private static Button Keep(string title, string topic, Reply.OfferToKeep offer) =>
        Buttons.Press(title, Verbs.Keep, null, ("topic", topic), ("text", offer.Text));
}

using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>
/// All that is said in one go, on the one card of a dialog: its buttons are sent as a form is, and none of them leads elsewhere.
/// </summary>
/// <remarks>Source: Teams, dialogs of a message extension, which know no Action.Execute.</remarks>
public static class DialogSheet
{
    // What goes on in the chat, where it can be typed as well.
    private static readonly string[] Elsewhere =
        [Verbs.New, Verbs.Misunderstood, Verbs.Help, Verbs.Everything, Verbs.Language, ReportVerbs.Mine];

    /// <param name="replies">What is said; the last is what the person is at.</param>
    /// <param name="pack">The protocol.</param>
    /// <param name="language">In which it is said.</param>
    public static AdaptiveCard Draw(IReadOnlyList<Reply> replies, Pack pack, Language language)
    {
        var texts = TextBook.In(language);
        var messages = replies.Select(reply => Deck.Draw(reply, pack, language)).ToList();
        var last = messages[^1];
        return new AdaptiveCard(
            [.. messages.SkipLast(1).SelectMany(message => Whole(message).Concat(Bar(message))), .. Whole(last)],
            [.. Sent(last.Card?.Actions ?? []), Buttons.Press(texts[Key.MessageDone], Verbs.Done)],
            last.Said,
            texts.Code);
    }

    /// <summary>What stands above it.</summary>
    public static string Title(Language language) => TextBook.In(language)[Key.MessageCheck];

    /// <summary>What is said when it closes; some clients take a dialog that says nothing for one that failed.</summary>
    public static string Closing(IReadOnlyList<Reply> replies, Pack pack, Language language) => replies.Count == 0
        ? TextBook.In(language)[Key.MessageClosed]
        : string.Join(' ', replies.Select(reply => Deck.Draw(reply, pack, language).Summary));

    private static IEnumerable<Element> Whole(Message message) =>
        message.Card is { } card ? Sent(card.Body) : [new TextBlock(message.Said)];

    private static IEnumerable<Element> Bar(Message message) => Sent(message.Card?.Actions ?? []) is { Count: > 0 } buttons
        ? [new ActionSet(buttons)]
        : [];

    private static IReadOnlyList<Element> Sent(IEnumerable<Element> body) =>
    [
        .. body.Select(element => element switch
        {
            ActionSet set => set with { Actions = Sent(set.Actions) },
            Container container => container with { Items = Sent(container.Items) },
            ColumnSet beside => beside with { Columns = [.. beside.Columns.Select(one => one with { Items = Sent(one.Items) })] },
            _ => element,
        }).Where(element => element is not ActionSet { Actions.Count: 0 }),
    ];

    private static IReadOnlyList<Button> Sent(IEnumerable<Button> buttons) =>
    [
        .. buttons.Select(button => button switch
        {
            Execute execute => execute.Fallback,
            ShowCard unfolds => unfolds with
            {
                Card = new InnerCard(Sent(unfolds.Card.Body), unfolds.Card.Actions is { } bar ? Sent(bar) : null),
            },
            _ => button,
        }).Where(button => button is not Submit sends || !Elsewhere.Contains(sends.Data.GetValueOrDefault("verb"))),
    ];
}

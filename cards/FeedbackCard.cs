using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>Why somebody gives an answer this thumb: what may be chosen, and nothing to write.</summary>
public static class FeedbackCard
{
    /// <summary>What the choice is called in what comes back.</summary>
    public const string Why = "why";

    private static readonly (ThumbWhy Why, Key Title)[] Up = [(ThumbWhy.Clear, Key.ThumbClear), (ThumbWhy.NowIKnow, Key.ThumbNowIKnow)];

    private static readonly (ThumbWhy Why, Key Title)[] Down =
    [
        (ThumbWhy.Unclear, Key.ThumbUnclear), (ThumbWhy.NotMyQuestion, Key.ThumbNotMyQuestion),
        (ThumbWhy.SaysOtherwise, Key.ThumbSaysOtherwise), (ThumbWhy.StillDontKnow, Key.ThumbStillDontKnow),
    ];

    public static string Title(Language language) => TextBook.In(language)[Key.ThumbTitle];

    public static AdaptiveCard Draw(bool isUp, Language language)
    {
        var texts = TextBook.In(language);
        return new AdaptiveCard(
            [
                new ChoiceSet(
                    Why, texts[isUp ? Key.ThumbUp : Key.ThumbDown],
                    [.. (isUp ? Up : Down).Select(choice => new Choice(texts[choice.Title], choice.Why.ToString()))])
                {
                    IsMultiSelect = false,
                },
                Layout.Small(texts[Key.ThumbCounted]),
            ],
            [new Submit(texts[Key.ThumbSend], new Dictionary<string, string>())],
            texts[Key.ThumbTitle],
            texts.Code);
    }
}

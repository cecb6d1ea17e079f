using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>Topics to choose from: the likely ones, or all.</summary>
internal static class TopicsCard
{
    public static Message Draw(Reply.Choose choose, Pack pack, TextBook texts)
    {
        var text = texts[choose.Because switch
        {
            ChooseBecause.NotSure => choose.Topics.Count == 1 ? Key.TopicsOne : Key.TopicsNotSure,
            ChooseBecause.NotSureAgain => Key.TopicsAgain,
            ChooseBecause.OfAnothersMessage => Key.TopicsOfMessage,
            ChooseBecause.OfOwnMessage => Key.TopicsOfOwnMessage,
            _ => Key.TopicsStartOver,
        }];
        return Composition.Message(
            texts,
            text,
            [new TextBlock(text), Buttons(choose.Topics, texts)],
            [
                choose.Topics.Count < pack.Topics.Count
                    ? Cards.Buttons.Press(texts[Key.SomethingElse], Verbs.New, texts[Typed.StartOver])
                    : Cards.Buttons.Press(texts[Key.Everything], Verbs.Everything, texts[Key.Everything]),
                Cards.Buttons.Press(
                    texts[Key.TalkToLeader], Verbs.Leader, texts[Typed.Leader],
                    choose.Words is { } words ? [("words", Writing.Tidy(words))] : []),
                .. choose.Because == ChooseBecause.StartOver
                    ? Array.Empty<Button>()
                    : [Cards.Buttons.Press(texts[Key.Misunderstood], Verbs.Misunderstood, texts[Typed.Misunderstood])],
                Cards.Buttons.Press(texts[Key.HelpButton], Verbs.Help, texts[Typed.Help]),
            ],
            new TopicsEntity([.. choose.Topics.Select(topic => topic.Name)]),
            expectsInput: true);
    }

    public static ActionSet Buttons(IEnumerable<Topic> topics, TextBook texts) =>
        new([.. topics.Select(topic => Cards.Buttons.Topic(texts.Of(topic.Label), topic.Name))]);
}

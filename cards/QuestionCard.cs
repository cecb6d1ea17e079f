using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>One question and its answers; why it is asked, what was told already and the ways out unfold below them.</summary>
internal static class QuestionCard
{
    public static Message Draw(Reply.Ask ask, Pack pack, TextBook texts)
    {
        var (talk, fact) = (ask.Consultation, ask.Fact);
        var question = texts.Of(fact.Question, talk);
        return Composition.Message(
            texts,
            question,
            [
                Again(ask.Times, texts) is { } again ? new TextBlock(again) : Layout.Small(Progress(ask, pack, texts)),
                .. Grounds.InShort(talk, ask.Position, texts),
                Layout.Heading(question),
                .. ask.Times == 0 ? [new TextBlock(texts.Of(fact.Help, talk)) { IsSubtle = true }] : Array.Empty<Element>(),
                new ActionSet([.. Options(talk, fact, texts)]),
            ],
            [new ShowCard(texts[Key.More], new InnerCard([.. More(ask, pack, texts)]))],
            Layout.Asks(ask.Position),
            expectsInput: true);
    }

    /// <summary>What the same question begins with when it is asked once more; null where it is asked for the first time.</summary>
    public static Prose? Again(int times, TextBook texts) => times switch
    {
        0 => null,
        1 => texts[Key.SameQuestionAnew],
        _ => texts[Key.AskedOnceMore],
    };

    /// <summary>Which answer to change, or who does it.</summary>
    public static Message Draw(Reply.ChooseAnswer choose, TextBook texts) => Composition.Message(
        texts,
        texts[Key.ChangeText],
        Layout.ChangeButtons(choose.Consultation, choose.Position, texts, choose.Offered),
        []);

    /// <summary>The answers to one question.</summary>
    public static IEnumerable<Button> Options(Consultation talk, Fact fact, TextBook texts) =>
    [
        Option(Key.Yes, Answer.Yes, talk, fact, texts),
        Option(Key.No, Answer.No, talk, fact, texts),
        Option(Key.DontKnow, Answer.Unknown, talk, fact, texts),
    ];

    private static Execute Option(Key title, Answer answer, Consultation talk, Fact fact, TextBook texts) => Buttons.UseUp(
        texts[title], Verbs.Answer, talk, texts[answer], ("fact", fact.Name), ("answer", answer.ToString().ToLowerInvariant()));

    private static IEnumerable<Element> More(Reply.Ask ask, Pack pack, TextBook texts)
    {
        var talk = ask.Consultation;
        return
        [
            new ActionSet(
            [
                .. ask.Position.CanGoBack || talk.Changing is not null
                    ? [Buttons.UseUp(texts[Key.Back], Verbs.Back, talk, texts[Typed.Back])]
                    : Array.Empty<Button>(),
                .. Layout.Beside(talk, ask.Position, pack, texts),
                Buttons.Press(texts[Key.TalkToLeader], Verbs.Leader, texts[Typed.Leader], Buttons.Of(talk)),
                .. Layout.WayBack(ask.Held, pack, texts),
                Buttons.UseUp(texts[Key.Stop], Verbs.Stop, talk, texts[Typed.Stop]),
            ]),
            .. Grounds.Heard(talk, ask.Position, texts),
            .. Grounds.Answered(talk, ask.Position, texts),
            Layout.Subheading(texts[Key.Why]),
            .. ask.Fact.Articles.Select(pack.Article).OfType<Article>().Select(article => Layout.Quote(article, texts)),
        ];
    }

    private static Prose Progress(Reply.Ask ask, Pack pack, TextBook texts) => ask switch
    {
        { Consultation.Changing: not null } => texts[Key.ChangeAgain],
        // A long list ahead would only deter: most of it is never asked.
        { Position.StillOpen: > 0 and <= 3 } => texts.Format(
            Key.QuestionNumberOf, Layout.TopicOf(ask.Consultation, pack, texts), ask.Position.Steps.Count + 1, ask.Position.StillOpen),
        _ => texts.Format(Key.QuestionNumber, Layout.TopicOf(ask.Consultation, pack, texts), ask.Position.Steps.Count + 1),
    };
}

using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>The pieces that cards are made of, so that they look alike.</summary>
internal static class Layout
{
    public static TextBlock Heading(Prose text) => new(text) { Style = "heading", Size = "Large", Weight = "Bolder" };

    public static TextBlock Subheading(Prose text) => new(text) { Style = "heading", Weight = "Bolder", Spacing = "Medium" };

    public static TextBlock Small(Prose text) => new(text) { Size = "Small", IsSubtle = true };

    /// <summary>An article, quoted to the letter, with its label.</summary>
    public static Container Quote(Article article, TextBook texts) => new(
    [
        new TextBlock(ArticleText.Called(article, texts)) { Weight = "Bolder" },
        new TextBlock(Prose.Own(article.Text)) { Spacing = "Small" },
        .. ArticleText.Retold(article, texts) is { } retold ? [new TextBlock(retold) { Spacing = "Small" }] : Array.Empty<TextBlock>(),
        ArticleText.Label(article, texts),
    ])
    {
        Style = "emphasis",
    };

    /// <summary>Which question is open, for whoever doesn't read cards.</summary>
    public static QuestionEntity Asks(Position position) => position.AsksRole
        ? new QuestionEntity([], "one") { Ask = "role" }
        : new QuestionEntity([.. position.Pending.Select(fact => fact.Name)], position.Pending.Count == 1 ? "one" : "many");

    /// <summary>What a walk is about, in the words of its button.</summary>
    public static Prose TopicOf(Consultation consultation, Pack pack, TextBook texts) =>
        pack.Topic(consultation.Topic) is { } topic ? texts.Of(topic.Label) : texts[Key.Everything];

    public static FactSet Rows(IEnumerable<Given> given, TextBook texts) =>
        new([.. given.Select(answer => new FactRow(texts.Of(answer.Fact.Label), texts[answer.Answer]))]);

    /// <summary>At the first question of a topic that was chosen: what people mean by it too, and the text does not name.</summary>
    public static IEnumerable<Button> Beside(Consultation consultation, Position position, Pack pack, TextBook texts) =>
        position.IsFirst(consultation) && pack.Beside(consultation.Topic).Count > 0
            ? [Buttons.Press(texts[Key.SilentBeside], Verbs.Silences, texts[Typed.SomethingElse], ("topic", consultation.Topic))]
            : [];

    /// <summary>Back to the question that made way; nothing where none did.</summary>
    public static IEnumerable<Button> WayBack(Consultation? held, Pack pack, TextBook texts) => held is null
        ? []
        : [Buttons.Press(texts.Format(Key.WayBackButton, TopicOf(held, pack, texts)), Verbs.Return, texts[Typed.Return])];

    /// <summary>Unfolds what the outcome rests on, and the buttons to change an answer or who does it.</summary>
    public static Button Change(Consultation consultation, Position position, TextBook texts) => new ShowCard(
        texts[Key.Change],
        new InnerCard(
        [
            .. Grounds.Heard(consultation, position, texts),
            .. Grounds.Guessed(consultation, texts),
            .. ChangeButtons(consultation, position, texts, Offered.Answered),
            new ActionSet([Buttons.Press(texts[Key.NewQuestion], Verbs.New, texts[Typed.StartOver])]),
        ]))
    {
        Words = texts[Key.Change],
    };

    /// <summary>Teams shows six buttons of a set and hides the others behind dots, so a long row is more sets.</summary>
    public static IEnumerable<ActionSet> Sets(IEnumerable<Button> buttons) => buttons.Chunk(6).Select(some => new ActionSet(some));

    public static IReadOnlyList<Element> ChangeButtons(
        Consultation consultation, Position position, TextBook texts, Offered offered = Offered.Everything)
    {
        var of = Buttons.Of(consultation);
        var given = offered switch
        {
            Offered.Heard => position.Understood,
            Offered.Answered => position.Answers,
            _ => position.Understood.Concat(position.Answers),
        };
        var answers = given.Select(each => Buttons.Press(
            texts.Format(Key.ChangeLine, texts.Of(each.Fact.Label), texts[each.Answer]),
            Verbs.Change,
            texts.Format(Key.ChangeWords, texts.Of(each.Fact.Label)),
            [.. of, ("fact", each.Fact.Name)]));
        // Who does it has buttons of its own, where all can be changed.
        var circumstances = position.Circumstances(consultation)
            .Where(what => offered == Offered.Heard || (offered == Offered.Everything && what != Circumstance.Doer))
            .Select(what => Buttons.Press(
                Grounds.Label(what, texts),
                Verbs.Change,
                texts.Format(Key.ChangeWords, Grounds.Label(what, texts)),
                [.. of, ("heard", Grounds.Code(what))]));
        Button[] changes = [.. answers, .. circumstances];
        return
        [
            .. changes.Length > 0 || offered != Offered.Answered
                ? [new TextBlock(texts[offered == Offered.Answered ? Key.BecauseYouAnswered : Key.ChangeText]) { Weight = "Bolder" }]
                : Array.Empty<Element>(),
            .. Sets(changes),
            .. offered == Offered.Heard ? [] : Others(consultation, position, texts),
        ];
    }

    /// <summary>Who else may be doing it; that nobody knows, where somebody was named.</summary>
    private static IEnumerable<Element> Others(Consultation consultation, Position position, TextBook texts)
    {
        var of = Buttons.Of(consultation);
        var others = position.Roles.Where(role => role != consultation.Role).Select(role => Buttons.Press(
            texts.Format(Key.ChangeWhoButton, texts[role]),
            Verbs.Role,
            texts.Format(Key.ChangeWhoButton, texts[role]),
            [.. of, ("role", Codes.Of(role))])).ToList();
        if (others.Count == 0)
        {
            return [];
        }

        return consultation.Role is null
            ? [new TextBlock(texts[Key.AskRole]) { Weight = "Bolder" }, new ActionSet(others)]
            :
            [
                new TextBlock(texts[Key.ChangeWho]) { Weight = "Bolder" },
                new ActionSet(
                    [.. others, Buttons.Press(texts[Key.DontKnow], Verbs.Role, null, [.. of, ("role", Codes.Of((Role?)null))])]),
            ];
    }
}

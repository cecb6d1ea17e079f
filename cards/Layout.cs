using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>The pieces that cards are made of, so that they look alike.</summary>
internal static class Layout
{
    public static TextBlock Heading(Prose text) => new(text) { Style = "heading", Size = "Large", Weight = "Bolder" };

    public static TextBlock Subheading(Prose text) => new(text) { Style = "heading", Weight = "Bolder", Spacing = "Medium" };

    public static TextBlock Small(Prose text) => new(text) { Size = "Small", IsSubtle = true };

    /// <summary>An article, quoted to the letter under its label.</summary>
    public static Container Quote(Article article, TextBook texts) => new(
    [
        new TextBlock(texts.Format(Key.Article, article.Id)) { Weight = "Bolder" },
        new TextBlock(Prose.Own(article.Text)) { Spacing = "Small" },
    ])
    {
        Style = "emphasis",
    };

    /// <summary>What a walk is about, in the words of its button.</summary>
    public static Prose TopicOf(Consultation consultation, Pack pack, TextBook texts) =>
        pack.Topic(consultation.Topic) is { } topic ? texts.Of(topic.Label) : texts[Key.Everything];

    /// <summary>What was taken from somebody's own words, so that it is never used unseen.</summary>
    public static IEnumerable<Element> Understood(Position position, TextBook texts)
    {
        if (position.Understood.Count > 0)
        {
            yield return new Container([new TextBlock(texts[Key.Understood]) { Weight = "Bolder" }, Rows(position.Understood, texts)])
            {
                Spacing = "Small",
            };
        }
    }

    public static FactSet Rows(IEnumerable<Given> given, TextBook texts) =>
        new([.. given.Select(answer => new FactRow(texts.Of(answer.Fact.Label), texts[answer.Answer]))]);

    /// <summary>Unfolds the buttons to change an answer, or who does it.</summary>
    public static Button Change(Consultation consultation, Position position, TextBook texts) =>
        new ShowCard(texts[Key.Change], new InnerCard(ChangeButtons(consultation, position, texts))) { Words = texts[Key.Change] };

    /// <summary>Teams shows six buttons of a set and hides the others behind dots, so a long row is more sets.</summary>
    public static IEnumerable<ActionSet> Sets(IEnumerable<Button> buttons) => buttons.Chunk(6).Select(some => new ActionSet(some));

    public static IReadOnlyList<Element> ChangeButtons(Consultation consultation, Position position, TextBook texts)
    {
        var of = Buttons.Of(consultation);
        var answers = position.Understood.Concat(position.Answers).Select(given => Buttons.Press(
            texts.Format(Key.ChangeLine, texts.Of(given.Fact.Label), texts[given.Answer]),
            Dialogs.Verbs.Change,
            texts.Format(Key.ChangeWords, texts.Of(given.Fact.Label)),
            [.. of, ("fact", given.Fact.Name)]));
        var others = position.Roles.Where(role => role != consultation.Role).Select(role => Buttons.Press(
            texts.Format(Key.ChangeWhoButton, texts[role]),
            Dialogs.Verbs.Role,
            texts.Format(Key.ChangeWhoButton, texts[role]),
            [.. of, ("role", Codes.Of(role))])).ToList();
        if (others.Count > 0 && consultation.Role is not null)
        {
            others.Add(Buttons.Press(texts[Key.DontKnow], Dialogs.Verbs.Role, null, [.. of, ("role", Codes.Of((Role?)null))]));
        }

        var who = consultation.Role is null ? Key.AskRole : Key.ChangeWho;
        return
        [
            new TextBlock(texts[Key.ChangeText]) { Weight = "Bolder" },
            .. Sets(answers),
            .. others.Count > 0 ? [new TextBlock(texts[who]) { Weight = "Bolder" }, new ActionSet(others)] : Array.Empty<Element>(),
        ];
    }
}

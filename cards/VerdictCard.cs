using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>The answer: the verdict in words, why, what to do now, the articles to the letter, and the way on.</summary>
internal static class VerdictCard
{
    // Who reads it between two lessons needs what to do at a glance; the other reasons stand with their articles.
    private const int MostReasons = 1;

    public static Message Draw(Reply.Decided decided, Pack pack, TextBook texts)
    {
        var finding = decided.Finding;
        var label = texts[finding.Assessment];
        var articles = ArticleText.Called(finding.Citations, texts);
        var reasons = VerdictText.Why(finding, decided.Consultation, pack, texts);
        var (advice, alsoAdvised) = Advice.Of(decided, pack, texts);
        var escalates = finding.Assessment.Escalation != Escalation.None;
        var urgent = finding.Assessment.Escalation == Escalation.Now;
        Button leader = Buttons.Press(
            TalkTo.Button(decided.Past, texts), Verbs.Leader, texts[Typed.Leader], Buttons.Of(decided.Consultation));
        return Composition.Message(
            texts,
            texts.Format(Key.VerdictSummary, label, articles),
            [
                VerdictText.Banner(finding, texts),
                .. reasons.Take(MostReasons).Select(why => new TextBlock(why)),
                .. TalkTo.Instead(decided.Past, texts),
                .. advice,
                .. OnSilence(finding, texts),
                new ActionSet(
                [
                    .. escalates ? [leader with { Style = urgent ? "positive" : null }] : Array.Empty<Button>(),
                    .. alsoAdvised,
                    .. Hinges(finding, decided.Consultation, texts),
                    new ShowCard(
                        texts[Key.FromProtocol], new InnerCard([.. FromProtocol(finding, reasons.Skip(MostReasons), pack, texts)]))
                    {
                        Words = texts[Typed.WhatItSays],
                    },
                    Layout.Change(decided.Consultation, decided.Position, texts),
                    .. escalates ? Array.Empty<Button>() : [leader],
                    .. Layout.WayBack(decided.Held, pack, texts),
                ]),
            ],
            [],
            Entity(finding, pack));
    }

    /// <summary>What a verdict is to whoever doesn't read cards.</summary>
    public static AssessmentEntity Entity(Finding finding, Pack pack) => new(
        Codes.Of(finding.Assessment.Verdict),
        Codes.Of(finding.Assessment.Escalation),
        [.. finding.Citations.Select(article => article.Id)],
        Codes.Of(finding.Situation.Role),
        pack.Version)
    {
        Basis = Codes.Of(finding.Assessment.Basis),
        Consequences = [.. finding.Consequences.Select(article => article.Id)],
    };

    /// <summary>Not forbidden is not permitted: whoever doubts is sent to the article on doubt.</summary>
    private static IEnumerable<Element> OnSilence(Finding finding, TextBook texts) =>
        finding.Assessment.Basis == Basis.NotForbidden ? [new TextBlock(texts[Key.NotForbiddenDoubt])] : [];

    /// <summary>What it depends on, where it does: how each open fact would turn it.</summary>
    private static IEnumerable<Button> Hinges(Finding finding, Consultation talk, TextBook texts)
    {
        Element[] lines =
        [
            .. finding.HingesOn.Select(hinge => new TextBlock(texts.Format(
                Key.HingeLine,
                texts.Of(hinge.Fact.Question, talk),
                VerdictText.Prospect(hinge.IfYes, texts),
                VerdictText.Prospect(hinge.IfNo, texts)))),
            .. finding.ByRole.Count == 0 ? Array.Empty<Element>() : [new TextBlock(texts.Format(Key.HingeRole, Prose.Join(" ",
                finding.ByRole.Select(one =>
                    texts.Format(Key.HingeRoleLine, texts[one.Role], VerdictText.Prospect(one.Prospect, texts))))))],
        ];
        return lines.Length == 0 ? [] : [new ShowCard(texts[Key.HingesTitle], new InnerCard(lines))];
    }

    /// <summary>The articles to the letter, what else to think of, and what can follow.</summary>
    private static IEnumerable<Element> FromProtocol(Finding finding, IEnumerable<Prose> alsoBecause, Pack pack, TextBook texts)
    {
        Article[] doubt = finding.Assessment.Basis == Basis.NotForbidden ? [pack.Article(pack.Doubt.Article)!] : [];
        return
        [
            .. alsoBecause.Select(why => new TextBlock(why)),
            .. finding.Citations.Union(doubt).Select(article => Layout.Quote(article, texts)),
            .. Reminders(finding, texts),
            .. Consequences(finding, texts),
        ];
    }

    private static IEnumerable<Element> Reminders(Finding finding, TextBook texts) => finding.Reminders.Count == 0 ? [] :
    [
        Layout.Subheading(texts[Key.Remember]),
        new TextBlock(Prose.Join("\n", finding.Reminders.Select(
            reminder => Prose.Of(
                $"- {texts.Format(Key.RememberLine, texts.Of(reminder.Say), ArticleText.Called(reminder.Article, texts))}")))),
    ];

    private static IEnumerable<Element> Consequences(Finding finding, TextBook texts) => finding.Consequences.Count == 0 ? [] :
    [
        Layout.Subheading(texts[Key.Consequences]),
        new TextBlock(texts[Key.ConsequencesText]),
        .. finding.Consequences.Select(article => Layout.Quote(article, texts)),
    ];
}

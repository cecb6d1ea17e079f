using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>The answer: the verdict in words, why, what to do now, the articles to the letter, and the way on.</summary>
internal static class VerdictCard
{
    public static Message Draw(Reply.Decided decided, Pack pack, TextBook texts)
    {
        var finding = decided.Finding;
        var label = texts[finding.Assessment.Verdict];
        var articles = VerdictText.Articles(finding.Citations, texts);
        var urgent = finding.Assessment.Escalation == Escalation.Now;
        Button leader = Buttons.Press(texts[Key.TalkToLeader], Verbs.Leader, texts[Typed.Leader], Buttons.Of(decided.Consultation));
        return Composition.Message(
            texts,
            texts.Format(Key.VerdictSummary, label, articles),
            [
                VerdictText.Banner(finding, texts),
                .. VerdictText.Why(finding, decided.Consultation, pack, texts).Select(why => new TextBlock(why)),
                .. Todo(finding, decided.Consultation, pack, texts),
                .. Hinges(finding, texts),
                Layout.Subheading(texts[Key.FromProtocol]),
                .. finding.Citations.Select(article => Layout.Quote(article, texts)),
                .. Reminders(finding, texts),
                .. Grounds.Heard(decided.Consultation, decided.Position, texts),
                .. Grounds.Answered(decided.Consultation, decided.Position, texts),
                .. Grounds.Guessed(decided.Consultation, texts),
                .. Consequences(finding, texts),
            ],
            [
                .. finding.Assessment.Escalation == Escalation.None
                    ? Array.Empty<Button>()
                    : [leader with { Style = urgent ? "positive" : null }],
                Layout.Change(decided.Consultation, decided.Position, texts),
                .. finding.Assessment.Escalation == Escalation.None ? [leader] : Array.Empty<Button>(),
                Buttons.Press(texts[Key.NewQuestion], Verbs.New, texts[Typed.StartOver]),
            ],
            new AssessmentEntity(
                Codes.Of(finding.Assessment.Verdict),
                Codes.Of(finding.Assessment.Escalation),
                [.. finding.Citations.Select(article => article.Id)],
                Codes.Of(finding.Situation.Role),
                pack.Version));
    }

    private static IEnumerable<Element> Todo(Finding finding, Consultation talk, Pack pack, TextBook texts)
    {
        var lines = VerdictText.Do(finding, talk, pack, texts);
        if (lines.Count + finding.Duties.Count == 0)
        {
            yield break;
        }

        yield return Layout.Subheading(texts[Key.DoNow]);
        foreach (var line in lines)
        {
            yield return new TextBlock(line);
        }

        foreach (var duty in finding.Duties)
        {
            yield return new TextBlock(texts.Of((talk.Done ? duty.Done : null) ?? duty.Do, talk));
            if (duty.Copy is { } copy)
            {
                yield return new Container([Layout.Small(texts[Key.CopyThis]), new TextBlock(texts.Of(copy)) { Spacing = "Small" }])
                {
                    Style = "emphasis",
                };
            }
        }
    }

    private static IEnumerable<Element> Hinges(Finding finding, TextBook texts)
    {
        if (finding.HingesOn.Count == 0)
        {
            yield break;
        }

        yield return Layout.Subheading(texts[Key.HingesTitle]);
        foreach (var hinge in finding.HingesOn)
        {
            yield return new TextBlock(texts.Format(
                Key.HingeLine,
                texts.Of(hinge.Fact.Question, finding.Situation.Role),
                VerdictText.Prospect(hinge.IfYes, texts),
                VerdictText.Prospect(hinge.IfNo, texts)));
        }
    }

    private static IEnumerable<Element> Reminders(Finding finding, TextBook texts)
    {
        if (finding.Reminders.Count > 0)
        {
            yield return Layout.Subheading(texts[Key.Remember]);
            yield return new TextBlock(Prose.Join("\n", finding.Reminders.Select(
                reminder => Prose.Of($"- {texts.Format(Key.RememberLine, texts.Of(reminder.Say), reminder.Article)}"))));
        }
    }

    private static IEnumerable<Element> Consequences(Finding finding, TextBook texts)
    {
        if (finding.Consequences.Count > 0)
        {
            yield return new ActionSet(
            [
                new ShowCard(texts[Key.Consequences], new InnerCard(
                    [new TextBlock(texts[Key.ConsequencesText]), .. finding.Consequences.Select(article => Layout.Quote(article, texts))])),
            ]);
        }
    }
}

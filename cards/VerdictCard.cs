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
        var label = texts[finding.Assessment];
        var articles = VerdictText.Articles(finding.Citations, texts);
        var urgent = finding.Assessment.Escalation == Escalation.Now;
        Button leader = Buttons.Press(
            TalkTo.Button(decided.Past, texts), Verbs.Leader, texts[Typed.Leader], Buttons.Of(decided.Consultation));
        return Composition.Message(
            texts,
            texts.Format(Key.VerdictSummary, label, articles),
            [
                VerdictText.Banner(finding, texts),
                .. VerdictText.Why(finding, decided.Consultation, pack, texts).Select(why => new TextBlock(why)),
                .. TalkTo.Instead(decided.Past, texts),
                .. Todo(decided, pack, texts),
                .. OnSilence(finding, pack, texts),
                .. Hinges(finding, decided.Consultation, texts),
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
                .. Layout.WayBack(decided.Held, pack, texts),
                Buttons.Press(texts[Key.NewQuestion], Verbs.New, texts[Typed.StartOver]),
            ],
            new AssessmentEntity(
                Codes.Of(finding.Assessment.Verdict),
                Codes.Of(finding.Assessment.Escalation),
                [.. finding.Citations.Select(article => article.Id)],
                Codes.Of(finding.Situation.Role),
                pack.Version)
            {
                Basis = Codes.Of(finding.Assessment.Basis),
                Consequences = [.. finding.Consequences.Select(article => article.Id)],
            });
    }

    private static IEnumerable<Element> Todo(Reply.Decided decided, Pack pack, TextBook texts)
    {
        var (finding, talk, past) = (decided.Finding, decided.Consultation, decided.Past);
        var lines = VerdictText.Do(finding, talk, pack, texts);
        if (lines.Count + finding.Duties.Count == 0)
        {
            yield break;
        }

        yield return Layout.Subheading(texts[Key.DoNow]);
        foreach (var line in lines)
        {
            yield return new TextBlock(TalkTo.In(line, past, texts));
        }

        foreach (var duty in finding.Duties)
        {
            yield return new TextBlock(TalkTo.In(texts.Of((talk.Done ? duty.Done : null) ?? duty.Do, talk), past, texts));
            if (duty.Copy is { } copy)
            {
                yield return new Container([Layout.Small(texts[Key.CopyThis]), new TextBlock(texts.Of(copy)) { Spacing = "Small" }])
                {
                    Style = "emphasis",
                };
            }
        }
    }

    /// <summary>Not forbidden is not permitted: whoever doubts is sent to the article on doubt.</summary>
    private static IEnumerable<Element> OnSilence(Finding finding, Pack pack, TextBook texts)
    {
        if (finding.Assessment.Basis == Basis.NotForbidden)
        {
            yield return new TextBlock(texts[Key.NotForbiddenDoubt]);
            yield return new ActionSet([Buttons.Article(pack.Article(pack.Doubt.Article)!, texts)]);
        }
    }

    private static IEnumerable<Element> Hinges(Finding finding, Consultation talk, TextBook texts)
    {
        if (finding.HingesOn.Count + finding.ByRole.Count == 0)
        {
            yield break;
        }

        yield return Layout.Subheading(texts[Key.HingesTitle]);
        foreach (var hinge in finding.HingesOn)
        {
            yield return new TextBlock(texts.Format(
                Key.HingeLine,
                texts.Of(hinge.Fact.Question, talk),
                VerdictText.Prospect(hinge.IfYes, texts),
                VerdictText.Prospect(hinge.IfNo, texts)));
        }

        if (finding.ByRole.Count > 0)
        {
            yield return new TextBlock(texts.Format(Key.HingeRole, Prose.Join(" ", finding.ByRole.Select(one =>
                texts.Format(Key.HingeRoleLine, texts[one.Role], VerdictText.Prospect(one.Prospect, texts))))));
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

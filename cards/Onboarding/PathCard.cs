using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Cards.Onboarding;

/// <summary>The path of a new colleague: its parts, its cases, and what the rules say of them.</summary>
internal static class PathCard
{
    public static Message Intro(TextBook texts) => Composition.Message(
        texts,
        texts[PathKey.IntroTitle],
        [
            Layout.Heading(texts[PathKey.IntroTitle]),
            new TextBlock(texts[PathKey.IntroText]),
            Layout.Subheading(texts[PathKey.IntroAsk]),
            new ActionSet(
            [
                .. Enum.GetValues<Post>().Select(post =>
                    Buttons.Press(texts[post], PathVerbs.Choose, texts[post], (PathVerbs.What, post.ToString()))),
            ]),
        ],
        [Later(texts)],
        new OnboardingEntity(0, 0, false),
        expectsInput: true);

    public static Message Draw(Reply.PathPart part, Pack pack, TextBook texts)
    {
        var (spot, module) = (part.Spot, part.Spot.Step.Module);
        var title = texts.Of(module.Title);
        return Composition.Message(
            texts,
            Prose.Of($"{texts.Format(PathKey.Part, spot.Part, spot.Parts)}: {title}"),
            [
                Layout.Small(texts.Format(PathKey.Part, spot.Part, spot.Parts)),
                .. spot.IsRenewal ? [new TextBlock(texts[PathKey.Changed])] : Array.Empty<Element>(),
                Layout.Heading(title),
                .. module.SentencesFor(spot.Post).Select(sentence => new TextBlock(texts.Of(sentence))),
                .. module.ArticlesFor(spot.Post).Select(pack.Article).OfType<Article>().Select(article => Layout.Quote(article, texts)),
                new ActionSet(
                [
                    Of(PathKey.ReadOn, PathVerbs.Read, spot, texts) with { Style = "positive", Words = texts[PathKey.ReadOn] },
                    Of(PathKey.Knows, PathVerbs.Skip, spot, texts) with { Words = texts[PathKey.Knows] },
                    .. spot is { Part: 1, IsRenewal: false }
                        ? [Of(PathKey.TestButton, PathVerbs.Test, spot, texts) with { Words = texts[PathKey.TestButton] }]
                        : Array.Empty<Button>(),
                ]),
            ],
            Ways(spot, texts),
            Entity(spot),
            expectsInput: true);
    }

    public static Message Draw(Reply.PathQuestion question, TextBook texts)
    {
        var spot = question.Spot;
        var told = texts.Of(question.Telling.Tell);
        return Composition.Message(
            texts,
            told,
            [
                Layout.Small(texts.Format(PathKey.Question, spot.Part, spot.Parts, spot.Question, spot.Questions)),
                .. question is { Again: true } ? [new TextBlock(texts[PathKey.AskAgain])]
                    : question.IsTest ? [new TextBlock(texts[PathKey.TestText])]
                    : question is { Knows: true } ? [new TextBlock(texts[PathKey.AskFirst])]
                    : Array.Empty<Element>(),
                new TextBlock(told),
                Layout.Subheading(texts[PathKey.Ask]),
                new ActionSet([.. question.Case.Options.Select(option => Option(question, option, texts))]),
            ],
            Ways(spot, texts),
            Entity(spot),
            expectsInput: true);
    }

    /// <summary>The verdict with its own reason and article; who had it otherwise reads so kindly, and what they chose.</summary>
    public static Message Draw(Reply.PathAnswered answered, Pack pack, TextBook texts)
    {
        var finding = answered.Finding;
        var talk = new Consultation { Id = 0, Topic = "", Role = finding.Situation.Role };
        var said = texts.Format(answered.IsRight ? PathKey.Right : PathKey.Wrong, texts[finding.Assessment]);
        return Composition.Message(
            texts,
            said,
            [
                Layout.Small(texts.Of(answered.Telling.Tell)),
                new Container([Layout.Subheading(said)]) { Style = answered.IsRight ? "good" : "warning", Bleed = true },
                .. answered.IsRight
                    ? Array.Empty<Element>()
                    : [new TextBlock(texts.Format(PathKey.Chosen, texts[answered.Chosen.Verdict, answered.Chosen.Basis]))],
                new TextBlock(texts.Format(
                    PathKey.Because, VerdictText.Why(finding, talk, pack, texts)[0], ArticleText.Called(finding.Citations, texts))),
                .. VerdictText.Do(finding, talk, pack, texts).Take(1).Select(what => new TextBlock(what)),
            ],
            [],
            VerdictCard.Entity(finding, pack));
    }

    public static Message Draw(Reply.PathLeft left, TextBook texts) =>
        Composition.Text(texts.Format(left.Minutes == 1 ? PathKey.LeftOne : PathKey.Left, left.Part, left.Parts, left.Minutes));

    public static Message Draw(Reply.PathWayBack way, TextBook texts)
    {
        PathKey[] sentences = [PathKey.WayBack1, PathKey.WayBack2, PathKey.WayBack3];
        var sentence = texts[sentences[way.Form - 1]];
        return Composition.Message(
            texts, sentence, [new TextBlock(sentence)],
            [Buttons.Press(texts[PathKey.WayBackButton], PathVerbs.Start, texts[Typed.Onboarding])]);
    }

    public static OnboardingEntity Entity(PathSpot spot) => new(spot.Part, spot.Parts, false);

    /// <summary>Back, and away for now: below each card of the path.</summary>
    public static IReadOnlyList<Button> Ways(PathSpot spot, TextBook texts) =>
        [Of(PathKey.Previous, PathVerbs.Back, spot, texts), Later(texts)];

    private static Execute Option(Reply.PathQuestion question, PathOption option, TextBook texts)
    {
        (string, string)[] data =
        [
            .. Step(question.Spot), (PathVerbs.Option, PathVerbs.Code(option)),
            .. question.Again ? [(PathVerbs.Again, "yes")] : Array.Empty<(string, string)>(),
            .. question.Knows ? [(PathVerbs.Knows, "yes")] : Array.Empty<(string, string)>(),
            .. question.IsTest ? [(PathVerbs.InTest, "yes")] : Array.Empty<(string, string)>(),
        ];
        var title = texts[option.Verdict, option.Basis];
        return new Execute(title, PathVerbs.Answer, data.Prepend(("verb", PathVerbs.Answer)).ToDictionary()) { Words = title };
    }

    private static Button Later(TextBook texts) => Buttons.Press(texts[PathKey.Later], PathVerbs.Later);

    private static Button Of(PathKey title, string verb, PathSpot spot, TextBook texts) =>
        Buttons.Press(texts[title], verb, null, Step(spot));

    /// <summary>Which step it is, of which version: what has changed since is not passed by it.</summary>
    private static IEnumerable<(string Key, string Value)> Step(PathSpot spot) =>
        [(PathVerbs.Step, spot.Step.Name), (PathVerbs.Mark, spot.Step.Mark)];
}

using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;
using Work = Sevenwolden.Protocols.Onboarding.Post;

namespace Sevenwolden.Tests.Support;

/// <summary>The whole path as somebody sees it who has all right: what to press, and what comes then.</summary>
internal sealed class PathOnScreen(Language language)
{
    private static readonly Course Course = new(Shipped.Rulebook);

    private readonly TextBook _texts = TextBook.In(language);

    public string Intro => _texts[PathKey.IntroAsk];

    public string Post => _texts[Work.Teacher];

    public string Sign => _texts[PathKey.SignButton];

    public string Receipt => _texts[PathKey.ReceiptTitle];

    /// <summary>What the person types to go on, on whatever device.</summary>
    public string Typed => _texts[Sevenwolden.Cards.Texts.Typed.Onboarding];

    public string First => Seen(Steps[0]);

    /// <summary>Each step up to signing: its button, and what the card behind it says of where one is.</summary>
    public IEnumerable<(string Press, string Hears)> ToTheSignature => Steps.Select((step, place) =>
        (Right(step), place + 1 < Steps.Count ? Seen(Steps[place + 1]) : (string)_texts[PathKey.SignTitle]));

    private static IReadOnlyList<PathStep> Steps => Course.Steps(Work.Teacher);

    private string Right(PathStep step) => step is PathStep.Ask ask && PathOption.Of(Course.Judge(ask.Case.First).Assessment) is var right
        ? _texts[right.Verdict, right.Basis]
        : _texts[PathKey.ReadOn];

    private string Seen(PathStep step)
    {
        var spot = Course.Spot(Work.Teacher, step, new PathProgress(new Member("docent", "Docent")));
        return step is PathStep.Ask
            ? _texts.Format(PathKey.Question, spot.Part, spot.Parts, spot.Question, spot.Questions)
            : _texts.Format(PathKey.Part, spot.Part, spot.Parts);
    }
}

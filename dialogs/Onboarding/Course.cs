using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>The path of one version of the protocol: its steps in order for each post, and what comes next.</summary>
public sealed class Course
{
    /// <summary>How long the whole of it takes at most, in minutes; its words are counted.</summary>
    private const int Minutes = 10;

    private readonly Rulebook _rulebook;
    private readonly Dictionary<Post, IReadOnlyList<PathStep>> _steps;

    public Course(Rulebook rulebook)
    {
        _rulebook = rulebook;
        Hash = ContentHash.Of(rulebook.Pack);
        _steps = Enum.GetValues<Post>().ToDictionary(post => post, IReadOnlyList<PathStep> (post) => [.. Make(post)]);
    }

    /// <summary>Of the text that is signed.</summary>
    public string Hash { get; }

    public string Version => _rulebook.Pack.Version;

    public IReadOnlyList<PathStep> Steps(Post post) => _steps[post];

    /// <summary>A step by its name and mark; null where this version has none like it for this post.</summary>
    public PathStep? Step(Post post, string? name, string? mark) =>
        Steps(post).FirstOrDefault(step => step.Name == name && step.Mark == mark);

    /// <summary>The first step that was not passed; null when only signing is left.</summary>
    public PathStep? Next(Post post, PathProgress progress) => Steps(post).FirstOrDefault(step => !progress.HasPassed(step));

    /// <summary>The step before this one; null before the first.</summary>
    public PathStep? Before(Post post, PathStep step) => Steps(post).TakeWhile(each => each != step).LastOrDefault();

    /// <summary>Their signature of what holds now; null where there is none.</summary>
    public Signature? SignatureOf(PathProgress progress) => progress.Signatures.FirstOrDefault(signature => signature.Hash == Hash);

    public PathSpot Spot(Post post, PathStep step, PathProgress progress)
    {
        var steps = Steps(post);
        var modules = steps.Select(each => each.Module).Distinct().ToList();
        var questions = steps.OfType<PathStep.Ask>().Count();
        var before = steps.TakeWhile(each => each != step).OfType<PathStep.Ask>().Count();
        return new PathSpot(
            step, post, modules.IndexOf(step.Module) + 1, modules.Count, Math.Min(before + 1, questions), questions,
            progress.Newest is not null && SignatureOf(progress) is null);
    }

    /// <summary>How much is left of it; null before they said what they do at school, and where only signing is left.</summary>
    public Reply.PathLeft? Left(PathProgress progress)
    {
        if (progress.Post is not { } post || Next(post, progress) is not { } step)
        {
            return null;
        }

        var left = Steps(post).Count(each => !progress.HasPassed(each));
        var spot = Spot(post, step, progress);
        return new Reply.PathLeft(spot.Part, spot.Parts, (left * Minutes + Steps(post).Count - 1) / Steps(post).Count);
    }

    /// <summary>How far they are, for whoever leads them.</summary>
    public SigningRow Row(PathProgress progress)
    {
        var now = SignatureOf(progress);
        var step = now is null && progress.Post is { } post ? Next(post, progress) ?? Steps(post)[^1] : null;
        var spot = step is null ? null : Spot(progress.Post!.Value, step, progress);
        return new SigningRow(progress.Me, spot?.Part, spot?.Parts ?? 0, now ?? progress.Newest, now is not null);
    }

    /// <summary>What the rules say of a case, as in any other conversation.</summary>
    public Finding Judge(PathTelling telling) => _rulebook.Explain(telling.Situation);

    /// <summary>What this case teaches of what they met in no case before. Of a text that they signed, they met all.</summary>
    public IReadOnlyList<Article> NewArticles(Post post, PathProgress progress, PathStep.Ask ask) => SignatureOf(progress) is not null
        ? []
        : [.. Articles(ask).Except(Steps(post).OfType<PathStep.Ask>().Where(progress.HasPassed).SelectMany(Articles))];

    private IEnumerable<Article> Articles(PathStep.Ask ask) => Judge(ask.Case.First).Citations;

    private IEnumerable<PathStep> Make(Post post)
    {
        foreach (var module in _rulebook.Pack.Path.Modules)
        {
            yield return new PathStep.Read(module, ContentHash.Of(module.ArticlesFor(post).Select(id => _rulebook.Pack.Article(id)!)));
            foreach (var @case in module.CasesFor(post))
            {
                yield return new PathStep.Ask(module, @case, MarkOf(@case));
            }
        }
    }

    /// <summary>Another article or another outcome makes another case of it; other words do not.</summary>
    private string MarkOf(PathCase @case)
    {
        var findings = ((PathTelling[])[@case.First, @case.Again]).Select(Judge).ToList();
        return ContentHash.Of(
            findings.SelectMany(finding => finding.Citations),
            findings.Select(finding => $"{finding.Assessment.Verdict} {finding.Assessment.Basis} {finding.Assessment.Escalation}"));
    }
}

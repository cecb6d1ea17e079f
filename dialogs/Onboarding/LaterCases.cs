using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>Chooses what somebody who signed is asked next: a case that is new to them, about what people have wrong most.</summary>
public static class LaterCases
{
    /// <param name="rulebook">The rules.</param>
    /// <param name="post">What they do at school.</param>
    /// <param name="asked">The cases that they were asked before.</param>
    /// <param name="figures">How the articles are understood; where nothing is known the order of the pack counts.</param>
    /// <returns>Null where the pack has none for them; whoever was asked all begins anew.</returns>
    public static LaterCase? Choose(Rulebook rulebook, Post post, IEnumerable<string> asked, IReadOnlyList<ArticleFigure> figures)
    {
        var theirs = rulebook.Pack.Path.Later.Where(@case => @case.Posts.Contains(post)).ToList();
        var fresh = theirs.ExceptBy(asked, @case => @case.Id).ToList();
        return (fresh.Count > 0 ? fresh : theirs).MaxBy(@case => Share(@case));

        double Share(LaterCase @case) => rulebook.Explain(@case.Telling.Situation).Citations
            .SelectMany(article => figures.Where(figure => figure.Article == article.Id)).Select(figure => figure.Share)
            .DefaultIfEmpty(0).Max();
    }
}

namespace Sevenwolden.Protocols.Onboarding;

/// <summary>One part of the path: a few plain sentences, the articles to the letter, cases.</summary>
/// <param name="Articles">The ids of what is quoted, for everybody.</param>
/// <param name="Also">What is said or quoted to some besides.</param>
/// <param name="Cases">All of them; each is for some or for everybody.</param>
public sealed record PathModule(
    string Id, LocalText Title, LocalText Text, IReadOnlyList<string> Articles, IReadOnlyList<PathAddition> Also,
    IReadOnlyList<PathCase> Cases)
{
    /// <summary>Where it stands in its file.</summary>
    public int Line { get; init; }

    public IEnumerable<string> ArticlesFor(Post post) =>
        Articles.Concat(Also.Where(also => also.Posts.Contains(post)).SelectMany(also => also.Articles)).Distinct();

    public IEnumerable<LocalText> SentencesFor(Post post) =>
        Also.Where(also => also.Posts.Contains(post)).Select(also => also.Say).Prepend(Text);

    public IEnumerable<PathCase> CasesFor(Post post) => Cases.Where(@case => @case.Posts.Contains(post));
}

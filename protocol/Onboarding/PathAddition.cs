namespace Sevenwolden.Protocols.Onboarding;

/// <summary>What a part says besides to those who do this at school.</summary>
/// <param name="Articles">The ids of what is quoted besides.</param>
public sealed record PathAddition(IReadOnlyList<Post> Posts, LocalText Say, IReadOnlyList<string> Articles);

using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Protocols;

/// <summary>The protocol and its rules as data: what a policy officer edits. Whoever holds one, holds one that was checked.</summary>
public sealed record Pack
{
    public required string Version { get; init; }

    /// <summary>From which day it holds, until another does.</summary>
    public DateOnly InForce { get; init; }

    /// <summary>The languages that every sentence is in.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = [Language.Dutch, Language.English];

    public required string Title { get; init; }
    public required string School { get; init; }
    public required IReadOnlyList<string> Introduction { get; init; }
    public required string Closing { get; init; }
    public required IReadOnlyDictionary<string, LocalText> Sections { get; init; }
    public required IReadOnlyList<Article> Articles { get; init; }
    public required IReadOnlyList<Fact> Facts { get; init; }
    public required Scope Scope { get; init; }
    public required Doubt Doubt { get; init; }
    public required IReadOnlyList<Rule> Rules { get; init; }
    public required IReadOnlyList<Duty> Duties { get; init; }
    public required IReadOnlyList<Reminder> Reminders { get; init; }
    public required IReadOnlyList<Consequence> Consequences { get; init; }
    public required IReadOnlyList<Topic> Topics { get; init; }
    public required IReadOnlyList<Example> Examples { get; init; }
    public required Safety Safety { get; init; }
    public required IReadOnlyList<Silence> Silences { get; init; }

    /// <summary>What a new colleague is led through.</summary>
    public LearningPath Path { get; init; } = LearningPath.Empty;

    /// <summary>The same, its articles with the way to the school's own document.</summary>
    public Pack At(Uri document) => this with { Articles = [.. Articles.Select(article => article with { Document = document })] };

    public Article? Article(string id) => Named(Articles, id, static article => article.Id);

    public Fact? Fact(string name) => Named(Facts, name, static fact => fact.Name);

    public Topic? Topic(string name) => Named(Topics, name, static topic => topic.Name);

    public Silence? Silence(string name) => Named(Silences, name, static silence => silence.Name);

    /// <summary>What the text does not name and people mean when they choose this topic.</summary>
    public IReadOnlyList<Silence> Beside(string topic) => [.. Silences.Where(silence => silence.Beside.Contains(topic))];

    public IEnumerable<Fact> Members(FactMask set)
    {
        for (var place = 0; place < Facts.Count; place++)
        {
            if (set.Has(Facts[place]))
            {
                yield return Facts[place];
            }
        }
    }

    /// <summary>Who can be the one that a topic is about: those to whom all that it implies applies.</summary>
    public IReadOnlyList<Role> Roles(Topic topic) =>
        [.. Enum.GetValues<Role>().Where(role => Members(topic.Implies).All(fact => fact.Roles.Has(role)))];

    /// <summary>The same of a topic by its name; everybody where it is none of the pack's.</summary>
    public IReadOnlyList<Role> Roles(string topic) => Topic(topic) is { } known ? Roles(known) : Enum.GetValues<Role>();

    // Asked dozens of times a turn: without a closure or an enumerator.
    private static T? Named<T>(IReadOnlyList<T> all, string name, Func<T, string> nameOf)
        where T : class
    {
        for (var place = 0; place < all.Count; place++)
        {
            if (nameOf(all[place]) == name)
            {
                return all[place];
            }
        }

        return null;
    }
}

using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Protocols.Parsing;

/// <summary>Reads <c>onboarding.yaml</c>: the path of a new colleague.</summary>
internal sealed class PathFile(TopicsFile situations, IReadOnlyList<Fact> facts)
{
    private static readonly IReadOnlyDictionary<string, Post> Posts = new Dictionary<string, Post>
    {
        ["teacher"] = Post.Teacher,
        ["support"] = Post.Support,
        ["team_leader"] = Post.TeamLeader,
        ["temporary"] = Post.Temporary,
    };

    // What no article speaks of is an answer of its own.
    private static readonly IReadOnlyDictionary<string, PathOption> Options = Words.Verdicts
        .ToDictionary(word => word.Key, word => new PathOption(word.Value, word.Value == Verdict.Allowed ? Basis.Permitted : null))
        .Append(new("not_forbidden", new PathOption(Verdict.Allowed, Basis.NotForbidden))).ToDictionary();

    public static string NameOf(Post post) => Posts.First(word => word.Value == post).Key;

    public static string NameOf(PathOption option) => Options.First(word => word.Value == option).Key;

    public LearningPath Read(Node file) => new([.. file.List("modules").Select(ReadModule)])
    {
        Later = [.. file.List("later").Select(ReadLater)],
    };

    private LaterCase ReadLater(Node node)
    {
        var read = new LaterCase(
            node.Text("id"), ReadPosts(node), new PathTelling(node.LocalText("tell"), situations.ReadSituation(node, facts)),
            ReadOptions(node))
        {
            Line = node.Line,
        };
        node.NothingElse();
        return read;
    }

    private static PathOption[] ReadOptions(Node node) => [.. node.List("options").Select(option => option.Read(Options))];

    private PathModule ReadModule(Node node)
    {
        var module = new PathModule(
            node.Text("id"), node.LocalText("title"), node.LocalText("text"), node.Names("articles"),
            [.. node.List("also").Select(ReadAddition)], [.. node.List("cases").Select(ReadCase)])
        {
            Line = node.Line,
        };
        node.NothingElse();
        return module;
    }

    private static PathAddition ReadAddition(Node node)
    {
        var addition = new PathAddition(ReadPosts(node), node.LocalText("say"), node.Names("articles"));
        node.NothingElse();
        return addition;
    }

    private PathCase ReadCase(Node node)
    {
        var first = new PathTelling(node.LocalText("tell"), situations.ReadSituation(node, facts));
        var read = new PathCase(
            node.Text("id"), ReadPosts(node), first, node.Required("again") is { } again ? ReadAgain(again, first) : first,
            ReadOptions(node))
        {
            Line = node.Line,
        };
        node.NothingElse();
        return read;
    }

    /// <summary>The same situation in other words, unless it names facts of its own.</summary>
    private PathTelling ReadAgain(Node node, PathTelling first)
    {
        var isOther = node.Child("facts") is not null || node.Child("role") is not null;
        var again = new PathTelling(node.LocalText("tell"), isOther ? situations.ReadSituation(node, facts) : first.Situation);
        node.NothingElse();
        return again;
    }

    /// <summary>Who is named; everybody where nobody is.</summary>
    private static Post[] ReadPosts(Node node) =>
        node.Child("posts") is { } posts ? posts.ListHere().Select(post => post.Read(Posts)).ToArray() : Enum.GetValues<Post>();
}

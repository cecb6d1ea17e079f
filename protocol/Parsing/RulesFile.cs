namespace Sevenwolden.Protocols.Parsing;

/// <summary>Reads <c>rules.yaml</c>: the reach, the rules, and what goes beside a verdict.</summary>
internal sealed class RulesFile(Node file, FactReader facts)
{
    private readonly List<(Node Node, string Article)> _beside = [];

    /// <summary>The articles named beside the rules, each with its place.</summary>
    public IReadOnlyList<(Node Node, string Article)> Beside => _beside;

    public Scope ReadScope() => file.Required("scope") is { } node ? Whole(node, ReadScope) : new Scope("", [], new("", ""), new("", ""));

    public Doubt ReadDoubt() => file.Required("doubt") is { } node
        ? Whole(node, node => new Doubt(ReadArticle(node), node.LocalText("why"), node.LocalText("do"))
        {
            Done = node.Child("done")?.ReadLocalText(),
        })
        : new Doubt("", new("", ""), new("", ""));

    public IReadOnlyList<(Rule Rule, Node Node)> ReadRules() => [.. file.List("rules").Select(node => (ReadRule(node), node))];

    public IReadOnlyList<Duty> ReadDuties() => Each("duties", node => new Duty(
        node.Text("id"), ReadArticle(node), node.LocalText("do"), node.Child("copy")?.ReadLocalText())
    {
        Done = node.Child("done")?.ReadLocalText(),
        Line = node.Line,
    });

    public IReadOnlyList<Reminder> ReadReminders() => Each("reminders", node => new Reminder(
        ReadArticle(node), node.Required("on")?.Read(Words.Verdicts) ?? default, node.LocalText("say")));

    public IReadOnlyList<Consequence> ReadConsequences() => Each("consequences", node => new Consequence(
        ReadArticle(node),
        node.ReadRoles(),
        node.Child("on")?.Read(Words.Verdicts),
        node.Child("when") is { } when ? facts.Find(when, when.TextHere())?.Name : null));

    private Scope ReadScope(Node node)
    {
        var outside = node.Required("outside") ?? node;
        var scope = new Scope(
            ReadArticle(node),
            [.. node.List("applies").Select(item => Whole(item, ReadScopeFact))],
            outside.LocalText("why"),
            outside.LocalText("do"));
        outside.NothingElse();
        return scope;
    }

    private ScopeFact ReadScopeFact(Node node) => new(
        node.Required("fact") is { } fact ? facts.Find(fact, fact.TextHere())?.Name ?? "" : "", node.ReadRoles());

    private string ReadArticle(Node node)
    {
        var article = node.Text("article");
        _beside.Add((node, article));
        return article;
    }

    private IReadOnlyList<T> Each<T>(string key, Func<Node, T> read) => [.. file.List(key).Select(node => Whole(node, read))];

    private static T Whole<T>(Node node, Func<Node, T> read)
    {
        var value = read(node);
        node.NothingElse();
        return value;
    }

    private Rule ReadRule(Node node)
    {
        var (needs, forbids) = facts.Condition(node.Required("when")?.ListHere() ?? []);
        var rule = new Rule(
            node.Text("id"), needs, forbids, node.ReadRoles(),
            node.Required("verdict")?.Read(Words.Verdicts) ?? default,
            node.Flag("urgent"),
            node.Names("cites"),
            node.OptionalText("duty"),
            node.LocalText("why"),
            node.Child("do")?.ReadLocalText())
        {
            WhyUnknown = node.Child("why_unknown")?.ReadLocalText(),
            Done = node.Child("done")?.ReadLocalText(),
            Line = node.Line,
        };
        rule = rule with { Basis = node.ReadBasis(rule.Verdict) };
        if (!(needs & forbids).IsEmpty)
        {
            node.Faults.Add(node, $"Rule `{rule.Id}` can never hold: it wants a fact both so and not so.", "Take one of the two away.");
        }

        node.NothingElse();
        return rule;
    }
}

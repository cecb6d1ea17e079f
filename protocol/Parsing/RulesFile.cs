namespace Sevenwolden.Protocols.Parsing;

/// <summary>Reads <c>rules.yaml</c>: the reach, the rules, and what goes beside a verdict.</summary>
internal sealed class RulesFile(Node file, FactReader facts)
{
    public Scope ReadScope()
    {
        var node = file.Required("scope") ?? file;
        var outside = node.Required("outside") ?? node;
        return new Scope(
            node.Text("article"), [.. node.List("applies").Select(ReadScopeFact)], outside.LocalText("why"), outside.LocalText("do"));
    }

    public Doubt ReadDoubt()
    {
        var node = file.Required("doubt") ?? file;
        return new Doubt(node.Text("article"), node.LocalText("why"), node.LocalText("do"));
    }

    public IReadOnlyList<(Rule Rule, Node Node)> ReadRules() => [.. file.List("rules").Select(node => (ReadRule(node), node))];

    public IReadOnlyList<Duty> ReadDuties() => [.. file.List("duties").Select(node => new Duty(
        node.Text("id"), node.Text("article"), node.LocalText("do"), node.Child("copy")?.ReadLocalText()) { Line = node.Line })];

    public IReadOnlyList<Reminder> ReadReminders() => [.. file.List("reminders").Select(node => new Reminder(
        node.Text("article"), node.Required("on")?.Read(Words.Verdicts) ?? default, node.LocalText("say")))];

    public IReadOnlyList<Consequence> ReadConsequences() => [.. file.List("consequences").Select(node => new Consequence(
        node.Text("article"),
        node.ReadRoles(),
        node.Child("on")?.Read(Words.Verdicts),
        node.Child("when") is { } when ? facts.Find(when, when.TextHere())?.Name : null))];

    private ScopeFact ReadScopeFact(Node node) => new(
        node.Required("fact") is { } fact ? facts.Find(fact, fact.TextHere())?.Name ?? "" : "", node.ReadRoles());

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
            Line = node.Line,
        };
        if (!(needs & forbids).IsEmpty)
        {
            node.Faults.Add(node, $"Rule `{rule.Id}` can never hold: it wants a fact both so and not so.", "Take one of the two away.");
        }

        node.NothingElse();
        return rule;
    }
}

namespace Sevenwolden.Protocols.Parsing;

/// <summary>Reads <c>topics.yaml</c> and <c>examples.yaml</c>.</summary>
internal sealed class TopicsFile(FactReader facts)
{
    /// <summary>The topics, each with its gravity: those that are not named come last, in their order.</summary>
    public IReadOnlyList<Topic> ReadTopics(IReadOnlyList<Node> topics, IReadOnlyList<Node> gravestFirst)
    {
        var gravest = gravestFirst.Select(node => node.TextHere()).ToList();
        return [.. topics.Select(ReadTopic).Select((topic, place) => topic with
        {
            Gravity = gravest.IndexOf(topic.Name) is >= 0 and var gravity ? gravity : gravest.Count + place,
        })];
    }

    private Topic ReadTopic(Node node)
    {
        var topic = new Topic(
            node.Text("name"),
            facts.Set(node.List("implies")),
            facts.Set(node.List("asks")),
            node.LocalText("label"),
            node.LocalText("example"))
        {
            UrgentWith = facts.Set(node.List("urgent_with")),
            Doer = node.Child("doer") is { } doer ? doer.ReadDoers().Only : Role.Employee,
        };
        node.NothingElse();
        return topic;
    }

    public Example ReadExample(Node node, IReadOnlyList<Fact> all)
    {
        var example = new Example(
            node.LocalText("title"),
            node.Text("topic"),
            ReadSituation(node, all),
            node.Required("verdict")?.Read(Words.Verdicts) ?? default,
            node.Child("escalate")?.Read(Words.Escalations) ?? Escalation.None,
            node.Names("cites"),
            node.Names("duties"))
        {
            Line = node.Line,
        };
        example = example with { Basis = node.ReadBasis(example.Verdict) };
        node.NothingElse();
        return example;
    }

    /// <summary>A role and facts; what is not named is as usual.</summary>
    public Situation ReadSituation(Node node, IReadOnlyList<Fact> all)
    {
        var situation = Situations.Usual(all, node.Child("role")?.ReadDoers() ?? Role.Employee);
        foreach (var (name, value) in node.Child("facts")?.Entries ?? [])
        {
            if (facts.Find(value, name) is { } fact)
            {
                situation = situation.With(fact, value.Read(Words.Answers));
            }
        }

        return situation;
    }
}

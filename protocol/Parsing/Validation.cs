namespace Sevenwolden.Protocols.Parsing;

/// <summary>What must hold between the parts of a pack before it can be compiled.</summary>
internal sealed class Validation(Pack pack, Lines lines, Faults faults)
{
    /// <summary>More facts than this can no longer be proved in seconds: each one triples the situations.</summary>
    private const int MostFacts = 18;

    private const int MostRules = 64;

    public void Run()
    {
        Unique(lines.Articles, pack.Articles.Select(article => article.Id));
        Unique(lines.Facts, pack.Facts.Select(fact => fact.Name));
        Unique(lines.Rules, pack.Rules.Select(rule => rule.Id));
        Unique(lines.Topics, pack.Topics.Select(topic => topic.Name));
        if (pack.Facts.Count > MostFacts || pack.Rules.Count > MostRules)
        {
            faults.Add(
                "facts.yaml",
                0,
                $"{pack.Facts.Count} facts and {pack.Rules.Count} rules are too many.",
                $"At most {MostFacts} facts and {MostRules} rules.");
            return;
        }

        CheckFacts();
        CheckRules();
        CheckArticles();
        CheckTopics();
        CheckExamples();
        CheckSafety();
    }

    private void CheckFacts()
    {
        foreach (var (fact, node) in pack.Facts.Zip(lines.Facts))
        {
            Exists(node, fact.Articles);
            HasDuty(node, fact.First);
            CheckHearing(fact, node);
            if (fact.AskedWhen is { } name && !pack.Facts.Take(fact.Index).Any(earlier => earlier.Name == name))
            {
                faults.Add(
                    node,
                    pack.Fact(name) is null
                        ? $"There is no fact `{name}`."
                        : $"`{fact.Name}` is asked when `{name}`, which comes later: a cycle, or the wrong order.",
                    "Put the fact that is asked first above this one.");
            }
        }
    }

    private void CheckHearing(Fact fact, Node node)
    {
        foreach (var topic in fact.Heard.MilderIn)
        {
            IsTopic(node, topic);
        }

        if (fact.Heard.CarriedFrom is not null && (fact.MilderIfYes || !pack.Topics.Any(topic => topic.Implies.Has(fact))))
        {
            faults.Add(
                node,
                $"No topic can say `{fact.Name}` by itself: none implies it, or yes is not its worse answer.",
                "Take `carried_from` away, or name the fact under `implies` in topics.yaml.");
        }
    }

    private void CheckRules()
    {
        foreach (var (rule, node) in pack.Rules.Zip(lines.Rules))
        {
            Exists(node, rule.Cites);
            HasDuty(node, rule.Duty);
            if (rule.Cites.Count == 0)
            {
                faults.Add(node, $"Rule `{rule.Id}` cites no article.", "Name the article that it rests on under `cites`.");
            }

            if (rule.Verdict == Verdict.OutOfScope)
            {
                faults.Add(
                    node, $"Rule `{rule.Id}` gives out_of_scope.", "What is out of reach follows from `scope`; choose another verdict.");
            }

            if (pack.Members(rule.Forbids).Any(fact => fact.DontKnow == DontKnow.UntilGiven) != rule.WhyUnknown is not null)
            {
                faults.Add(
                    node,
                    $"Rule `{rule.Id}`: `why_unknown` goes with `not` before a fact that is until_given, and only with that.",
                    "Add the sentence for who answered \"weet ik niet\" there, or take it away.");
            }

            if (pack.Members(rule.Needs).FirstOrDefault(fact => !fact.Roles.Overlaps(rule.Roles)) is { } stranger)
            {
                faults.Add(
                    node,
                    $"Rule `{rule.Id}` can never hold: `{stranger.Name}` does not apply to any of its roles.",
                    "Change the roles of one of the two.");
            }
        }
    }

    private void CheckArticles()
    {
        foreach (var (node, article) in lines.Beside)
        {
            Exists(node, [article]);
        }

        var cited = pack.Rules.SelectMany(rule => rule.Cites).Concat(lines.Beside.Select(beside => beside.Article)).ToHashSet();
        foreach (var (article, node) in pack.Articles.Zip(lines.Articles))
        {
            if (!article.Principle && !cited.Contains(article.Id))
            {
                faults.Add(node, $"Nobody cites article {article.Id}.", "Cite it in a rule, or mark it `principle: true`.");
            }
        }
    }

    // A pack from before these were data would load, and nothing grave would come first any more.
    private void CheckTopics()
    {
        if (lines.GravestFirst.Count == 0)
        {
            faults.Add(
                "topics.yaml", 0, "It does not say which topic is the gravest.", "Copy `gravest_first` from the pack that the bot ships.");
        }

        if (pack.Topics.All(topic => topic.UrgentWith.IsEmpty))
        {
            faults.Add(
                "topics.yaml", 0, "No topic is ever urgent, so none would interrupt another.",
                "Copy `urgent_with` of the topics from the pack that the bot ships.");
        }

        foreach (var (topic, node) in pack.Topics.Zip(lines.Topics))
        {
            if (topic.Doer is { } doer && !pack.Roles(topic).Contains(doer))
            {
                faults.Add(
                    node, $"`{topic.Name}` implies what does not apply to its doer, {Words.Of(doer)}.",
                    "Name another `doer`, or `unknown` where nobody knows who does it.");
            }
        }

        foreach (var node in lines.GravestFirst)
        {
            IsTopic(node, node.Scalar ?? "");
        }
    }

    private void CheckExamples()
    {
        foreach (var (example, node) in pack.Examples.Zip(lines.Examples))
        {
            Exists(node, example.Cites);
            foreach (var duty in example.Duties)
            {
                HasDuty(node, duty);
            }

            IsTopic(node, example.Topic);
        }
    }

    // What is told in an emergency, and of what the text is silent about, rests on articles that exist.
    private void CheckSafety()
    {
        Unique(lines.Kinds, pack.Safety.Kinds.Select(kind => kind.Name));
        Unique(lines.Silences, pack.Silences.Select(silence => silence.Name));
        foreach (var (kind, node) in pack.Safety.Kinds.Zip(lines.Kinds))
        {
            Exists(node, kind.Articles);
        }

        foreach (var (silence, node) in pack.Silences.Zip(lines.Silences))
        {
            Exists(node, silence.Articles);
            foreach (var topic in silence.Beside)
            {
                IsTopic(node, topic);
            }
        }
    }

    private void Exists(Node node, IEnumerable<string> articles)
    {
        foreach (var id in articles.Where(id => pack.Article(id) is null))
        {
            faults.Add(node, $"There is no article `{id}`.", "Look up its number in articles.yaml.");
        }
    }

    private void IsTopic(Node node, string name)
    {
        if (pack.Topic(name) is null)
        {
            faults.Add(node, $"There is no topic `{name}`.", $"Known are: {string.Join(", ", pack.Topics.Select(topic => topic.Name))}.");
        }
    }

    private void HasDuty(Node node, string? duty)
    {
        if (duty is not null && pack.Duties.All(known => known.Id != duty))
        {
            faults.Add(node, $"There is no duty `{duty}`.", "Add it under `duties` in rules.yaml.");
        }
    }

    private void Unique(IReadOnlyList<Node> nodes, IEnumerable<string> names)
    {
        var seen = new HashSet<string>();
        foreach (var (name, node) in names.Zip(nodes).Where(entry => !seen.Add(entry.First)))
        {
            faults.Add(node, $"`{name}` stands here twice.", "Give one of the two another name, or take it away.");
        }
    }
}

namespace Sevenwolden.Protocols.Parsing;

/// <summary>Reads <c>facts.yaml</c>: what the protocol turns on, and how it is asked.</summary>
internal static class FactsFile
{
    private static readonly Dictionary<string, bool> YesOrNo = new() { ["yes"] = true, ["no"] = false };

    private static readonly Dictionary<string, DontKnow> DontKnows = new()
    {
        ["find_out"] = DontKnow.FindOut,
        ["until_given"] = DontKnow.UntilGiven,
    };

    public static Fact Read(Node node, int index)
    {
        var fact = new Fact
        {
            Index = index,
            Line = node.Line,
            Name = node.Text("name"),
            Articles = node.Names("articles"),
            Roles = node.ReadRoles(),
            AskedWhen = node.OptionalText("asked_when"),
            OnlyInDoubt = node.Flag("only_in_doubt"),
            WorseIfYes = node.Required("worse")?.Read(YesOrNo) ?? true,
            DontKnow = node.Required("dont_know")?.Read(DontKnows) ?? DontKnow.FindOut,
            First = node.OptionalText("first"),
            Label = node.LocalText("label"),
            Statement = node.LocalText("statement"),
            Question = node.LocalText("question"),
            Help = node.LocalText("help"),
        };
        Check(fact, node);
        node.NothingElse();
        return fact;
    }

    private static void Check(Fact fact, Node node)
    {
        if (fact.DontKnow == DontKnow.UntilGiven && fact.WorseIfYes)
        {
            node.Faults.Add(node, $"`{fact.Name}` is until_given, but its worse answer is yes.", "Write `worse: no`, or `dont_know: find_out`.");
        }

        if (fact.DontKnow == DontKnow.UntilGiven != fact.First is not null)
        {
            node.Faults.Add(
                node, $"`{fact.Name}`: `first` goes with `dont_know: until_given`, and only with that.", "Add the duty that comes first, or take it away.");
        }
    }
}

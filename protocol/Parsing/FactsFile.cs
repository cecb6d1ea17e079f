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
            AskedFirst = node.Flag("asked_first"),
            WorseIfYes = node.Required("worse")?.Read(YesOrNo) ?? true,
            DontKnow = node.Required("dont_know")?.Read(DontKnows) ?? DontKnow.FindOut,
            First = node.OptionalText("first"),
            Label = node.LocalText("label"),
            Statement = node.LocalText("statement"),
            Question = node.LocalText("question"),
            Help = node.LocalText("help"),
            Heard = node.Required("heard") is { } heard ? ReadHearing(heard) : new Hearing(),
        };
        Check(fact, node);
        node.NothingElse();
        return fact;
    }

    private static Hearing ReadHearing(Node node)
    {
        var usual = new Hearing();
        var hearing = new Hearing
        {
            WorseFrom = node.Likelihood("worse_from") ?? usual.WorseFrom,
            MilderFrom = node.Likelihood("milder_from") ?? usual.MilderFrom,
            MilderIn = node.Names("milder_in"),
            MilderWith = node.Child("milder_with")?.Read(Words.Wordings),
            MilderWithout = node.Child("milder_without")?.Read(Words.Wordings),
            DespiteDoubt = node.Flag("despite_doubt"),
            CarriedFrom = node.Likelihood("carried_from"),
        };
        node.NothingElse();
        return hearing;
    }

    private static void Check(Fact fact, Node node)
    {
        if (fact.DontKnow == DontKnow.UntilGiven && fact.WorseIfYes)
        {
            node.Faults.Add(
                node, $"`{fact.Name}` is until_given, but its worse answer is yes.", "Write `worse: no`, or `dont_know: find_out`.");
        }

        if (fact.DontKnow == DontKnow.UntilGiven != fact.First is not null)
        {
            node.Faults.Add(
                node,
                $"`{fact.Name}`: `first` goes with `dont_know: until_given`, and only with that.",
                "Add the duty that comes first, or take it away.");
        }
    }
}

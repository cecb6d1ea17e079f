namespace Sevenwolden.Protocols.Parsing;

/// <summary>The pack's words for closed sets, and how each is read.</summary>
internal static class Words
{
    public static readonly IReadOnlyDictionary<string, Verdict> Verdicts = new Dictionary<string, Verdict>
    {
        ["out_of_scope"] = Verdict.OutOfScope,
        ["allowed"] = Verdict.Allowed,
        ["allowed_if"] = Verdict.AllowedIf,
        ["consult"] = Verdict.Consult,
        ["not_allowed"] = Verdict.NotAllowed,
    };

    /// <summary>A role is called as in the code, in small letters.</summary>
    public static readonly IReadOnlyDictionary<string, Role> Roles =
        Enum.GetValues<Role>().ToDictionary(role => role.ToString().ToLowerInvariant());

    public static readonly IReadOnlyDictionary<string, Escalation> Escalations = new Dictionary<string, Escalation>
    {
        ["none"] = Escalation.None,
        ["consult"] = Escalation.Consult,
        ["now"] = Escalation.Now,
    };

    public static readonly IReadOnlyDictionary<string, Answer> Answers = new Dictionary<string, Answer>
    {
        ["yes"] = Answer.Yes,
        ["no"] = Answer.No,
        ["unknown"] = Answer.Unknown,
    };

    public static readonly IReadOnlyDictionary<string, Wording> Wordings = new Dictionary<string, Wording>
    {
        ["grants"] = Wording.Grants,
        ["denials"] = Wording.Denials,
        ["nothing"] = Wording.Nothing,
        ["work_accounts"] = Wording.WorkAccounts,
    };

    /// <summary>The form of a text for the teacher in whose lesson it happens.</summary>
    public const string Teacher = "teacher";

    /// <summary>Reads one of the words, or notes the fault and gives the set's default.</summary>
    public static T Read<T>(this Node node, IReadOnlyDictionary<string, T> words)
    {
        if (node.Scalar is { } word && words.TryGetValue(word, out var value))
        {
            return value;
        }

        node.Faults.Add(node, $"`{node.Scalar}` is not known here.", $"Choose one of: {string.Join(", ", words.Keys)}.");
        return default!;
    }

    public static RoleSet ReadRoles(this Node node) =>
        node.Child("roles") is { } roles ? RoleSet.Of(roles.ListHere().Select(role => role.Read(Roles)).ToList()) : RoleSet.All;

    public static string Of(Role role) => Roles.First(word => word.Value == role).Key;

    /// <summary>Both languages, and another form per role where there is one.</summary>
    public static LocalText ReadLocalText(this Node node)
    {
        var text = new LocalText(node.Text("nl"), node.Text("en"))
        {
            PerRole = Roles
                .Select(role => (role.Value, Node: node.Child(role.Key)))
                .Where(entry => entry.Node is not null)
                .ToDictionary(entry => entry.Value, entry => entry.Node!.ReadBoth()),
            ToTeacher = node.Child(Teacher)?.ReadBoth(),
        };
        node.NothingElse();
        return text;
    }

    // Not by recursion: in YAML a text could name itself as its own form for a role.
    private static LocalText ReadBoth(this Node node)
    {
        var text = new LocalText(node.Text("nl"), node.Text("en"));
        node.NothingElse();
        return text;
    }

    public static LocalText LocalText(this Node node, string key) => node.Required(key)?.ReadLocalText() ?? new LocalText("", "");

    public static IReadOnlyList<string> Names(this Node node, string key) => [.. node.List(key).Select(item => item.TextHere())];
}

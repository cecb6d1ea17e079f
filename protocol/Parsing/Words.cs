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

    public static readonly IReadOnlyDictionary<string, Basis> Bases = new Dictionary<string, Basis>
    {
        ["permitted"] = Basis.Permitted,
        ["not_forbidden"] = Basis.NotForbidden,
    };

    /// <summary>A role is called as in the code, in small letters.</summary>
    public static readonly IReadOnlyDictionary<string, Role> Roles =
        Enum.GetValues<Role>().ToDictionary(role => role.ToString().ToLowerInvariant());

    /// <summary>What is said in the place of a role where nobody knows it.</summary>
    public const string Unknown = "unknown";

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

    /// <summary>Who does it, as far as known: one role, or all that it can be.</summary>
    public static RoleSet ReadDoers(this Node node) => node.Scalar == Unknown ? RoleSet.All : node.Read(Roles);

    public static RoleSet ReadRoles(this Node node) =>
        node.Child("roles") is { } roles ? RoleSet.Of(roles.ListHere().Select(role => role.Read(Roles)).ToList()) : RoleSet.All;

    /// <summary>What an allowed rests on: an article, unless it says otherwise. Beside another verdict it may not stand.</summary>
    public static Basis? ReadBasis(this Node node, Verdict verdict)
    {
        var basis = node.Child("basis");
        if (basis is not null && verdict != Verdict.Allowed)
        {
            node.Faults.Add(basis, "`basis` goes with `verdict: allowed`, and only with that.", "Take it away, or change the verdict.");
        }

        return verdict == Verdict.Allowed ? basis?.Read(Bases) ?? Basis.Permitted : null;
    }

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
            OfUnknown = node.Child(Unknown)?.ReadBoth(),
            ToTeacher = node.Child(Teacher)?.ReadBoth(),
        };
        if (text.PerRole.Count > 0 && text.OfUnknown is null)
        {
            node.Faults.Add(
                node, "There is a form for a role here, but none for when nobody knows who does it.",
                "Add a line `unknown: { nl: …, en: … }` that is right for everybody.");
        }

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

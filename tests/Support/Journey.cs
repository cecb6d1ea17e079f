namespace Sevenwolden.Tests.Support;

/// <summary>A whole conversation: what somebody says first, what is true, and where it should end.</summary>
internal sealed record Journey(string Id, string First, Truth Truth, Destination Expect)
{
    /// <summary>What is true of the fact: yes, no or unknown; what is not told is not so.</summary>
    public string Answer(string fact) => fact == "school_related" ? Truth.SchoolRelated : Truth.Facts.GetValueOrDefault(fact, "no");

    /// <summary>The topic that fits what is true, where one has to be chosen.</summary>
    public string Topic =>
        Truth.Facts.ContainsKey("befriends_pupil") ? "befriend_pupil"
        : Truth.Facts.ContainsKey("during_class") ? "class_use"
        : Truth.Facts.ContainsKey("derailing") ? "derailing"
        : Truth.Facts.ContainsKey("indecent") ? "misconduct"
        : "publish";
}

/// <summary>What is true, by the names of the decision model.</summary>
internal sealed record Truth(string Role, IReadOnlyDictionary<string, string> Facts, string SchoolRelated);

/// <summary>Where a journey ends: its kind (assessment, out_of_scope, safety, silence, lookup), and what is known of that.</summary>
internal sealed record Destination(string Kind)
{
    public string? Verdict { get; init; }

    /// <summary>The articles that are cited at least.</summary>
    public IReadOnlyList<string> Cites { get; init; } = [];

    public string? Safety { get; init; }

    public string? Silence { get; init; }

    /// <summary>Whether somebody who came to this other place came where they should.</summary>
    public bool IsMetBy(Destination end) =>
        Of(Kind) == Of(end.Kind)
        && (Verdict is null || Verdict == end.Verdict)
        && (Safety is null || Safety == end.Safety)
        && (Silence is null || end.Silence?.Split(' ').Contains(Silence) == true)
        && (Kind == "lookup" ? Cites.Intersect(end.Cites).Any() : Cites.All(end.Cites.Contains));

    public override string ToString() => string.Join(
        ' ', ((string?[])[Kind, Verdict, Safety, Silence, .. Cites]).Where(word => !string.IsNullOrEmpty(word)));

    // That it is outside the protocol is an assessment too.
    private static string Of(string kind) => kind == "out_of_scope" ? "assessment" : kind;
}

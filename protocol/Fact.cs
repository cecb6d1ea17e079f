namespace Sevenwolden.Protocols;

/// <summary>What "weet ik niet" means for a fact.</summary>
public enum DontKnow
{
    /// <summary>It could turn out either way: both are looked at.</summary>
    FindOut,

    /// <summary>It counts as no until it is given (permission, consent, a disclaimer).</summary>
    UntilGiven,
}

/// <summary>One thing that the protocol turns on, with the question that asks it.</summary>
public sealed record Fact
{
    public required int Index { get; init; }
    public required string Name { get; init; }

    /// <summary>Where it stands in its file, so that a fault found later can be found.</summary>
    public int Line { get; init; }

    public required IReadOnlyList<string> Articles { get; init; }

    /// <summary>Whose doing it matters for.</summary>
    public required RoleSet Roles { get; init; }

    /// <summary>Asked only when this other fact is not "no".</summary>
    public string? AskedWhen { get; init; }

    /// <summary>
    /// Asked before everything else, where neither the words nor the choice of a topic said it; left out of a situation it is "yes".
    /// </summary>
    public bool AskedFirst { get; init; }

    /// <summary>True when "yes" is the answer that can make the verdict stricter.</summary>
    public required bool WorseIfYes { get; init; }

    public required DontKnow DontKnow { get; init; }

    /// <summary>The duty that comes first while the answer is "weet ik niet" (of a fact that is until given).</summary>
    public string? First { get; init; }

    /// <summary>A few words: what this fact is called beside an answer.</summary>
    public required LocalText Label { get; init; }

    /// <summary>The fact as a sentence that is true or not: a line of the checklist.</summary>
    public required LocalText Statement { get; init; }

    public required LocalText Question { get; init; }
    public required LocalText Help { get; init; }

    public Hearing Heard { get; init; } = new();

    /// <summary>
    /// Whether "yes" is the answer that has to be heard with care. Of a fact that is asked first it always is: "no" only leads to the
    /// question.
    /// </summary>
    public bool MilderIfYes => AskedFirst || !WorseIfYes;
}

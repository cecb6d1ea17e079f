namespace Sevenwolden.Protocols;

/// <summary>A subject to be led through: the facts it starts from and the facts it asks.</summary>
public sealed record Topic(string Name, FactMask Implies, FactMask Asks, LocalText Label, LocalText Example)
{
    /// <summary>Where it comes among the subjects of one message: 0 is the gravest.</summary>
    public int Gravity { get; init; }

    /// <summary>Who is taken to do it when it is chosen without a word on that; null: nobody knows, and it may have to be asked.</summary>
    public Role? Doer { get; init; } = Role.Employee;

    /// <summary>The facts with which it cannot wait.</summary>
    public FactMask UrgentWith { get; init; }

    /// <summary>Whether it can be urgent at all: such a topic also interrupts another.</summary>
    public bool MayBeUrgent => !UrgentWith.IsEmpty;
}

/// <summary>A case from practice with the outcome that it must have.</summary>
public sealed record Example(
    LocalText Title, string Topic, Situation Situation, Verdict Verdict, Escalation Escalation,
    IReadOnlyList<string> Cites, IReadOnlyList<string> Duties)
{
    /// <summary>What it rests on, where it is allowed; null with every other verdict.</summary>
    public Basis? Basis { get; init; }

    /// <summary>Where it stands in its file.</summary>
    public int Line { get; init; }
}

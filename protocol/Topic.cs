namespace Sevenwolden.Protocols;

/// <summary>A subject to be led through: the facts it starts from and the facts it asks.</summary>
public sealed record Topic(string Name, FactMask Implies, FactMask Asks, LocalText Label, LocalText Example);

/// <summary>A case from practice with the outcome that it must have.</summary>
public sealed record Example(
    LocalText Title, string Topic, Situation Situation, Verdict Verdict, Escalation Escalation,
    IReadOnlyList<string> Cites, IReadOnlyList<string> Duties)
{
    /// <summary>Where it stands in its file.</summary>
    public int Line { get; init; }
}

namespace Sevenwolden.Protocols;

/// <summary>A flat rule: when all its facts hold, at least this verdict. The strictest of all rules that hold wins.</summary>
/// <param name="Urgent">Holds outside the protocol's reach too, is always cited, and means: talk to the leader directly.</param>
/// <param name="Why">The ground, in one sentence.</param>
/// <param name="Do">What to do now; null when the verdict says enough.</param>
/// <param name="Duty">What makes it allowed after all.</param>
public sealed record Rule(
    string Id, FactMask Needs, FactMask Forbids, RoleSet Roles, Verdict Verdict, bool Urgent,
    IReadOnlyList<string> Cites, string? Duty, LocalText Why, LocalText? Do)
{
    /// <summary>What it rests on, where its verdict is allowed; null with every other verdict.</summary>
    public Basis? Basis { get; init; }

    /// <summary>The ground while nobody knows yet whether what it wants was given; a doubt is worded as one.</summary>
    public LocalText? WhyUnknown { get; init; }

    /// <summary>What to do when it was done already; null where that is no other than <see cref="Do"/>.</summary>
    public LocalText? Done { get; init; }

    /// <summary>Where it stands in its file.</summary>
    public int Line { get; init; }

    /// <summary>The ground as it is here: of what is not known yet it is not said that it is lacking.</summary>
    public LocalText Ground(Situation situation) =>
        WhyUnknown is { } unknown && !(Forbids - situation.Yes - situation.No).IsEmpty ? unknown : Why;

    /// <summary>Every fact that the rule looks at.</summary>
    public FactMask Facts => Needs | Forbids;
}

namespace Sevenwolden.Dialogs.Cases.People;

/// <summary>That somebody is away today.</summary>
/// <param name="Until">The last day of it.</param>
/// <param name="StandIn">Who stands in for them and is there; null for nobody.</param>
public sealed record AwayToday(DateOnly Until, Member? StandIn);

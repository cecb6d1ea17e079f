namespace Sevenwolden.Dialogs.Cases.People;

/// <summary>Somebody's place in the school on a day: whether they are away, and what becomes of what they have.</summary>
/// <param name="Today">Today, in the Netherlands.</param>
/// <param name="StandIns">Who stands in for them on the day that was asked for and is there then, in turn.</param>
/// <param name="Goes">Their open cases that go on where they are away, at most a few.</param>
/// <param name="More">How many there are beside those.</param>
public sealed record Standing(
    DateOnly Today, Whereabouts Whereabouts, IReadOnlyList<Member> StandIns, IReadOnlyList<CaseThatGoes> Goes, int More)
{
    public Member? StandIn => StandIns is [var first, ..] ? first : null;
}

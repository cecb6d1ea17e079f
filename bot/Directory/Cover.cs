using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Directory;

/// <summary>When somebody is away, and who stands in for them on a day.</summary>
/// <param name="Today">Today, in the Netherlands.</param>
/// <param name="StandIns">Those who are there on that day, in turn, whether or not they have to stand in.</param>
internal sealed record Cover(DateOnly Today, Whereabouts Whereabouts, IReadOnlyList<Member> StandIns)
{
    public Member? StandIn => StandIns is [var first, ..] ? first : null;
}

using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>To whom a report of somebody would go, for an exercise.</summary>
/// <param name="Asked">The id of who was asked for; null for the person themselves.</param>
/// <param name="Whose">Whose way it is.</param>
/// <param name="Chain">Who gets it, in turn; never whoever asks for the exercise, nobody perhaps.</param>
/// <param name="People">Whose way can be tried.</param>
public sealed record Way(string? Asked, Member Whose, IReadOnlyList<Member> Chain, IReadOnlyList<Member> People)
{
    /// <summary>Whether the one who asks is a step of it, which is left out.</summary>
    public bool PassesMe { get; init; }
}

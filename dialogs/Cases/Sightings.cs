namespace Sevenwolden.Dialogs.Cases;

/// <summary>
/// Whether somebody of whom it is asked has seen a case: said only where that is known, and as long as it waits for somebody.
/// </summary>
public static class Sightings
{
    /// <summary>This person looked at the case.</summary>
    /// <param name="case">The case as it is.</param>
    /// <param name="person">The directory's id.</param>
    /// <param name="at">When they did.</param>
    public static IReadOnlyList<CaseEvent> Seen(Case @case, string person, DateTimeOffset at) =>
        @case is { IsClosed: false, Handler: null, IsExercise: false, Erased: false } && !@case.SeenBy.Contains(person)
        && @case.IsLeader(person) && @case.Addressed.Any(member => member.Id == person)
            ? [new CaseEvent.Seen(person) { At = at }]
            : [];

    /// <summary>
    /// This person read a message that was made when the case was at this version; one of before it was last asked says nothing.
    /// </summary>
    public static IReadOnlyList<CaseEvent> Read(Case @case, string person, int version, DateTimeOffset at) =>
        version < @case.AskedIn ? [] : Seen(@case, person, at);
}

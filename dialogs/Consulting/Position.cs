using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>Where a consultation stands.</summary>
/// <param name="Steps">What was answered so far, a list for each question or checklist, in the order asked.</param>
/// <param name="Understood">What is taken from the person's own words.</param>
/// <param name="Pending">What is asked now of the facts; empty when none of them can change the outcome.</param>
/// <param name="StillOpen">How many more questions there can be after this one, at most.</param>
/// <param name="Roles">Whoever can do what the topic is about: a parent does not become 'friends' with pupils as an employee does.</param>
public sealed record Position(
    Inquiry Inquiry, IReadOnlyList<IReadOnlyList<Given>> Steps, IReadOnlyList<Given> Understood, IReadOnlyList<Fact> Pending, int StillOpen,
    IReadOnlyList<Role> Roles)
{
    /// <summary>Whether who does it is asked now: nobody said so and it changes the outcome, or it was misheard.</summary>
    public bool AsksRole { get; init; }

    /// <summary>Whether nothing is asked any more.</summary>
    public bool IsDone => Pending.Count == 0 && !AsksRole;

    public IEnumerable<Given> Answers => Steps.SelectMany(step => step);

    /// <summary>All that can be changed: what was answered, and what is taken from the words.</summary>
    public IEnumerable<Given> Told => Answers.Concat(Understood);

    /// <summary>
    /// What counts of what was heard besides: who does it only where it could be another, whose lesson it is only of a pupil.
    /// </summary>
    public IEnumerable<Circumstance> Circumstances(Consultation consultation)
    {
        // What is being changed is asked.
        if (consultation is { RoleIsHeard: true, ChangingRole: false } && Roles.Count > 1)
        {
            yield return Circumstance.Doer;
        }

        if (consultation.Done)
        {
            yield return Circumstance.Done;
        }

        if (consultation is { OwnClass: true, Role: Role.Pupil })
        {
            yield return Circumstance.OwnClass;
        }
    }

    /// <summary>Whether it is the first question of a topic that was chosen by its name: it may be about something beside it.</summary>
    public bool IsFirst(Consultation consultation) => !IsDone && Steps.Count == 0 && consultation is { Chosen: true, Changing: null };

    public bool CanGoBack => Steps.Count > 0;
}

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
    /// <summary>Whether who does it is asked now: nobody said so, and it changes the outcome.</summary>
    public bool AsksRole { get; init; }

    /// <summary>Whether nothing is asked any more.</summary>
    public bool IsDone => Pending.Count == 0 && !AsksRole;

    public IEnumerable<Given> Answers => Steps.SelectMany(step => step);

    /// <summary>All that can be changed: what was answered, and what is taken from the words.</summary>
    public IEnumerable<Given> Told => Answers.Concat(Understood);

    public bool CanGoBack => Steps.Count > 0;
}

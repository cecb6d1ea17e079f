using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>That a report is an exercise: nothing happened, and it goes the real way all the same.</summary>
/// <param name="Whose">Whose way it goes: to whom a report of this person goes.</param>
public sealed record Exercise(Member Whose)
{
    /// <summary>How it went with each who was asked, in turn.</summary>
    public IReadOnlyList<ExerciseStep> Steps { get; init => field = value ?? []; } = [];

    public bool IsPickedUpBy(string person) => Steps.Any(step => step.Who.Id == person && step.PickedUpAt is not null);

    /// <summary>As it is after something happened; once it is erased, nobody can tell any more how anybody did.</summary>
    internal Exercise After(CaseEvent happened, IReadOnlyList<Member> asked) => happened.Erases ? this with { Steps = [] } : this with
    {
        Steps =
        [
            .. Steps.Concat(asked.Where(member => Steps.All(step => step.Who.Id != member.Id))
                .Select(member => new ExerciseStep(member, happened.At))).Select(step => step.After(happened)),
        ],
    };
}

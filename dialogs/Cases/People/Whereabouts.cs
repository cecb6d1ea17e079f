namespace Sevenwolden.Dialogs.Cases.People;

/// <summary>When somebody is away, by what they said themselves and by what the directory says.</summary>
/// <param name="Said">What they said; of what was said at one moment the last counts.</param>
/// <param name="ByDirectory">Null where the directory says nothing of it.</param>
public sealed record Whereabouts(IReadOnlyList<SaidAbsence> Said, Absence? ByDirectory)
{
    public static readonly Whereabouts Unknown = new([], null);

    // Nobody is asked to look farther: a person may be away for good.
    private const int Farthest = 400;

    /// <summary>
    /// What was said last of that day counts. Who says that they are away is; who says that they are there is, as long as the directory
    /// says what it said then.
    /// </summary>
    public bool IsAway(DateOnly day) => Of(day) switch
    {
        { IsAway: true } => true,
        { } there when there.Against == ByDirectory?.ToString() => false,
        _ => ByDirectory?.Includes(day) == true,
    };

    /// <summary>What was said last of this day; null for nothing.</summary>
    public SaidAbsence? Of(DateOnly day) => Said.Where(said => said.Days.Includes(day)).OrderBy(said => said.At).LastOrDefault();

    /// <summary>What was said last of being away, and still counts today or later; null for nothing.</summary>
    public SaidAbsence? Newest(DateOnly today) => Said
        .Where(said => said.IsAway && Of(said.Days.From > today ? said.Days.From : today) == said).OrderBy(said => said.At).LastOrDefault();

    /// <summary>The days in a row that they are away, from this one on; null where they are there.</summary>
    public Absence? From(DateOnly day) => IsAway(day)
        ? new Absence(day, Enumerable.Range(0, Farthest).Select(day.AddDays).TakeWhile(IsAway).Last())
        : null;

    /// <summary>The next days that they are away, today's or those to come; null for none.</summary>
    public Absence? Next(DateOnly today) =>
        Enumerable.Range(0, Farthest).Select(today.AddDays).Where(IsAway).Select(day => From(day)).FirstOrDefault();

    public Whereabouts With(SaidAbsence said) => this with { Said = [.. Without(said.Id).Said, said] };

    public Whereabouts Without(string id) => this with { Said = [.. Said.Where(said => said.Id != id)] };
}

using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Directory;

/// <summary>A row of the directory.</summary>
/// <param name="Leader">The id of who leads them; null for nobody.</param>
/// <param name="Deputy">The id of who stands in for them; null for nobody.</param>
/// <param name="Line">Where the file says so; 0 for what it does not say.</param>
internal sealed record Person(Member Member, string? Leader = null, string? Deputy = null, Absence? Absence = null, int Line = 0)
{
    public string Id => Member.Id;

    /// <summary>The day on which they start here; null where the school does not say.</summary>
    public DateOnly? Starts { get; init; }

    /// <summary>Their mail address; null where the file does not say.</summary>
    public string? Mail { get; init; }

    /// <summary>What they said themselves of being away or there.</summary>
    public IReadOnlyList<SaidAbsence> Said { get; init; } = [];

    public Whereabouts Whereabouts => new(Said, Absence);

    public bool IsAway(DateOnly day) => Said.Count == 0 ? Absence?.Includes(day) == true : Whereabouts.IsAway(day);
}

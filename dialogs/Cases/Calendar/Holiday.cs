namespace Sevenwolden.Dialogs.Cases.Calendar;

/// <summary>Days on which there is no school: a week off, or a single day.</summary>
/// <param name="From">The first day off.</param>
/// <param name="To">The last day off.</param>
public sealed record Holiday(DateOnly From, DateOnly To, string? Name = null)
{
    public bool Includes(DateOnly day) => From <= day && day <= To;
}

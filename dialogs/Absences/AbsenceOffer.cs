using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Absences;

/// <summary>A longer absence that stands ready at a tap.</summary>
/// <param name="Day">The day on the button.</param>
/// <param name="IsWithin">Whether they are away on that day too, or there again.</param>
public sealed record AbsenceOffer(Absence Days, DateOnly Day, bool IsWithin);

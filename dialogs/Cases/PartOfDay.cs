namespace Sevenwolden.Dialogs.Cases;

/// <summary>A part of the day, as people say it.</summary>
internal enum PartOfDay
{
    Morning,
    Afternoon,
    Evening,
}

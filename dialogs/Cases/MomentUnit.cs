namespace Sevenwolden.Dialogs.Cases;

/// <summary>What a while is counted in.</summary>
internal enum MomentUnit
{
    Minute,
    Quarter,
    Hour,
    Day,
    Week,
    Month,
}

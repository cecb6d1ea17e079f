namespace Sevenwolden.Bot.Directory;

/// <summary>Which day it is in the Netherlands, and what the clock says there.</summary>
internal static class DutchDay
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateOnly Of(TimeProvider clock) => DateOnly.FromDateTime(Local(clock.GetUtcNow()));

    public static DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).DateTime;
}

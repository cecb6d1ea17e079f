namespace Sevenwolden.Bot.Cases;

/// <summary>Days without school, the first and the last included.</summary>
public sealed class HolidayOptions
{
    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public string? Name { get; set; }
}

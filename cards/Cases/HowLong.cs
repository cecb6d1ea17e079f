using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;

namespace Sevenwolden.Cards.Cases;

/// <summary>How long something is kept, as one says it: "90 dagen", "2 jaar".</summary>
internal static class HowLong
{
    private const int Year = 365;

    public static Prose Of(TimeSpan time, TextBook texts) => (int)Math.Round(time.TotalDays) switch
    {
        1 => texts[Key.ADay],
        Year => texts[Key.AYear],
        var days when days % Year == 0 => texts.Format(Key.Years, days / Year),
        var days => texts.Format(Key.Days, days),
    };
}

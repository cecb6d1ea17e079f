using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>Moments as people say them, in one notation on every card.</summary>
internal static class When
{
    /// <summary>"ma 30 nov om 8.30".</summary>
    public static Prose Moment(DateTimeOffset moment, TimeZoneInfo zone, TextBook texts) =>
        Prose.Own(TimeZoneInfo.ConvertTime(moment, zone).ToString(texts.MomentFormat, texts.Culture));

    /// <summary>The day of it, as in "vrijdag 6 november".</summary>
    public static Prose Day(DateTimeOffset moment, TimeZoneInfo zone, TextBook texts) =>
        AbsenceCard.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime), texts);

    /// <summary>"10.30".</summary>
    public static Prose Clock(DateTimeOffset moment, TimeZoneInfo zone, TextBook texts) =>
        Prose.Own(TimeZoneInfo.ConvertTime(moment, zone).ToString(texts.ClockFormat, texts.Culture));

    /// <summary>
    /// "vandaag om 10.30" of what happens by itself on the day that the card is drawn: the card follows it when it does. Never "morgen",
    /// which would be read the next day.
    /// </summary>
    public static Prose Soon(DateTimeOffset moment, CaseView view, TextBook texts) =>
        view.Now is { } now && IsSameDay(moment, now, view.Zone)
            ? texts.Format(Key.Today, Clock(moment, view.Zone, texts))
            : Moment(moment, view.Zone, texts);

    /// <summary>"om 11.00" after another moment of that day.</summary>
    public static Prose Then(DateTimeOffset moment, DateTimeOffset before, CaseView view, TextBook texts) =>
        IsSameDay(moment, before, view.Zone)
            ? texts.Format(Key.AtClock, Clock(moment, view.Zone, texts))
            : Moment(moment, view.Zone, texts);

    private static bool IsSameDay(DateTimeOffset one, DateTimeOffset other, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(one, zone).Date == TimeZoneInfo.ConvertTime(other, zone).Date;
}

using System.Globalization;
using System.Text;
using CsCheck;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cases;

/// <summary>On a Wednesday at ten past ten, unless said otherwise.</summary>
public sealed class Reading_moments
{
    private const string Now = "2026-11-25 10:10";

    [Theory]
    [InlineData("morgen", "2026-11-26 08:30")]
    [InlineData("morgen 9 uur", "2026-11-26 09:00")]
    [InlineData("morgen om 9:30", "2026-11-26 09:30")]
    [InlineData("Morgen, om 9.30 uur!", "2026-11-26 09:30")]
    [InlineData("  MORGEN   9u30 ", "2026-11-26 09:30")]
    [InlineData("morgen 9", "2026-11-26 09:00")]
    [InlineData("morgen 3 uur", "2026-11-26 15:00")]
    [InlineData("morgenochtend", "2026-11-26 08:30")]
    [InlineData("morgen vroeg", "2026-11-26 08:30")]
    [InlineData("morgenmiddag", "2026-11-26 13:00")]
    [InlineData("morgenmiddag 4 uur", "2026-11-26 16:00")]
    [InlineData("morgenavond om half acht", "2026-11-26 19:30")]
    [InlineData("morgen 's ochtends om tien voor negen", "2026-11-26 08:50")]
    [InlineData("9 uur morgen", "2026-11-26 09:00")]
    [InlineData("overmorgen", "2026-11-27 08:30")]
    [InlineData("overmorgen om elf uur", "2026-11-27 11:00")]
    [InlineData("vandaag om 3 uur", "2026-11-25 15:00")]
    [InlineData("vandaag 9 uur", "2026-11-25 21:00")]
    [InlineData("vanmiddag", "2026-11-25 13:00")]
    [InlineData("vanmiddag om half vier", "2026-11-25 15:30")]
    [InlineData("vanavond", "2026-11-25 19:00")]
    [InlineData("straks", "2026-11-25 11:10")]
    [InlineData("later vandaag", "2026-11-25 11:10")]
    [InlineData("herinner me morgen om 9 uur aub", "2026-11-26 09:00")]
    public void Dutch_days_are_read(string text, string moment) => Reads(text, moment);

    [Theory]
    [InlineData("over 2 uur", "2026-11-25 12:10")]
    [InlineData("over twee uur", "2026-11-25 12:10")]
    [InlineData("over een uur", "2026-11-25 11:10")]
    [InlineData("over één uurtje", "2026-11-25 11:10")]
    [InlineData("over e\u0301e\u0301n uur", "2026-11-25 11:10")]
    [InlineData("over een half uur", "2026-11-25 10:40")]
    [InlineData("over half uurtje", "2026-11-25 10:40")]
    [InlineData("over een halfuur", "2026-11-25 10:40")]
    [InlineData("een half uur", "2026-11-25 10:40")]
    [InlineData("over anderhalf uur", "2026-11-25 11:40")]
    [InlineData("over 2,5 uur", "2026-11-25 12:40")]
    [InlineData("over twee en een half uur", "2026-11-25 12:40")]
    [InlineData("over een kwartier", "2026-11-25 10:25")]
    [InlineData("kwartiertje", "2026-11-25 10:25")]
    [InlineData("over drie kwartier", "2026-11-25 10:55")]
    [InlineData("over 20 minuten", "2026-11-25 10:30")]
    [InlineData("over vijfentwintig minuten", "2026-11-25 10:35")]
    [InlineData("over tweeëntwintig minuten", "2026-11-25 10:32")]
    [InlineData("20 min", "2026-11-25 10:30")]
    [InlineData("over 2 uur en 30 minuten", "2026-11-25 12:40")]
    [InlineData("over een uur en een kwartier", "2026-11-25 11:25")]
    [InlineData("over drie dagen", "2026-11-28 10:10")]
    [InlineData("drie dagen", "2026-11-28 10:10")]
    [InlineData("over 3 dagen om 9 uur", "2026-11-28 09:00")]
    [InlineData("over 3 dagen 9 uur", "2026-11-28 09:00")]
    [InlineData("over een week", "2026-12-02 10:10")]
    [InlineData("over twee weken", "2026-12-09 10:10")]
    [InlineData("over een maand", "2026-12-25 10:10")]
    public void Dutch_whiles_are_read(string text, string moment) => Reads(text, moment);

    [Theory]
    [InlineData("maandag", "2026-11-30 08:30")]
    [InlineData("maandag 10u", "2026-11-30 10:00")]
    [InlineData("ma 10u", "2026-11-30 10:00")]
    [InlineData("maandag om 10", "2026-11-30 10:00")]
    [InlineData("maandagochtend", "2026-11-30 08:30")]
    [InlineData("maandagmorgen 9 uur", "2026-11-30 09:00")]
    [InlineData("maandagmiddag", "2026-11-30 13:00")]
    [InlineData("op vrijdag om kwart over drie", "2026-11-27 15:15")]
    [InlineData("vrijdag 15.00", "2026-11-27 15:00")]
    [InlineData("volgende maandag", "2026-11-30 08:30")]
    [InlineData("komende vrijdag", "2026-11-27 08:30")]
    [InlineData("volgende week", "2026-11-30 08:30")]
    [InlineData("volgende week maandag", "2026-11-30 08:30")]
    [InlineData("volgende week vrijdag om 9 uur", "2026-12-04 09:00")]
    [InlineData("vrijdag volgende week", "2026-12-04 08:30")]
    [InlineData("deze week vrijdag", "2026-11-27 08:30")]
    [InlineData("na het weekend", "2026-11-30 08:30")]
    [InlineData("woensdag", "2026-12-02 08:30")]
    [InlineData("woensdag 9 uur", "2026-12-02 09:00")]
    [InlineData("woensdag 15 uur", "2026-11-25 15:00")]
    [InlineData("woensdagmiddag", "2026-11-25 13:00")]
    [InlineData("volgende woensdag 15 uur", "2026-12-02 15:00")]
    [InlineData("volgende maand", "2026-12-01 08:30")]
    [InlineData("3 december 9 uur", "2026-12-03 09:00")]
    [InlineData("donderdag 3 december", "2026-12-03 08:30")]
    [InlineData("3 dec. om 14:15", "2026-12-03 14:15")]
    [InlineData("3-12", "2026-12-03 08:30")]
    [InlineData("3/12 10:00", "2026-12-03 10:00")]
    [InlineData("3-12-2026", "2026-12-03 08:30")]
    [InlineData("3-12-26 om 9 uur", "2026-12-03 09:00")]
    [InlineData("2026-12-03", "2026-12-03 08:30")]
    [InlineData("10 januari", "2027-01-10 08:30")]
    [InlineData("24-11", "2027-11-24 08:30")]
    [InlineData("25 november 11 uur", "2026-11-25 11:00")]
    public void Dutch_weekdays_and_dates_are_read(string text, string moment) => Reads(text, moment);

    [Theory]
    [InlineData("om 15.00", "2026-11-25 15:00")]
    [InlineData("15:00", "2026-11-25 15:00")]
    [InlineData("om 11", "2026-11-25 11:00")]
    [InlineData("half negen", "2026-11-26 08:30")]
    [InlineData("half 9", "2026-11-26 08:30")]
    [InlineData("half elf", "2026-11-25 10:30")]
    [InlineData("half een", "2026-11-25 12:30")]
    [InlineData("half twee", "2026-11-25 13:30")]
    [InlineData("kwart voor drie", "2026-11-25 14:45")]
    [InlineData("kwart over drie", "2026-11-25 15:15")]
    [InlineData("kwart voor een", "2026-11-25 12:45")]
    [InlineData("vijf voor half drie", "2026-11-25 14:25")]
    [InlineData("5 over half 3", "2026-11-25 14:35")]
    [InlineData("tien over 4", "2026-11-25 16:10")]
    [InlineData("10 minuten voor 4", "2026-11-25 15:50")]
    [InlineData("9 uur", "2026-11-26 09:00")]
    [InlineData("03:00", "2026-11-26 03:00")]
    [InlineData("8 uur 's avonds", "2026-11-25 20:00")]
    public void Dutch_times_are_read(string text, string moment) => Reads(text, moment);

    [Theory]
    [InlineData("tomorrow", "2026-11-26 08:30")]
    [InlineData("Tomorrow 9am", "2026-11-26 09:00")]
    [InlineData("tomorrow at 9:30 a.m.", "2026-11-26 09:30")]
    [InlineData("tomorrow morning", "2026-11-26 08:30")]
    [InlineData("tomorrow afternoon at two o'clock", "2026-11-26 14:00")]
    [InlineData("the day after tomorrow", "2026-11-27 08:30")]
    [InlineData("in 2 hours", "2026-11-25 12:10")]
    [InlineData("in an hour", "2026-11-25 11:10")]
    [InlineData("in half an hour", "2026-11-25 10:40")]
    [InlineData("in an hour and a half", "2026-11-25 11:40")]
    [InlineData("in one and a half hours", "2026-11-25 11:40")]
    [InlineData("in a quarter of an hour", "2026-11-25 10:25")]
    [InlineData("three quarters of an hour", "2026-11-25 10:55")]
    [InlineData("in twenty minutes", "2026-11-25 10:30")]
    [InlineData("in twenty-five minutes", "2026-11-25 10:35")]
    [InlineData("in 3 days", "2026-11-28 10:10")]
    [InlineData("in 3 days at 9", "2026-11-28 09:00")]
    [InlineData("in two weeks", "2026-12-09 10:10")]
    [InlineData("monday", "2026-11-30 08:30")]
    [InlineData("next monday at 10", "2026-11-30 10:00")]
    [InlineData("friday in the afternoon", "2026-11-27 13:00")]
    [InlineData("next week", "2026-11-30 08:30")]
    [InlineData("next week tuesday at 3 pm", "2026-12-01 15:00")]
    [InlineData("after the weekend", "2026-11-30 08:30")]
    [InlineData("this afternoon", "2026-11-25 13:00")]
    [InlineData("tonight at 8", "2026-11-25 20:00")]
    [InlineData("later", "2026-11-25 11:10")]
    [InlineData("at 3 pm", "2026-11-25 15:00")]
    [InlineData("3pm", "2026-11-25 15:00")]
    [InlineData("12 pm", "2026-11-25 12:00")]
    [InlineData("noon", "2026-11-25 12:00")]
    [InlineData("half past three", "2026-11-25 15:30")]
    [InlineData("a quarter to three", "2026-11-25 14:45")]
    [InlineData("quarter past 3", "2026-11-25 15:15")]
    [InlineData("twenty past four", "2026-11-25 16:20")]
    [InlineData("December 3rd at 9", "2026-12-03 09:00")]
    [InlineData("on the 3rd of December, 9 am", "2026-12-03 09:00")]
    [InlineData("3 Dec 2026", "2026-12-03 08:30")]
    [InlineData("remind me next week please", "2026-11-30 08:30")]
    public void English_is_read_too(string text, string moment) => Reads(text, moment);

    [Theory]
    [InlineData("dinsdag over een week", "2026-12-08 08:30")]
    [InlineData("over twee weken op maandag", "2026-12-07 08:30")]
    [InlineData("maandag a.s. 9u", "2026-11-30 09:00")]
    [InlineData("maandag morgen om half tien", "2026-11-30 09:30")]
    [InlineData("maandagochtend 30 november 9.15 uur", "2026-11-30 09:15")]
    [InlineData("donderdag de 3e om 10 uur", "2026-12-03 10:00")]
    [InlineData("begin volgende week", "2026-11-30 08:30")]
    [InlineData("eind van de week", "2026-11-27 08:30")]
    [InlineData("maandag in week 50", "2026-12-07 08:30")]
    [InlineData("eind december", "2026-12-18 08:30")]
    [InlineData("na de kerstvakantie", "2027-01-04 08:30")]
    [InlineData("morgen voor school", "2026-11-26 08:00")]
    [InlineData("vrijdag na de lunch", "2026-11-27 13:00")]
    [InlineData("morgen aan het eind van de middag", "2026-11-26 16:00")]
    [InlineData("vrijdag einde dag", "2026-11-27 17:00")]
    [InlineData("tien over half vier", "2026-11-25 15:40")]
    [InlineData("half vijf vanmiddag", "2026-11-25 16:30")]
    [InlineData("morgen donderdag 15 uur", "2026-11-26 15:00")]
    [InlineData("deze vrijdag om kwart over drie uur", "2026-11-27 15:15")]
    [InlineData("over 1u30", "2026-11-25 11:40")]
    [InlineData("kun je me morgen om 10 uur herinneren?", "2026-11-26 10:00")]
    [InlineData("next Tue 9am", "2026-12-01 09:00")]
    [InlineData("first thing Monday", "2026-11-30 08:30")]
    [InlineData("a week from Monday", "2026-12-07 08:30")]
    [InlineData("mid next week", "2026-12-02 08:30")]
    [InlineData("end of the day", "2026-11-25 17:00")]
    [InlineData("Friday before school", "2026-11-27 08:00")]
    [InlineData("ten to four", "2026-11-25 15:50")]
    [InlineData("Monday, November 30 at 9:30", "2026-11-30 09:30")]
    [InlineData("on the 10th at noon", "2026-12-10 12:00")]
    public void The_ways_in_which_a_busy_person_says_it(string text, string moment) => Reads(text, moment);

    [Theory]
    [InlineData("ergens volgende week")]
    [InlineData("elke maandag")]
    [InlineData("every day at 9")]
    [InlineData("tussen 9 en 10 uur")]
    [InlineData("maandag t/m woensdag")]
    [InlineData("uiterlijk vrijdag")]
    [InlineData("tomorrow before 9")]
    [InlineData("morgen na 9 uur")]
    [InlineData("een uur geleden")]
    [InlineData("last Monday")]
    [InlineData("over 1 of 2 weken")]
    [InlineData("zo snel mogelijk")]
    [InlineData("later deze week")]
    [InlineData("Friday December 3rd")]
    [InlineData("14:00 's ochtends")]
    [InlineData("in december")]
    public void What_is_vague_or_past_or_contradicts_itself_is_no_moment(string text) => Reads(text, "");

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_language_of_the_machine_makes_no_difference(string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);

        Reads("over 1,5 uur", "2026-11-25 11:40");
        Reads("in an hour and a half", "2026-11-25 11:40");
        Assert.Equal(culture, CultureInfo.CurrentCulture.Name);
    }

    [Fact]
    public void Many_people_can_type_a_moment_at_the_same_time() => Parallel.For(0, 200, turn =>
        Reads($"morgen om {8 + (turn % 10):00}:30", $"2026-11-26 {8 + (turn % 10):00}:30"));

    [Theory]
    [InlineData("")]
    [InlineData(" ... ")]
    [InlineData("ja")]
    [InlineData("10")]
    [InlineData("om")]
    [InlineData("maandag 10")]
    [InlineData("half nine")]
    [InlineData("zo")]
    [InlineData("graag")]
    [InlineData("nooit")]
    [InlineData("niet morgen")]
    [InlineData("morgen niet")]
    [InlineData("morgen of overmorgen")]
    [InlineData("morgen of maandag")]
    [InlineData("over een paar uur")]
    [InlineData("in a couple of days")]
    [InlineData("over 0 minuten")]
    [InlineData("over 10")]
    [InlineData("over drie")]
    [InlineData("voor 10 uur")]
    [InlineData("na 10 uur")]
    [InlineData("gisteren")]
    [InlineData("vanochtend")]
    [InlineData("vanochtend 9 uur")]
    [InlineData("vandaag 08:00")]
    [InlineData("25 november")]
    [InlineData("25-11 om 9 uur")]
    [InlineData("31 november")]
    [InlineData("30-2")]
    [InlineData("12/25")]
    [InlineData("29 februari")]
    [InlineData("1-1-2025")]
    [InlineData("1-1-2028")]
    [InlineData("over 9999 weken")]
    [InlineData("over 13 maanden")]
    [InlineData("over 367 dagen")]
    [InlineData("over 99999 uur")]
    [InlineData("25:00")]
    [InlineData("9:75")]
    [InlineData("9:5")]
    [InlineData("13 pm")]
    [InlineData("10 uur 's middags")]
    [InlineData("15:00 's ochtends")]
    [InlineData("dinsdag 3 december")]
    [InlineData("morgen maandag")]
    [InlineData("morgen 9 uur 10 uur")]
    [InlineData("morgen morgen")]
    [InlineData("deze week maandag")]
    [InlineData("deze week")]
    [InlineData("morgen over 2 uur")]
    [InlineData("morgen + 9")]
    [InlineData("morgen 😱")]
    [InlineData("m0rgen")]
    [InlineData("\ud83d")]
    [InlineData("\0")]
    public void What_is_not_understood_as_a_whole_is_no_moment(string text)
    {
        var read = Moments.Read(text, SchoolYear.At(Now), SchoolYear.Calendar);

        Assert.Null(read);
    }

    [Theory]
    [InlineData("2026-11-30 07:00", "maandag", "2026-12-07 08:30")]
    [InlineData("2026-11-30 07:00", "maandag 9 uur", "2026-11-30 09:00")]
    [InlineData("2026-11-29 20:00", "morgen", "2026-11-30 08:30")]
    [InlineData("2026-11-29 20:00", "volgende week", "2026-11-30 08:30")]
    [InlineData("2026-11-25 14:00", "vanmiddag", "2026-11-25 16:00")]
    [InlineData("2026-11-25 17:00", "vanmiddag", null)]
    [InlineData("2026-11-25 17:00", "om 3 uur", "2026-11-26 15:00")]
    [InlineData("2026-11-25 15:00", "15:00", "2026-11-26 15:00")]
    [InlineData("2026-12-31 16:00", "morgen", "2027-01-01 08:30")]
    [InlineData("2026-12-31 16:00", "2-1", "2027-01-02 08:30")]
    [InlineData("2027-03-01 10:00", "29 februari", "2028-02-29 08:30")]
    [InlineData("2026-10-08 10:00", "volgende week", "2026-10-12 08:30")]
    [InlineData("2027-03-25 10:00", "na het weekend", "2027-03-30 08:30")]
    [InlineData("2027-03-25 10:00", "next week", "2027-03-30 08:30")]
    [InlineData("2026-12-18 10:00", "volgende maand", "2027-01-04 08:30")]
    public void What_is_meant_depends_on_when_it_is_said(string now, string text, string? moment)
    {
        var read = Moments.Read(text, SchoolYear.At(now), SchoolYear.Calendar);

        Assert.Equal(moment ?? "", SchoolYear.Show(read));
    }

    [Theory]
    [InlineData("2026-03-28T12:00+01:00", "morgen om 02:30", "2026-03-29T03:00+02:00")]
    [InlineData("2026-03-28T12:00+01:00", "morgen 9 uur", "2026-03-29T09:00+02:00")]
    [InlineData("2026-03-28T12:00+01:00", "over een dag", "2026-03-29T12:00+02:00")]
    [InlineData("2026-03-29T01:30+01:00", "over een uur", "2026-03-29T03:30+02:00")]
    [InlineData("2026-10-24T12:00+02:00", "morgen om 02:30", "2026-10-25T02:30+02:00")]
    [InlineData("2026-10-25T02:30+02:00", "over een uur", "2026-10-25T02:30+01:00")]
    [InlineData("2026-10-25T02:45+02:00", "02:30", "2026-10-26T02:30+01:00")]
    [InlineData("2026-10-24T12:00+02:00", "in 24 hours", "2026-10-25T11:00+01:00")]
    [InlineData("2026-03-29T01:30:37+01:00", "over 2,5u", "2026-03-29T05:00:37+02:00")]
    [InlineData("2026-10-25T01:30:37+02:00", "in two and a half hours", "2026-10-25T03:00:37+01:00")]
    [InlineData("2026-10-23T16:00+02:00", "na het weekend", "2026-10-26T08:30+01:00")]
    [InlineData("2027-03-27T12:00+01:00", "tomorrow at 02:15", "2027-03-28T03:00+02:00")]
    [InlineData("2027-10-30T12:00+02:00", "tomorrow at 02:15", "2027-10-31T02:15+02:00")]
    public void The_clock_on_the_wall_counts_when_summer_time_begins_and_ends(string now, string text, string moment)
    {
        var read = Moments.Read(text, Exactly(now), SchoolYear.Calendar);

        Assert.Equal(Exactly(moment), read);
    }

    [Fact]
    public void Whatever_is_typed_is_a_moment_after_now_and_within_a_year_or_none() => Gen.Select(
        Gen.OneOf(Gen.String[0, 60], AnyWords), Gen.Int[0, 9000]).Sample(
        (text, hours) =>
        {
            var now = SchoolYear.At("2026-08-01 00:10").AddHours(hours);

            var read = Moments.Read(text, now, SchoolYear.Calendar);

            Assert.True(read is null || (read > now && read <= now.AddDays(366)));
            Assert.Equal(read, Moments.Read($" {text.ToUpperInvariant()} !", now, SchoolYear.Calendar));
        },
        iter: 1_000);

    [Theory]
    [InlineData("9")]
    [InlineData("a")]
    [InlineData("morgen ")]
    [InlineData("9:")]
    [InlineData("p.")]
    [InlineData(" ")]
    [InlineData("\u0301")]
    [InlineData("over een uur en ")]
    public void A_very_long_text_is_no_moment(string part)
    {
        var text = new StringBuilder().Insert(0, part, 10_000 / part.Length).ToString();

        Assert.Null(Moments.Read(text, SchoolYear.At(Now), SchoolYear.Calendar));
    }

    private static readonly string[] Words =
    [
        "morgen", "over", "een", "half", "uur", "kwart", "voor", "drie", "maandag", "volgende", "week", "om", "9", "15", ":", "30", "-",
        "12", "2027", "december", "in", "an", "hour", "and", "a", "quarter", "of", "to", "past", "next", "this", "afternoon", "pm", "am",
        "'s", "ochtends", "vanmiddag", "dagen", "99", "maand", "0", "9999", "u", ",", "5", "3rd",
    ];

    private static readonly Gen<string> AnyWords = Gen.Int[0, Words.Length - 1].Select(place => Words[place]).Array[1, 8]
        .Select(words => string.Join(' ', words));

    private static void Reads(string text, string moment)
    {
        var read = Moments.Read(text, SchoolYear.At(Now), SchoolYear.Calendar);

        Assert.Equal(moment, SchoolYear.Show(read));
    }

    private static DateTimeOffset Exactly(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}

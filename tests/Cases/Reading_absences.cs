using Sevenwolden.Dialogs.Absences;
using Sevenwolden.Tests.Support;
using Sevenwolden.Training;
using Xunit;

namespace Sevenwolden.Tests.Cases;

/// <summary>What leaders type of being away. It is Wednesday 25 November 2026 unless it says otherwise.</summary>
public sealed class Reading_absences
{
    private const string Wednesday = "2026-11-25 10:00";

    [Theory]
    [InlineData("ik ben ziek", "2026-11-25..2026-11-25")]
    [InlineData("Ik ben ziek.", "2026-11-25..2026-11-25")]
    [InlineData("ik ben vandaag ziek", "2026-11-25..2026-11-25")]
    [InlineData("Ik meld me ziek!", "2026-11-25..2026-11-25")]
    [InlineData("ik ben er niet", "2026-11-25..2026-11-25")]
    [InlineData("ik ben morgen vrij", "2026-11-26..2026-11-26")]
    [InlineData("morgen ben ik vrij", "2026-11-26..2026-11-26")]
    [InlineData("ik ben er morgen niet", "2026-11-26..2026-11-26")]
    [InlineData("ik ben overmorgen vrij", "2026-11-27..2026-11-27")]
    [InlineData("ik ben vrijdag vrij", "2026-11-27..2026-11-27")]
    [InlineData("ik ben er tot maandag niet", "2026-11-25..2026-11-29")]
    [InlineData("ik ben tot maandag ziek", "2026-11-25..2026-11-29")]
    [InlineData("ik ben er tot en met vrijdag niet", "2026-11-25..2026-11-27")]
    [InlineData("ik ben afwezig t/m vrijdag", "2026-11-25..2026-11-27")]
    [InlineData("ik ben afwezig van 3 tot 7 december", "2026-12-03..2026-12-07")]
    [InlineData("ik ben van 3 december tot en met 7 december afwezig", "2026-12-03..2026-12-07")]
    [InlineData("ik ben van maandag tot donderdag weg", "2026-11-30..2026-12-03")]
    [InlineData("ik ben van morgen tot en met vrijdag vrij", "2026-11-26..2026-11-27")]
    [InlineData("ik ben afwezig op 3 december", "2026-12-03..2026-12-03")]
    [InlineData("ik ben volgende week vrij", "2026-11-30..2026-12-06")]
    [InlineData("ik ben deze week ziek", "2026-11-25..2026-11-29")]
    [InlineData("ik ben drie dagen weg", "2026-11-25..2026-11-27")]
    [InlineData("ik ben afwezig tot en met dinsdag 1 december", "2026-11-25..2026-12-01")]
    [InlineData("I'm sick", "2026-11-25..2026-11-25")]
    [InlineData("I am ill today", "2026-11-25..2026-11-25")]
    [InlineData("Im off tomorrow", "2026-11-26..2026-11-26")]
    [InlineData("I’m away until Monday", "2026-11-25..2026-11-29")]
    [InlineData("I'm away through Friday", "2026-11-25..2026-11-27")]
    [InlineData("I'm away up to and including Tuesday 1 December", "2026-11-25..2026-12-01")]
    [InlineData("I'm absent from 3 to 7 December", "2026-12-03..2026-12-07")]
    [InlineData("I'm away from December 3 to December 7", "2026-12-03..2026-12-07")]
    [InlineData("I'm away next week", "2026-11-30..2026-12-06")]
    public void Says_on_which_days(string text, string days) =>
        Assert.Equal(days, Assert.IsType<AbsenceSentence.Away>(Read(text)).Days.ToString());

    [Theory]
    [InlineData("2026-11-25 07:00", "2026-11-25..2026-11-25")]
    [InlineData("2026-11-25 16:59", "2026-11-25..2026-11-25")]
    [InlineData("2026-11-25 21:00", "2026-11-25..2026-11-26")]
    [InlineData("2026-11-27 18:00", "2026-11-27..2026-11-30")]
    [InlineData("2026-11-29 20:00", "2026-11-29..2026-11-30")]
    public void Without_a_day_it_is_until_the_end_of_the_school_day_that_is_meant(string now, string days) =>
        Assert.Equal(days, Assert.IsType<AbsenceSentence.Away>(Read("ik ben ziek", now)).Days.ToString());

    [Theory]
    [InlineData("ik ben er weer")]
    [InlineData("Ik ben weer beter!")]
    [InlineData("ik meld me beter")]
    [InlineData("I'm back")]
    [InlineData("I am back.")]
    [InlineData("I'm better")]
    public void Says_that_somebody_is_there_again(string text) => Assert.IsType<AbsenceSentence.Back>(Read(text));

    [Theory]
    [InlineData("mag ik een foto plaatsen als ik ziek ben?")]
    [InlineData("een leerling is ziek")]
    [InlineData("een leerling zegt: ik ben ziek")]
    [InlineData("ik ben ziek van dat gepest in de groepsapp")]
    [InlineData("ik ben ziek van die leerling")]
    [InlineData("ik ben ziek en een leerling filmt mij")]
    [InlineData("ik ben ziek?")]
    [InlineData("ben ik ziek")]
    [InlineData("ben ik morgen vrij?")]
    [InlineData("ik ben vrij")]
    [InlineData("ik ben vrij om te zeggen wat ik wil")]
    [InlineData("ik ben weg")]
    [InlineData("ik ben even weg")]
    [InlineData("ik ben weg van die foto")]
    [InlineData("ik ben er niet uit")]
    [InlineData("ik ben er niet mee eens")]
    [InlineData("ik ben er morgen niet bij als hij dat plaatst")]
    [InlineData("ik ben er weer ingetrapt")]
    [InlineData("ik ben er weer, er wordt gepest")]
    [InlineData("ik ben niet ziek")]
    [InlineData("ik ben gisteren ziek")]
    [InlineData("ik was gisteren ziek")]
    [InlineData("ik ben afwezig van school")]
    [InlineData("ik ben vanmiddag vrij")]
    [InlineData("ik ben om 12 uur vrij")]
    [InlineData("ik ben tot 12 uur afwezig")]
    [InlineData("mijn collega is ziek")]
    [InlineData("ik ben er")]
    [InlineData("ik ben leerling af tot maandag")]
    [InlineData("I'm sick of the bullying in the group chat")]
    [InlineData("I'm sick of it")]
    [InlineData("ik ben er 9999999 dagen niet")]
    [InlineData("ik ben er tot 31 december 9999 niet")]
    [InlineData("ik ben afwezig van 1 januari 0001 tot 3 januari 0001")]
    [InlineData("I'm away for 99999999 years")]
    [InlineData("I'm away for 99999999999999999999 weeks")]
    [InlineData("I'm off")]
    [InlineData("I'm free tomorrow")]
    [InlineData("a pupil is sick")]
    [InlineData("may I post a photo when I'm sick?")]
    [InlineData("I'm away from social media")]
    [InlineData("I'm back with a question")]
    [InlineData("am I off tomorrow?")]
    [InlineData("I'm sick and a pupil films me")]
    [InlineData("I'm out of ideas")]
    [InlineData("")]
    public void Nothing_else_is_taken_for_it(string text) => Assert.Null(Read(text));

    [Fact]
    public void Whatever_is_asked_or_reported_in_the_corpus_is_no_absence()
    {
        var corpus = Corpus.Read(Directory.EnumerateFiles(Path.Combine(Sources.Root, "dialogs", "Understanding", "corpus"), "*.txt"));

        Assert.Empty(corpus.Examples.Where(example => Shipped.Pack.Topic(example.Topic) is not null && Read(example.Text) is not null)
            .Select(example => example.Text));
    }

    private static AbsenceSentence? Read(string text, string now = Wednesday) =>
        AbsenceReader.Read(text, SchoolYear.At(now), School.Calendar);
}

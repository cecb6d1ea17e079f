using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Where a pupil does it in the lesson of whoever asks, that is the teacher who has to allow it (Protocol 3a.1).</summary>
public sealed class In_ones_own_lesson
{
    [Theory]
    [InlineData("Mogen leerlingen in mijn les op TikTok?")]
    [InlineData("Mogen leerlingen bij mij in de klas op Snapchat?")]
    [InlineData("Ik laat leerlingen tijdens de les TikTok gebruiken, mag dat?")]
    [InlineData("Mogen mijn leerlingen tijdens de les op hun telefoon?")]
    [InlineData("May pupils use TikTok in my lesson?")]
    public void Whoever_talks_so_is_the_teacher(string text) => Assert.True(Shipped.Reader.Read(text).OwnClass);

    [Theory]
    [InlineData("Mogen leerlingen tijdens de les op hun telefoon?")]
    [InlineData("Mag ik een foto van mijn klassieke auto delen?")]
    [InlineData("Een collega laat leerlingen filmen in de les")]
    public void Whoever_does_not_is_not(string text) => Assert.False(Shipped.Reader.Read(text).OwnClass);

    [Fact]
    public void They_are_asked_whether_they_allow_it_and_not_whether_the_teacher_did()
    {
        var talk = new Talk().Say("Mogen leerlingen in mijn les op TikTok?");

        Assert.Equal("class_permission", talk.Asked.Name);
        Assert.Contains("Jij bent de docent. Geef jij hier toestemming voor?", talk.Messages[^1].Text, StringComparison.Ordinal);
        Assert.Contains("In jouw les beslis jij dat.", talk.Say("waarom").Messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Not_knowing_it_they_are_told_to_decide_and_not_to_ask()
    {
        var talk = new Talk().Say("Mogen leerlingen in mijn les op TikTok?").Say("weet ik niet");

        var said = talk.Messages[^1].Text;
        Assert.Contains("Beslis eerst of het in jouw les mag", said, StringComparison.Ordinal);
        Assert.DoesNotContain("toestemming aan de docent", said, StringComparison.Ordinal);
        Assert.Contains("Geef jij hier toestemming voor?", talk.InPlace?.Text ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_employee_the_school_management_is_still_asked()
    {
        var talk = Walks.Told("class_use", Walks.Heard(actor: Role.Employee) with { OwnClass = true });

        Assert.Contains("Heeft de schoolleiding", talk.Messages[^1].Text, StringComparison.Ordinal);
    }
}

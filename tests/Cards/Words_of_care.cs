using System.Text.RegularExpressions;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cards;

/// <summary>How the bot speaks of what is grave: over all that it can say, the school's own text aside.</summary>
public sealed class Words_of_care
{
    private static readonly string[] Books = ["nl.yaml", "en.yaml"];

    [Theory]
    [InlineData("zelfmoord ?pleg|pleegt? zelfmoord|geslaagde poging|mislukte poging")]
    [InlineData("commit(s|ted|ting)? suicide|successful attempt|failed attempt")]
    public void Suicide_is_no_crime_and_no_success(string never)
    {
        var said = Said().Where(text => Regex.IsMatch(text, never, RegexOptions.IgnoreCase));

        Assert.Empty(said);
    }

    [Theory]
    [InlineData("(blijft|houd|houden|hou) (het |dit |alles )?geheim|blijft onder ons|vertel(len)? het (aan )?niemand")]
    [InlineData("(stays?|keep it|kept) (a )?secret|between us|tell nobody")]
    public void Nobody_is_promised_secrecy(string never)
    {
        var said = Said().Where(text => Regex.IsMatch(text, never, RegexOptions.IgnoreCase))
            .Where(text => !Regex.IsMatch(text, "beloof niet|do not promise", RegexOptions.IgnoreCase));

        Assert.Empty(said);
    }

    [Fact]
    public void Whoever_speaks_of_nude_images_says_not_to_look_keep_or_pass_on()
    {
        var kinds = Shipped.Pack.Safety.Kinds.Where(kind =>
            kind.Do.Append(kind.Label).Any(text => Regex.IsMatch(text.Dutch, "naakt|bloot", RegexOptions.IgnoreCase))).ToList();

        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.Contains(kind.Do, text =>
            Regex.IsMatch(text.Dutch, "[Bb]ekijk.*niet.*bewaar.*niet.*stuur.*niet door")
            && Regex.IsMatch(text.English, "not look.*not keep.*not pass")));
    }

    [Fact]
    public void Nobody_is_asked_for_the_image_itself()
    {
        var asking = Said().Where(text => Regex.IsMatch(
            text, "(stuur|upload|bewaar|maak) .{0,20}(screenshot|schermafdruk|foto|beeld)|(send|save|take) .{0,20}(screenshot|image|photo)",
            RegexOptions.IgnoreCase)).Where(text => !Regex.IsMatch(text, "niet|not"));

        Assert.Empty(asking);
    }

    private static IEnumerable<string> Said() =>
        Shipped.Files().Where(file => file.Name is not "articles.yaml").SelectMany(Sentences)
            .Concat(Books.SelectMany(name =>
                File.ReadLines(Path.Combine(Sources.Root, "cards", "Texts", name)).Where(line => !line.TrimStart().StartsWith('#'))));

    private static IEnumerable<string> Sentences(PackFile file) =>
        file.Text.Split('\n').Where(line => !line.TrimStart().StartsWith('#'));
}

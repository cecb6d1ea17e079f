using Sevenwolden.Bot;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cards;

/// <summary>Two files are all that it takes: one with the texts of the cards, one with those of the pack.</summary>
public sealed class A_third_language
{
    private static readonly Rulebook Rulebook = Frisian.Rulebook();
    private static readonly Bookshelf Shelf = Frisian.Shelf();
    private static readonly Dialog Dialog = DialogOf(Rulebook, Shelf);

    private Conversation _conversation = Conversation.New;

    [Fact]
    public void Is_offered_by_its_own_name_beside_the_others()
    {
        var welcome = Take(new Incoming.Arrival());

        Assert.Equal(["English", "Frysk"], Languages(welcome));
        Assert.Equal(["Nederlands", "English"], Languages(Deck.Draw(new Reply.Welcome(), Rulebook.Pack, Frisian.Language, Shelf)));
    }

    [Theory]
    [InlineData("Frysk")]
    [InlineData("yn it Frysk!")]
    public void Is_asked_for_by_its_words(string words)
    {
        var said = Say(words);

        Assert.Equal(Frisian.Language, _conversation.Language);
        Assert.Equal("Goed, wy prate fierder Frysk.", said.Text);
    }

    [Fact]
    public void Is_asked_for_by_its_button()
    {
        Take(new Incoming.Press(Verbs.Language, new Dictionary<string, string> { ["language"] = "fy" }));

        Assert.Equal(Frisian.Language, _conversation.Language);
    }

    [Fact]
    public void Is_answered_in_from_the_question_to_the_verdict()
    {
        Say("fries");

        var question = Say("Een leerling wil me volgen op Instagram. Mag dat?");
        var verdict = Say("ja");

        Assert.StartsWith(Frisian.Mark, question.Summary, StringComparison.Ordinal);
        Assert.Equal("fy", question.Card!.Language);
        Assert.Equal("Net tastien (Protocol 3a, punt 6)", verdict.Summary);
        Assert.Contains(Frisian.Mark + "Stuur of accepteer het verzoek niet.", verdict.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_the_forms_for_a_role_too()
    {
        Say("frysk");
        Say("alles langslopen voor een leerling");

        var asked = Rulebook.Pack.Fact("class_permission")!.Question;

        Assert.Equal(Frisian.Mark + "Heeft de docent hier toestemming voor gegeven?", asked.For(Role.Pupil).In(Frisian.Language));
    }

    [Fact]
    public void Has_words_of_its_own_for_a_command_and_its_buttons_type_them()
    {
        Say("frysk");
        var question = Say("Een leerling wil me volgen op Instagram. Mag dat?");

        Assert.Contains(question.Suggestions, button => button.Words == "ophâlde");
        Say("ophâlde");

        Assert.Null(_conversation.Consultation);
    }

    [Fact]
    public void Is_left_again_for_Dutch()
    {
        Say("frysk");

        Say("nederlands");

        Assert.Equal(Language.Dutch, _conversation.Language);
    }

    [Fact]
    public void Is_not_offered_while_the_pack_does_not_have_it()
    {
        var dialog = DialogOf(Shipped.Rulebook, Shelf);

        var step = dialog.Step(
            Conversation.New, new Incoming.Words("frysk"), School.Alone);

        Assert.NotEqual(Frisian.Language, step.Conversation.Language);
        Assert.Equal(["English"], Languages(Deck.Draw(new Reply.Welcome(), Shipped.Pack, Language.Dutch, Shelf)));
    }

    [Fact]
    public void Is_found_in_the_folder_of_the_pack()
    {
        using var folder = new PackCopy();
        System.IO.Directory.CreateDirectory(Path.Combine(folder.Path, "languages"));
        File.WriteAllText(Path.Combine(folder.Path, Frisian.PackFileName), Frisian.PackText());

        var (pack, faults) = PackFolder.Read(folder.Path);

        Assert.Empty(faults);
        Assert.Equal([Language.Dutch, Language.English, Frisian.Language], pack!.Languages);
    }

    [Theory]
    [InlineData("\n  Anything: x", "notes", "unknown Anything")]
    [InlineData("", "notes", "missing Hello")]
    public void With_a_sentence_too_few_or_too_many_does_not_load(string hello, string section, string what)
    {
        var file = Frisian.CardsFile();
        var at = file.IndexOf("\n  Hello: ", StringComparison.Ordinal);
        var end = file.IndexOf('\n', at + 1);
        var faulty = file[..(hello.Length > 0 ? end : at)] + hello + file[end..];

        var fault = Assert.Throws<InvalidDataException>(() => Bookshelf.Of([("fy.yaml", faulty)]));

        Assert.StartsWith("fy.yaml:", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith($"{section}: {what}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_words_that_mean_something_else_already_does_not_load()
    {
        var file = Frisian.CardsFile().Replace("asks: [yn it frysk", "asks: [terug", StringComparison.Ordinal);
        var shelf = Bookshelf.Of([("fy.yaml", file)]);

        var fault = Assert.Throws<InvalidDataException>(() => CommandReader.Load([.. shelf.Books.Select(book => book.Words)]));

        Assert.Contains("\"terug\" would mean both", fault.Message, StringComparison.Ordinal);
    }

    private static Dialog DialogOf(Rulebook rulebook, Bookshelf shelf) => new(
        rulebook, Shipped.Reader, CommandReader.Load([.. shelf.For(rulebook.Pack).Select(book => book.Words)]), School.Timetable);

    private static IEnumerable<string> Languages(Message welcome) => Talk.Actions(welcome)
        .Where(action => (string?)action["data"]?["verb"] == Verbs.Language).Select(action => (string)action["title"]!);

    private Message Say(string words) => Take(new Incoming.Words(words));

    private Message Take(Incoming incoming)
    {
        var step = Dialog.Step(_conversation, incoming, School.Alone);
        _conversation = step.Conversation;
        return Deck.Draw(step.Replies[^1], Rulebook.Pack, _conversation.Language, Shelf);
    }
}

using System.Text.RegularExpressions;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cards;

/// <summary>What holds of every sentence that people read, but for the school's own text.</summary>
public sealed partial class Laws_of_texts
{
    private const int MostWords = 20;

    private static readonly HashSet<string> DutchWords =
        [
            "de", "het", "een", "je", "jij", "jouw", "niet", "ik", "van", "dat", "wat", "voor", "met", "naar", "bij", "ook", "nog", "vraag",
            "mag", "kun", "wordt",
        ];

    /// <summary>Words of letters from an office, each of which has a plain one.</summary>
    private static readonly HashSet<string> DutchOfficialese =
        [
            "aangaande", "alsmede", "alsook", "betreffende", "bewerkstelligen", "conform", "derhalve", "desbetreffende", "desgewenst",
            "dien", "dient", "dienen", "doch", "echter", "geschieden", "geschiedt", "hetgeen", "hieromtrent", "hiertoe", "indien",
            "inzake",
            "jegens", "krachtens", "middels", "nadien", "nader", "nopens", "ondergetekende", "onderhavig", "onderhavige",
            "onverwijld", "opdat", "overeenkomstig", "reeds", "teneinde", "tenzij", "terstond", "tevens", "thans", "uitsluitend",
            "verstrekken", "verzoeke", "voornoemd", "wederom", "zodanig", "zorgdragen", "zulks",
        ];

    private static readonly HashSet<string> EnglishOfficialese =
        [
            "aforementioned", "commence", "commencing", "concerning", "endeavour", "forthwith", "furthermore", "hereby", "herein", "hereto",
            "hitherto", "inform", "notwithstanding", "obtain", "prior", "pursuant", "regarding", "thereof",
            "upon", "utilise", "utilize", "whereas", "whilst", "wish",
        ];

    private static readonly HashSet<string> EnglishWords =
        ["the", "and", "you", "your", "not", "what", "this", "that", "with", "for", "have", "question", "are", "does", "they", "from"];

    [Fact]
    public void Every_text_is_there_in_every_language_with_the_same_places_to_fill_in()
    {
        foreach (var (name, dutch, other) in Bookshelf.Shipped.For(Shipped.Pack).SelectMany(book => Texts(book.Language)))
        {
            Assert.False(string.IsNullOrWhiteSpace(dutch), name);
            Assert.False(string.IsNullOrWhiteSpace(other), name);
            Assert.True(Places(dutch).SetEquals(Places(other)), $"{name}: {dutch} | {other}");
        }
    }

    [Fact]
    public void No_Dutch_stands_in_English_texts_nor_English_in_Dutch_ones()
    {
        // This one line speaks to who reads the other language.
        var texts = Texts().Where(text => text.Name != nameof(Key.HelpLanguage)).ToList();

        Assert.Empty(texts.Where(text => Words(text.English).Any(DutchWords.Contains)).Select(text => text.English));
        Assert.Empty(texts.Where(text => Words(text.Dutch).Any(EnglishWords.Contains)).Select(text => text.Dutch));
    }

    [Fact]
    public void Dutch_texts_say_je_and_never_u()
    {
        var formal = Texts().Where(text => Words(text.Dutch).Any(word => word is "u" or "uw" or "uzelf"));

        Assert.Empty(formal.Select(text => text.Dutch));
    }

    [Fact]
    public void Nothing_is_said_as_an_office_would_write_it()
    {
        Assert.Empty(Texts().Where(text => Words(text.Dutch).Any(DutchOfficialese.Contains)).Select(text => text.Dutch));
        Assert.Empty(Texts().Where(text => Words(text.English).Any(EnglishOfficialese.Contains)).Select(text => text.English));
    }

    [Fact]
    public void Whom_one_works_for_is_a_manager_in_English() =>
        Assert.DoesNotContain(Texts(), text => Leader().IsMatch(text.English));

    [Fact]
    public void Dutch_sentences_are_short()
    {
        // What is copied into a post says what article 3b.2 wants said.
        var longest = Texts().Where(text => text.Name != "copy").SelectMany(text => Sentence().Split(text.Dutch))
            .Where(sentence => Words(sentence).Count() > MostWords);

        Assert.Empty(longest);
    }

    [Fact]
    public void What_a_button_types_is_understood_as_what_it_does_in_every_language() => Assert.All(
        Bookshelf.Shipped.Books.SelectMany(book => Enum.GetValues<Typed>().Select(typed => (book, typed))),
        button => Assert.Equal(
            new Wish.Do(Enum.Parse<Command>(button.typed.ToString())), Shipped.Commands.Read(button.book[button.typed])));

    [Fact]
    public void Every_language_is_asked_for_by_its_own_name() => Assert.All(
        Bookshelf.Shipped.Books, book => Assert.Equal(new Wish.Speak(book.Language), Shipped.Commands.Read(book.Name)));

    [Fact]
    public void Nothing_is_left_over_of_texts_that_nobody_says()
    {
        var code = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Sources.Root, "cards"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Sources.Root, "dialogs"), "*.cs", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Path.Combine(Sources.Root, "bot", "Export"), "*.cs", SearchOption.AllDirectories))
            .Where(file => Path.GetFileName(file) is not ("Note.cs" or "Key.cs")).Select(File.ReadAllText));

        var unsaid = Enum.GetNames<Key>().Where(key => !Regex.IsMatch(code, $@"\bKey\.{key}\b"))
            .Concat(Enum.GetNames<Note>().Where(note => !Regex.IsMatch(code, $@"\bNote\.{note}\b")));

        Assert.Empty(unsaid);
    }

    private static IEnumerable<(string Name, string Dutch, string English)> Texts() => Texts(Language.English);

    /// <summary>Every text beside what it is in this language.</summary>
    private static IEnumerable<(string Name, string Dutch, string Other)> Texts(Language language)
    {
        var (dutch, other) = (TextBook.In(Language.Dutch), TextBook.In(language));
        var fixedOnes = Enum.GetValues<Key>().Select(key => (key.ToString(), dutch[key].ToString(), other[key].ToString()))
            .Concat(Enum.GetValues<Note>().Select(note => (note.ToString(), dutch[note].ToString(), other[note].ToString())))
            .Concat(Enum.GetValues<Verdict>().Select(verdict => (verdict.ToString(), $"{dutch[verdict, null]}", $"{other[verdict, null]}")))
            .Concat(Enum.GetValues<Answer>().Select(answer => (answer.ToString(), dutch[answer].ToString(), other[answer].ToString())))
            .Concat(Enum.GetValues<Role>().Select(role => (role.ToString(), dutch[role].ToString(), other[role].ToString())))
            .Concat(Enum.GetValues<CaseStatus>().Select(status => (status.ToString(), dutch[status].ToString(), other[status].ToString())))
            .Concat(Enum.GetValues<Place>().Select(place => (place.ToString(), dutch[place].ToString(), other[place].ToString())))
            .Concat(Enum.GetValues<Urgency>().Select(urgency => (urgency.ToString(), dutch[urgency].ToString(), other[urgency].ToString())))
            .Concat(Enum.GetValues<Outcome>().Select(outcome => (outcome.ToString(), dutch[outcome].ToString(), other[outcome].ToString())))
            .Concat(Enum.GetValues<Refusal>().Select(refusal => (refusal.ToString(), dutch[refusal].ToString(), other[refusal].ToString())))
            .Concat(EveryEvent.All.Where(happened => happened is not (CaseEvent.Delivered or CaseEvent.NewsPutOff))
                .Select(happened => ("history: " + happened.Kind, dutch.History(happened.Kind), other.History(happened.Kind))))
            .Concat(CaseEvent.Kinds.Select(Occasion.Of).Concat([Occasion.Refresh, Occasion.Wanted, Occasion.Arrived])
                .SelectMany(occasion => new[]
            {
                ("to reporter: " + occasion, dutch.ToReporter(occasion), other.ToReporter(occasion)),
                ("to leader: " + occasion, dutch.ToLeader(occasion), other.ToLeader(occasion)),
                ("done: " + occasion, dutch.Done(occasion), other.Done(occasion)),
            }));
        return fixedOnes.Concat(Local(Shipped.Pack).SelectMany(text => text.Text.PerRole.Values.Prepend(text.Text)
            .Select(form => (text.Name, form.Dutch, form.In(language)))));
    }

    private static IEnumerable<(string Name, LocalText Text)> Local(Pack pack) =>
    [
        .. pack.Sections.Select(section => ("section", section.Value)),
        .. pack.Articles.Select(article => ("subject", article.Subject)),
        .. pack.Facts.SelectMany(fact => (LocalText[])[fact.Label, fact.Statement, fact.Question, fact.Help])
            .Select(text => ("fact", text)),
        .. pack.Rules.SelectMany(rule => (LocalText?[])[rule.Why, rule.Do]).OfType<LocalText>().Select(text => ("rule", text)),
        .. pack.Duties.Select(duty => ("duty", duty.Do)),
        .. pack.Duties.Select(duty => duty.Copy).OfType<LocalText>().Select(text => ("copy", text)),
        .. pack.Reminders.Select(reminder => ("reminder", reminder.Say)),
        .. pack.Topics.SelectMany(topic => (LocalText[])[topic.Label, topic.Example]).Select(text => ("topic", text)),
        .. pack.Examples.Select(example => ("example", example.Title)),
        .. pack.Path.Modules.SelectMany(module => (LocalText[])
        [
            module.Title, module.Text, .. module.Also.Select(also => also.Say),
            .. module.Cases.SelectMany(@case => (LocalText[])[@case.First.Tell, @case.Again.Tell]),
        ]).Select(text => ("path", text)),
        .. pack.Path.Later.Select(@case => ("path", @case.Telling.Tell)),
        ("scope", pack.Scope.OutsideWhy), ("scope", pack.Scope.OutsideDo), ("doubt", pack.Doubt.Why), ("doubt", pack.Doubt.Do),
    ];

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value);

    [GeneratedRegex(@"(?<!team )\bleaders?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Leader();

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"[\p{L}'’-]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[.?!:])\s+")]
    private static partial Regex Sentence();
}

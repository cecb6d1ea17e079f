using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// Hears who of those that lead the person does what a message is about. It errs to leaving out: who is left out in vain can be let in
/// again by whoever reports, who reads about themselves has read it.
/// </summary>
internal sealed class SubjectReader
{
    private readonly Phrasebook _book;
    private readonly Dictionary<string, DoerGrammar> _grammars;

    public SubjectReader(Phrasebook book)
    {
        _book = book;
        _grammars = book.Files.ToDictionary(file => file.Key, file => new DoerGrammar(book, file.Value));
    }

    /// <param name="said">The message.</param>
    /// <param name="people">Who may be named in it.</param>
    public Subject Read(Utterance said, IEnumerable<Member> people)
    {
        var grammar = _grammars[LanguageOf(said)];
        var offices = _grammars.Values.SelectMany(each => each.Called).Where(called => called.Phrase.Holds(said))
            .SelectMany(called => called.Phrase.Row.Find(said).Select(span => (
                called.Office, Doing: OrMaybe(grammar.Judge(said, span), called.Maybe))))
            .ToLookup(each => each.Doing, each => each.Office);
        var named = people.SelectMany(member => Spans(said, member).Select(span => (
                member.Id, Doing: OrMaybe(grammar.Judge(said, span.Place), !span.IsWhole))))
            .ToLookup(each => each.Doing, each => each.Id);
        return new Subject
        {
            Offices = [.. offices[Doing.Yes].Distinct()],
            MaybeOffices = [.. offices[Doing.Maybe].Distinct().Except(offices[Doing.Yes])],
            People = [.. named[Doing.Yes].Distinct()],
            MaybePeople = [.. named[Doing.Maybe].Distinct().Except(named[Doing.Yes])],
        };
    }

    private static Doing OrMaybe(Doing doing, bool maybe) => maybe && doing == Doing.Yes ? Doing.Maybe : doing;

    /// <summary>Where the whole name stands, or where one of its names stands alone: that may be another's.</summary>
    private static IEnumerable<(Span Place, bool IsWhole)> Spans(Utterance said, Member member)
    {
        var whole = Places(said, Fold(member.Name)).ToList();
        return whole.Count > 0 ? whole.Select(place => (place, true))
            : member.Name.Split(' ').Where(name => name.Length > 2 && char.IsUpper(name[0]))
                .SelectMany(name => Places(said, Fold(name))).Select(place => (place, false));
    }

    private static List<string> Fold(string name) => [.. Tokenizer.Read(name).Select(token => token.Text)];

    private static IEnumerable<Span> Places(Utterance said, List<string> names) => names.Count == 0 ? [] : Enumerable
        .Range(0, Math.Max(0, said.Tokens.Count - names.Count + 1))
        .Where(start => names.Index().All(name => said.Tokens[start + name.Index].Text == name.Item))
        .Select(start => new Span(start, start + names.Count));

    private string LanguageOf(Utterance said) => _book.Languages
        .MaxBy(language => said.Count(language.Value)).Key;
}

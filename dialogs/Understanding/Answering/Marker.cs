using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Understanding.Answering;

/// <summary>Marks the words of an answer by the phrase files.</summary>
internal sealed class Marker
{
    private readonly Phrasebook _book = Phrasebook.Load();
    private readonly IReadOnlyList<Kind> _kinds;
    private readonly Dictionary<string, IReadOnlyList<Kind>> _about;

    public Marker()
    {
        _kinds = [.. Enum.GetValues<Mark>().Select(mark => new Kind(mark, _book.Phrases(file => file.Answers.GetValueOrDefault(mark))))];
        _about = _book.Files.Values.SelectMany(file => file.About.Keys).Distinct().ToDictionary(fact => fact, About);
    }

    /// <param name="text">What was typed.</param>
    /// <param name="fact">The name of the fact that is asked; null where none is.</param>
    /// <param name="milderIfYes">Which answer to it is the milder one.</param>
    public Marks Read(string text, string? fact, bool milderIfYes)
    {
        var said = _book.Read(text);
        var marked = new Marked(said);
        marked.Add(_kinds);
        marked.Add(_about.GetValueOrDefault(fact ?? "", []));
        marked.ThinkAloud();
        Negation.Turn(said.Tokens, marked.Marks, milderIfYes);
        return new Marks(said.Tokens, marked.Marks, text.Contains('?', StringComparison.Ordinal));
    }

    private IReadOnlyList<Kind> About(string fact) => [new(Mark.Says, Words(fact, Answer.Yes)), new(Mark.Denies, Words(fact, Answer.No))];

    private IReadOnlyList<Phrase> Words(string fact, Answer answer) =>
        _book.Phrases(file => file.About.GetValueOrDefault(fact)?.GetValueOrDefault(answer));
}

/// <summary>The phrases that make one mark.</summary>
internal sealed record Kind(Mark Mark, IReadOnlyList<Phrase> Phrases);

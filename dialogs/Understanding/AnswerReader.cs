using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Reads yes, no and "I don't know" as people type them in place of pressing a button.</summary>
public static class AnswerReader
{
    private static readonly Phrasebook Book = Phrasebook.Load();

    private static readonly Answer[] Order = [Answer.Unknown, Answer.No, Answer.Yes];

    private static readonly IReadOnlyList<(Answer Answer, IReadOnlyList<Phrase> Opening, IReadOnlyList<Phrase> Whole)> Answers =
        [.. Order.Select(answer => (
            answer,
            Book.Phrases(file => file.Answers.Opening.GetValueOrDefault(answer)),
            Book.Phrases(file => file.Answers.Whole.GetValueOrDefault(answer))))];

    private static readonly IReadOnlyList<Phrase> Unless = Book.Phrases(file => file.Answers.Unless);

    /// <summary>The answer, or null when the message is none: a new question, a command, something else.</summary>
    public static Answer? Read(string text)
    {
        var said = Book.Read(text);
        if (said.Tokens.Count == 0 || Unless.Any(phrase => phrase.Holds(said)))
        {
            return null;
        }
        return Longest(said, 0) ?? Longest(said, FirstMeaningful(said));
    }

    // The longest phrase says it best: "niet zeker" over "niet", "ja weet ik niet" over "ja".
    private static Answer? Longest(Utterance said, int start) => Answers
        .SelectMany(answers => Ends(said, start, answers.Opening, _ => true)
            .Concat(Ends(said, start, answers.Whole, end => IsWhole(said, end)))
            .Select(end => ((Answer?)answers.Answer, End: end)))
        .OrderByDescending(found => found.End)
        .FirstOrDefault().Item1;

    private static IEnumerable<int> Ends(Utterance said, int start, IReadOnlyList<Phrase> phrases, Func<int, bool> counts) =>
        phrases.SelectMany(phrase => phrase.Find(said)).Where(span => span.Start == start && counts(span.End)).Select(span => span.End);

    /// <summary>Whether only small words follow until the end ("klopt hoor").</summary>
    private static bool IsWhole(Utterance said, int end) => said.Hits(Book.Fillers).Skip(end).All(filler => filler);

    private static int FirstMeaningful(Utterance said) => Math.Max(0, Array.IndexOf(said.Hits(Book.Fillers), false));
}

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Reads yes, no and "I don't know" as people type them in place of pressing a button.</summary>
public static class AnswerReader
{
    private static readonly Phrasebook Book = Phrasebook.Load();

    private static readonly Answered[] Order = [Answered.Unknown, Answered.No, Answered.Yes];

    private static readonly IReadOnlyList<(Answered Answer, IReadOnlyList<Phrase> Opening, IReadOnlyList<Phrase> Whole)> Answers =
        [.. Order.Select(answer => (
            answer,
            Book.Phrases(file => file.Answers.Opening.GetValueOrDefault(answer)),
            Book.Phrases(file => file.Answers.Whole.GetValueOrDefault(answer))))];

    private static readonly IReadOnlyList<Phrase> Unless = Book.Phrases(file => file.Answers.Unless);

    /// <summary>The answer, or null when the message is none: a new question, a command, something else.</summary>
    public static Answered? Read(string text)
    {
        var message = Book.Read(text);
        if (message.Tokens.Count == 0 || Unless.Any(phrase => phrase.Holds(message)))
        {
            return null;
        }
        return Longest(message, 0) ?? Longest(message, FirstMeaningful(message));
    }

    // The longest phrase says it best: "niet zeker" over "niet", "ja weet ik niet" over "ja".
    private static Answered? Longest(Message message, int start) => Answers
        .SelectMany(answers => Ends(message, start, answers.Opening, _ => true)
            .Concat(Ends(message, start, answers.Whole, end => IsWhole(message, end)))
            .Select(end => ((Answered?)answers.Answer, End: end)))
        .OrderByDescending(found => found.End)
        .FirstOrDefault().Item1;

    private static IEnumerable<int> Ends(Message message, int start, IReadOnlyList<Phrase> phrases, Func<int, bool> counts) =>
        phrases.SelectMany(phrase => phrase.Find(message)).Where(span => span.Start == start && counts(span.End)).Select(span => span.End);

    /// <summary>Whether only small words follow until the end ("klopt hoor").</summary>
    private static bool IsWhole(Message message, int end) => message.Hits(Book.Fillers).Skip(end).All(filler => filler);

    private static int FirstMeaningful(Message message) => Math.Max(0, Array.IndexOf(message.Hits(Book.Fillers), false));
}

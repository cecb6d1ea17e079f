namespace Sevenwolden.Dialogs.Understanding;

/// <summary>A message as it was typed.</summary>
internal static class Typing
{
    /// <summary>What stands between blanks, with the stops that hang on it.</summary>
    public static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The beginnings of its words of so many letters at least, by which a label or a question may mention them.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="least">How many letters a word has at least.</param>
    /// <param name="most">How many letters of it count.</param>
    /// <param name="marks">What may hang on a word.</param>
    public static IEnumerable<string> Stems(string text, int least, int most, string marks = "?,.!") => Words(text)
        .Select(word => word.Trim([.. marks])).Where(word => word.Length >= least).Select(word => word[..Math.Min(word.Length, most)]);

    /// <summary>Whether it asks something, as a question or in the words of one.</summary>
    public static bool Asks(string text) => SpeechReader.IsQuestion(text) || AnswerReader.Asks(text);
}

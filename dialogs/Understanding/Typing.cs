namespace Sevenwolden.Dialogs.Understanding;

/// <summary>A message as it was typed.</summary>
internal static class Typing
{
    /// <summary>What stands between blanks, with the stops that hang on it.</summary>
    public static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether it asks something, as a question or in the words of one.</summary>
    public static bool Asks(string text) => SpeechReader.IsQuestion(text) || AnswerReader.Asks(text);
}

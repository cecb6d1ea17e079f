namespace Sevenwolden.Dialogs.Understanding;

/// <summary>One place in a phrase: the words that may stand there.</summary>
/// <param name="number">Its place in the book.</param>
/// <param name="forms">As the phrase names them.</param>
internal sealed class Word(int number, IEnumerable<string> forms)
{
    public int Number => number;

    public IReadOnlyList<WordForm> Forms { get; } = [.. forms.Select(WordForm.Read)];
}

/// <summary>A word as a phrase names it: whole, or with a star before or behind where anything may stand.</summary>
internal readonly record struct WordForm(string Text, bool OpenBefore, bool OpenBehind)
{
    public static WordForm Read(string form) => new(Tokenizer.Fold(form), form.StartsWith('*'), form.EndsWith('*'));
}

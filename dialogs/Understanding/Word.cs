namespace Sevenwolden.Dialogs.Understanding;

/// <summary>One place in a phrase: the words that may stand there.</summary>
internal sealed class Word(IEnumerable<string> forms)
{
    public IReadOnlyList<WordForm> Forms { get; } = [.. forms.Select(WordForm.Read)];
}

/// <summary>A word as a phrase names it: whole, or with a star before or behind where anything may stand.</summary>
internal readonly record struct WordForm(string Text, bool OpenBefore, bool OpenBehind)
{
    public static WordForm Read(string form) => new(Tokenizer.Fold(form), form.StartsWith('*'), form.EndsWith('*'));
}

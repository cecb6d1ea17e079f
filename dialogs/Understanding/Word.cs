using System.Collections.Frozen;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>One place in a phrase: the words that may stand there, each whole or with a star before or behind.</summary>
internal sealed class Word
{
    private readonly FrozenSet<string> _whole;
    private readonly string[] _beginnings;
    private readonly string[] _endings;
    private readonly string[] _parts;

    public Word(IEnumerable<string> forms)
    {
        var all = forms.Select(form => (Text: Tokenizer.Fold(form), Before: form.StartsWith('*'), Behind: form.EndsWith('*'))).ToList();
        _whole = all.Where(form => !form.Before && !form.Behind).Select(form => form.Text).ToFrozenSet();
        _beginnings = [.. all.Where(form => !form.Before && form.Behind).Select(form => form.Text)];
        _endings = [.. all.Where(form => form.Before && !form.Behind).Select(form => form.Text)];
        _parts = [.. all.Where(form => form.Before && form.Behind).Select(form => form.Text)];
    }

    public bool Matches(Token token) => Matches(token.Text) || (token.Unstretched is { } plain && Matches(plain));

    private bool Matches(string word)
    {
        return _whole.Contains(word)
            || Array.Exists(_beginnings, form => word.StartsWith(form, StringComparison.Ordinal))
            || Array.Exists(_endings, form => word.EndsWith(form, StringComparison.Ordinal))
            || Array.Exists(_parts, form => word.Contains(form, StringComparison.Ordinal));
    }
}

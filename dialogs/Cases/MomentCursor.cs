using System.Collections.Frozen;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>Where a reader of moments is in the words.</summary>
internal sealed class MomentCursor(IReadOnlyList<string> tokens)
{
    public int Place { get; set; }

    public bool IsAtEnd => Place >= tokens.Count;

    /// <summary>A word from here on; empty behind the end.</summary>
    public string this[int ahead] => Place + ahead < tokens.Count ? tokens[Place + ahead] : "";

    public void Skip(int words) => Place += words;

    /// <summary>Takes these words, if all of them come next.</summary>
    public bool Take(params ReadOnlySpan<string> words)
    {
        for (var ahead = 0; ahead < words.Length; ahead++)
        {
            if (this[ahead] != words[ahead])
            {
                return false;
            }
        }

        Skip(words.Length);
        return true;
    }

    public bool TakeOneOf(FrozenSet<string> words)
    {
        var found = words.Contains(this[0]);
        Skip(found ? 1 : 0);
        return found;
    }

    public T? TakeOneOf<T>(FrozenDictionary<string, T> words) where T : struct
    {
        if (!words.TryGetValue(this[0], out var value))
        {
            return null;
        }

        Skip(1);
        return value;
    }

    /// <summary>Reads on, or stands where it stood when nothing came of it.</summary>
    public T? Try<T>(Func<MomentCursor, T?> read) where T : class
    {
        var start = Place;
        var value = read(this);
        Place = value is null ? start : Place;
        return value;
    }
}

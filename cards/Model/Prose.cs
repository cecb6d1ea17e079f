using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Sevenwolden.Cards.Model;

/// <summary>
/// What people read: the bot's own words, in which Markdown counts, and what a person wrote or is called, in which nothing does. A string
/// is neither by itself: whoever makes prose of one says which it is. Where a card shows plain text, prose is a string.
/// </summary>
[JsonConverter(typeof(ProseJson))]
public sealed class Prose : IEquatable<Prose>
{
    private readonly IReadOnlyList<Piece> _pieces;

    private Prose(IReadOnlyList<Piece> pieces) => _pieces = pieces;

    /// <summary>The bot's own words, or the school's protocol.</summary>
    public static Prose Own(string text) => new([new Piece(text, IsWritten: false)]);

    /// <summary>What a person wrote, or what a person is called.</summary>
    public static Prose Written(string text) => new([new Piece(Writing.Tidy(text), IsWritten: true)]);

    /// <summary>What a person wrote, and where a tap on it leads; the address is the bot's own.</summary>
    public static Prose Link(string text, string address) => new([new Piece(Writing.Tidy(text), IsWritten: true, address)]);

    /// <summary>The words around the places are the bot's own; a string in a place is a person's.</summary>
    public static Prose Of(Places text) => new(text.Pieces);

    /// <summary>The bot's own sentence with its places, <c>{0}</c> and on, filled in; a string is a person's.</summary>
    public static Prose Format(string sentence, params ReadOnlySpan<object?> values)
    {
        var filled = new Places(0, values.Length);
        var from = 0;
        for (var open = sentence.IndexOf('{', 0); open >= 0; open = sentence.IndexOf('{', from))
        {
            var close = sentence.IndexOf('}', open);
            filled.AppendLiteral(sentence[from..open]);
            filled.Append(values[int.Parse(sentence.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture)]);
            from = close + 1;
        }

        filled.AppendLiteral(sentence[from..]);
        return new Prose(filled.Pieces);
    }

    public static Prose Join(string between, IEnumerable<Prose> parts)
    {
        var joined = new Places(0, 0);
        foreach (var part in parts)
        {
            joined.AppendLiteral(joined.Pieces.Count > 0 ? between : "");
            joined.AppendFormatted(part);
        }

        return new Prose(joined.Pieces);
    }

    /// <summary>In bold, unless there is some bold in it already.</summary>
    public Prose Bold() => _pieces.Any(piece => !piece.IsWritten && piece.Text.Contains("**", StringComparison.Ordinal))
        ? this
        : Of($"**{this}**");

    public string In(Script script) => _pieces is [var only] ? Write(only, script) : Joined(script);

    public override string ToString() => In(Script.Plain);

    public bool Equals(Prose? other) => other is not null && _pieces.SequenceEqual(other._pieces);

    public override bool Equals(object? obj) => Equals(obj as Prose);

    public override int GetHashCode() => _pieces.Count > 0 ? _pieces[0].GetHashCode() : 0;

    public static implicit operator string(Prose prose) => prose.ToString();

    // Apart: nearly all are of one piece, and a closure would be made for those too.
    private string Joined(Script script) => string.Concat(_pieces.Select(piece => Write(piece, script)));

    private static string Write(Piece piece, Script script) => piece.Address is { } address
        ? script.Link(script.Written(piece.Text), address)
        : script.Write(piece.Text, piece.IsWritten);

    internal readonly record struct Piece(string Text, bool IsWritten, string? Address = null);

    /// <summary>An interpolated string, as <see cref="Of"/> takes it.</summary>
    [InterpolatedStringHandler]
    public sealed class Places(int literalLength, int formattedCount)
    {
        internal List<Piece> Pieces { get; } = new(literalLength > 0 ? (2 * formattedCount) + 1 : formattedCount);

        public void AppendLiteral(string text)
        {
            if (text.Length > 0)
            {
                Pieces.Add(new(text, IsWritten: false));
            }
        }

        public void AppendFormatted(Prose? prose) => Pieces.AddRange(prose?._pieces ?? []);

        public void AppendFormatted(string? written) => AppendFormatted(written is null ? null : Written(written));

        internal void Append(object? value)
        {
            if (value is string or Prose or null)
            {
                AppendFormatted(value as Prose ?? (value is string written ? Written(written) : null));
            }
            else
            {
                AppendLiteral(Convert.ToString(value, CultureInfo.InvariantCulture)!);
            }
        }
    }
}

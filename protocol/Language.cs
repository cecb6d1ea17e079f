namespace Sevenwolden.Protocols;

/// <summary>
/// A language that people are spoken to in, known by its code: "nl", "en". Where none is named it is Dutch, the language of the protocol
/// itself: articles are quoted in Dutch only, that is the text.
/// </summary>
public readonly record struct Language
{
    private const string CodeOfDutch = "nl";

    private readonly string? _code;

    private Language(string code) => _code = code == CodeOfDutch ? null : code;

    public static Language Dutch => default;

    public static Language English { get; } = new("en");

    public string Code => _code ?? CodeOfDutch;

    /// <param name="code">Two or three small letters, as in ISO 639.</param>
    /// <param name="language">Dutch when it is no code.</param>
    public static bool TryParse(string? code, out Language language)
    {
        var isCode = code is { Length: 2 or 3 } && code.All(char.IsAsciiLetterLower);
        language = isCode ? new Language(code!) : default;
        return isCode;
    }

    public override string ToString() => Code;
}

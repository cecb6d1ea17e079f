namespace Sevenwolden.Bot.LocalChat;

/// <summary>The two languages that the page can be set to.</summary>
internal static class Locales
{
    public const string Dutch = "nl-NL";
    public const string English = "en-GB";

    public static string Of(string? asked) => asked is English ? English : Dutch;
}

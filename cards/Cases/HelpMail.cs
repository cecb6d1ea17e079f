using Sevenwolden.Cards.Texts;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards.Cases;

/// <summary>
/// What is said outside of the channel: that somebody asks for help, and where one reads more. No word of a case, not who reported it and
/// not whom it is about; in every language, since nothing is known of whoever never opened the bot.
/// </summary>
public sealed record HelpMail(string Subject, string Text)
{
    /// <param name="languages">In which it is said.</param>
    /// <param name="chat">The address of the bot's chat.</param>
    /// <param name="app">The address at which one gets the app; null where none is known.</param>
    public static HelpMail Write(IReadOnlyList<Language> languages, string chat, string? app)
    {
        var books = languages.Select(TextBook.In).ToList();
        return new HelpMail(
            string.Join(" / ", books.Select(texts => texts[Key.MailSubject])),
            string.Join("\n\n", books.Select(texts => string.Join(
                '\n', [texts.Format(Key.MailText, chat), .. app is null ? [] : (string[])[texts.Format(Key.MailInstall, app)]]))) + "\n");
    }

    /// <summary>The same to be read out.</summary>
    public static string Aloud(IReadOnlyList<Language> languages) =>
        string.Join(' ', languages.Select(language => TextBook.In(language)[Key.CallText]));
}

using Sevenwolden.Bot.Outbox;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Bot.Turns;

/// <summary>Composes the conversation: the rulebook, the dialog, the turn.</summary>
internal static class ConversationServices
{
    public static IServiceCollection AddConversation(this IServiceCollection services, IConfiguration configuration)
    {
        // The phrases and the sentences take as long to read as the pack does: side by side, the first message is answered sooner.
        var lexicon = Task.Run(Lexicon.Load);
        var shelf = Task.Run(() => Bookshelf.Shipped);
        var rulebook = PackFolder.Load(configuration["Protocol:Pack"] ?? PackFolder.Shipped, Document(configuration["Protocol:Document"]));
        services.AddSingleton(rulebook);
        services.AddSingleton(provider => new Dialog(
            rulebook,
            new MessageReader(lexicon.GetAwaiter().GetResult(), rulebook.Pack),
            CommandReader.Load([.. shelf.GetAwaiter().GetResult().For(rulebook.Pack).Select(book => book.Words)]),
            provider.GetRequiredService<Timetable>()));
        services.AddSingleton<Lanes>();
        services.AddSingleton<Standings>();
        services.AddSingleton<Paths>();
        services.AddSingleton<Lookups>();
        services.AddSingleton<TurnEffects>();
        services.AddSingleton<ConversationFile>();
        services.AddSingleton<Deciding>();
        services.AddSingleton<Drawing>();
        services.AddSingleton<Turn>();
        services.AddSingleton<ISend, Replying>();
        return services;
    }

    /// <summary>The link goes to everybody, so it goes where nobody can read along or put something else in its place.</summary>
    private static Uri? Document(string? setting) => string.IsNullOrWhiteSpace(setting) ? null
        : Uri.TryCreate(setting, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? address
        : throw new InvalidOperationException(
            $"Protocol:Document is no address that begins with https: {setting}. Set the address of the school's document, or nothing.");
}

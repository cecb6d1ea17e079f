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
        var rulebook = PackFolder.Load(configuration["Protocol:Pack"] ?? PackFolder.Shipped);
        services.AddSingleton(rulebook);
        services.AddSingleton(provider => new Dialog(
            rulebook,
            new MessageReader(lexicon.GetAwaiter().GetResult(), rulebook.Pack),
            CommandReader.Load([.. shelf.GetAwaiter().GetResult().For(rulebook.Pack).Select(book => book.Words)]),
            provider.GetRequiredService<Timetable>()));
        services.AddSingleton<Lanes>();
        services.AddSingleton<Standings>();
        services.AddSingleton<Lookups>();
        services.AddSingleton<TurnEffects>();
        services.AddSingleton<ConversationFile>();
        services.AddSingleton<Deciding>();
        services.AddSingleton<Drawing>();
        services.AddSingleton<Turn>();
        services.AddSingleton<ISend, Replying>();
        return services;
    }
}

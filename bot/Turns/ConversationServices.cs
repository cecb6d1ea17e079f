using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Turns;

/// <summary>Composes the conversation: the rulebook, the dialog, the turn.</summary>
internal static class ConversationServices
{
    public static IServiceCollection AddConversation(this IServiceCollection services, IConfiguration configuration)
    {
        // The phrases and the sentences take as long to read as the pack does: side by side, the first message is answered sooner.
        var lexicon = Task.Run(Lexicon.Load);
        var shelf = Task.Run(() => Bookshelf.Shipped);
        var versions = PackFolder.LoadVersions(PackFolder.Of(configuration), Document(configuration["Protocol:Document"]));
        services.AddSingleton(versions);
        services.AddSingleton(provider =>
            new Rulebook(PackFolder.On(versions, DutchDay.Of(provider.GetRequiredService<TimeProvider>()))));
        services.AddSingleton(provider => new MessageReader(
            lexicon.GetAwaiter().GetResult(), provider.GetRequiredService<Rulebook>().Pack));
        services.AddSingleton(provider => MakeDialog(
            provider.GetRequiredService<Rulebook>(), provider.GetRequiredService<MessageReader>(), shelf.GetAwaiter().GetResult(),
            provider.GetRequiredService<Timetable>()));
        services.AddSingleton(provider => new ArticleSearch(
            provider.GetRequiredService<Rulebook>().Pack, provider.GetRequiredService<MessageReader>()));
        services.AddSingleton<Renewal>();
        services.AddHostedService<PackWatch>();
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

    private static Dialog MakeDialog(Rulebook rulebook, MessageReader reader, Bookshelf shelf, Timetable times) => new(
        rulebook, reader,
        CommandReader.Load([.. shelf.For(rulebook.Pack).Select(book => book.Words)]), times);

    /// <summary>The link goes to everybody, so it goes where nobody can read along or put something else in its place.</summary>
    private static Uri? Document(string? setting) => string.IsNullOrWhiteSpace(setting) ? null
        : Uri.TryCreate(setting, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? address
        : throw new InvalidOperationException(
            $"Protocol:Document is no address that begins with https: {setting}. Set the address of the school's document, or nothing.");
}

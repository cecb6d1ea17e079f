using Microsoft.Extensions.DependencyInjection.Extensions;
using Sevenwolden.Bot.Channels;

namespace Sevenwolden.Bot.LocalChat;

/// <summary>The local chat: a channel and its page in the bot's own process. For development only: it lets anybody be anyone.</summary>
internal static class LocalChatSetup
{
    public static IServiceCollection AddLocalChat(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<LocalChannel>();
        services.AddSingleton(new Channel(LocalChannel.Id) { People = KnownBy.Directory });
        services.AddHttpClient<BotEdge>(client => client.Timeout = BotEdge.Patience);
        return services;
    }

    public static IEndpointRouteBuilder MapLocalChat(this IEndpointRouteBuilder routes)
    {
        routes.MapConnectorApi();
        routes.MapPageApi();
        routes.MapPageFiles();
        return routes;
    }
}

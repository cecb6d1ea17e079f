using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace Sevenwolden.Bot.Adapter;

/// <summary>
/// Composes the Bot Framework's part: the adapter with its pipeline, and the bot. A middleware is added as an
/// <c>IMiddleware</c> of the SDK.
/// </summary>
internal static class AdapterServices
{
    public static IServiceCollection AddAdapter(this IServiceCollection services)
    {
        services.AddSingleton<ArticleQuery>();
        services.AddSingleton<Feedback>();
        services.AddSingleton<ReadReceipts>();
        services.AddSingleton<InTime>();
        services.AddSingleton<IBotFrameworkHttpAdapter, DurableAdapter>();
        services.AddSingleton<IBot, SchoolBot>();
        return services;
    }
}

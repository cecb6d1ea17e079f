using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Security;

namespace Sevenwolden.Bot.Outbox;

/// <summary>Composes the delivery of replies.</summary>
internal static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DeliveryOptions>().Bind(configuration.GetSection("Delivery")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsValidator>();
        services.AddSingleton<IValidateOptions<DeliveryOptions>, TeamsAddressValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Random.Shared);
        services.AddConnector();
        services.AddSingleton<Handover>();
        services.AddSingleton<Pace>();
        services.AddSingleton<PacedConnector>();
        services.AddSingleton<Courier>();
        services.AddHostedService<DeliveryWorker>();
        return services;
    }

    private static void AddConnector(this IServiceCollection services) =>
        services.AddHttpClient<HttpRoad>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .WithLastingConnections()
            .AddHttpMessageHandler<BearerHandler>()
            .AddHostGuard()
            // Its log would name each URL, and so each conversation, at every reply; the courier logs what went wrong.
            .RemoveAllLoggers();
}

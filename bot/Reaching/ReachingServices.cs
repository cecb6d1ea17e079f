using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Security;

namespace Sevenwolden.Bot.Reaching;

/// <summary>Composes the roads to people who do not have the app.</summary>
internal static class ReachingServices
{
    public static IServiceCollection AddReaching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReachOptions>().Bind(configuration.GetSection("Reach")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReachOptions>, ReachOptionsValidator>();
        services.AddSingleton<IValidateOptions<ReachOptions>, GraphTenant>();
        services.AddOptions<MailOptions>().Bind(configuration.GetSection("Reach:Mail")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsAttributes>();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>();
        services.AddGraph();
        services.AddTransient<GatewaySignature>();
        services.AddRoad(Gateway.Client).AddHttpMessageHandler<GatewaySignature>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Gateway>(provider, provider.Road(Gateway.Client)));
        services.AddSingleton<AppInstaller>();
        services.AddSingleton<CallForHelp>();
        services.AddSingleton<SmtpPost>();
        services.AddSingleton<GraphPost>();
        services.AddSingleton<IPost>(provider => provider.GetRequiredService<IOptions<MailOptions>>().Value.ByGraph
            ? provider.GetRequiredService<GraphPost>()
            : provider.GetRequiredService<SmtpPost>());
        return services;
    }

    private static void AddGraph(this IServiceCollection services)
    {
        // One for the process: what it was told lately it need not ask again.
        services.AddKeyedSingleton(GraphRoad.Client, (provider, _) => ActivatorUtilities.CreateInstance<TokenSource>(
            provider, new Uri(provider.GetRequiredService<IOptions<ReachOptions>>().Value.GraphUrl).GetLeftPart(UriPartial.Authority)));
        services.AddRoad(GraphRoad.Client).AddHttpMessageHandler(provider => new GraphBearer(
            provider.GetRequiredService<Credentials>(), provider.GetRequiredKeyedService<TokenSource>(GraphRoad.Client)));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<GraphRoad>(provider, provider.Road(GraphRoad.Client)));
    }

    private static IHttpClientBuilder AddRoad(this IServiceCollection services, string name) =>
        services.AddHttpClient(name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .WithLastingConnections()
            // Its log would name who is written to.
            .RemoveAllLoggers();

    private static HttpRoad Road(this IServiceProvider provider, string name) =>
        ActivatorUtilities.CreateInstance<HttpRoad>(provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(name));
}

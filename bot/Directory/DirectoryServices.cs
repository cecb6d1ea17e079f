using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Sevenwolden.Bot.Security;

namespace Sevenwolden.Bot.Directory;

/// <summary>Composes the directory: the file, and Microsoft Graph before it where a tenant is configured.</summary>
internal static class DirectoryServices
{
    public static IServiceCollection AddDirectory(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DirectoryOptions>().Bind(configuration.GetSection("Directory")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectoryOptions>, DirectoryOptionsValidator>();
        services.AddOptions<FallbackOptions>().Bind(configuration.GetSection("Escalation")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FallbackOptions>, FallbackOptionsValidator>();
        services.AddOptions<GraphOptions>().Bind(configuration.GetSection("Directory:Graph")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GraphOptions>, GraphOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<CsvDirectory>();
        services.AddSingleton<IDirectory>(provider => provider.GetRequiredService<IOptions<GraphOptions>>().Value.IsConfigured
            ? WithGraph(provider)
            : provider.GetRequiredService<CsvDirectory>());
        services.AddHostedService<DirectoryOpening>();
        return services;
    }

    // A method of its own: what is not called loads no assembly, and Graph's has 48 MB.
    private static GraphDirectory WithGraph(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<GraphOptions>>();
        var address = options.Value.BaseUrl.TrimEnd('/');
        // Without Graph's own retries: nobody waits for them, and the file knows an answer.
        var client = new HttpClient(LastingConnections.Handler()) { Timeout = Timeout.InfiniteTimeSpan };
        var graph = new GraphServiceClient(
            client, Credential(options.Value), [$"{new Uri(address).GetLeftPart(UriPartial.Authority)}/.default"], address);
        return new GraphDirectory(
            provider.GetRequiredService<CsvDirectory>(),
            new GraphPeople(
                graph, options, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<GraphPeople>>()));
    }

    private static TokenCredential Credential(GraphOptions options) => !string.IsNullOrWhiteSpace(options.ClientSecret)
        ? new ClientSecretCredential(options.TenantId, options.ClientId, options.ClientSecret)
        : new ManagedIdentityCredential(string.IsNullOrWhiteSpace(options.ClientId)
            ? ManagedIdentityId.SystemAssigned
            : ManagedIdentityId.FromUserAssignedClientId(options.ClientId));
}

using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Sevenwolden.Bot.Security;

/// <summary>Composes who the bot is, whom it serves, and where its token may go.</summary>
internal static class SecurityServices
{
    /// <summary>The client that fetches tokens.</summary>
    public const string Login = "login";

    /// <param name="services">Where to.</param>
    /// <param name="configuration">As the administrator wrote it.</param>
    /// <param name="environment">Only in Development the bot may do without credentials.</param>
    /// <param name="credentials">How the bot proves who it is.</param>
    /// <exception cref="InvalidOperationException">Settings are missing or can't be: a sentence for each.</exception>
    public static IServiceCollection AddSecurity(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment, out Credentials credentials)
    {
        var faults = new List<string>();
        credentials = new CredentialSettings(configuration, faults).Read(environment.IsDevelopment());
        var cloud = CloudSettings.Complete(configuration, credentials, faults);
        var options = SecurityOptions.Read(configuration, cloud.Cloud, faults);
        if (faults.Count > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(credentials);
        services.AddSingleton(cloud);
        services.AddSingleton(options);
        services.AddSingleton(options.ServiceHosts);
        services.AddLogin();
        services.AddSingleton(provider => Factory(
            provider.GetRequiredService<Credentials>(), provider.GetRequiredService<IHttpClientFactory>()));
        services.AddSingleton<TokenSource>();
        services.AddSingleton<BotToken>();
        services.AddTransient<BearerHandler>();
        if (credentials.AreSet)
        {
            services.AddHostedService<TokenKeeper>();
        }

        services.AddDoor(configuration);
        return services;
    }

    private static void AddDoor(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LimitOptions>().Bind(configuration.GetSection("Security:Limits")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LimitOptions>, LimitOptionsValidator>();
        services.AddSingleton<ServiceUrlRule>();
        services.AddSingleton<Limits>();
        services.AddSingleton<Tenants>();
        services.AddHttpClient<SigningKeys>(client => client.Timeout = TimeSpan.FromSeconds(10)).RemoveAllLoggers();
        services.AddSingleton<BotFrameworkAuthentication, Callers>();
        services.AddSingleton<Door>();
    }

    private static void AddLogin(this IServiceCollection services) =>
        services.AddHttpClient(Login, client => client.Timeout = TimeSpan.FromSeconds(10))
            .WithLastingConnections()
            .RemoveAllLoggers();

    // Without the SDK's logger: it would write a stack at each attempt, and the bot says once in words what is wrong.
    private static ServiceClientCredentialsFactory Factory(Credentials credentials, IHttpClientFactory clients) => credentials switch
    {
        Credentials.Password password => new PasswordServiceClientCredentialFactory(
            password.AppId, password.Secret, password.Tenant, clients.CreateClient(Login), logger: null),
        Credentials.Certificate certificate => new CertificateServiceClientCredentialsFactory(
            certificate.Pfx, certificate.AppId, certificate.Tenant, clients.CreateClient(Login)),
        Credentials.Federated federated => new FederatedFactory(federated, clients.CreateClient(Login)),
        Credentials.Managed managed => new ManagedIdentityServiceClientCredentialsFactory(managed.AppId, clients.CreateClient(Login)),
        _ => new PasswordServiceClientCredentialFactory(),
    };
}

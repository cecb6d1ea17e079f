using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Security;

namespace Sevenwolden.Bot.Auditing;

/// <summary>Composes the auditor and the dead-man's switch.</summary>
internal static class AuditingServices
{
    public static IServiceCollection AddAuditing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AuditOptions>().Bind(configuration.GetSection("Audit")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AuditOptions>, AuditOptionsValidator>();
        services.AddSingleton<LastAudit>();
        services.AddSingleton<AuditFigures>();
        services.AddSingleton<Auditor>();
        services.AddHostedService(provider => provider.GetRequiredService<Auditor>());
        services.AddHttpClient<DeadMansSwitch>(client => client.Timeout = TimeSpan.FromSeconds(5))
            .WithLastingConnections()
            // Its log would name the URL.
            .RemoveAllLoggers();
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Sevenwolden.Bot.Directory;

/// <summary>Composes the directory.</summary>
public static class DirectoryServices
{
    public static IServiceCollection AddDirectory(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DirectoryOptions>().Bind(configuration.GetSection("Directory")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectoryOptions>, DirectoryOptionsValidator>();
        services.AddOptions<FallbackOptions>().Bind(configuration.GetSection("Escalation")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FallbackOptions>, FallbackOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<CsvDirectory>();
        services.AddSingleton<IDirectory>(provider => provider.GetRequiredService<CsvDirectory>());
        services.AddHostedService<DirectoryOpening>();
        return services;
    }
}

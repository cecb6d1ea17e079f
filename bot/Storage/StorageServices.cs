using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Storage.Checks;
using Sevenwolden.Bot.Storage.Postgres;
using Sevenwolden.Bot.Storage.Sqlite;
using Sevenwolden.Bot.Telemetry;

namespace Sevenwolden.Bot.Storage;

/// <summary>Composes the store.</summary>
internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection("Storage")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddSingleton<IValidateOptions<StorageOptions>, ConnectionStringValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new FaultLog(
            StoreFault.Why, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<FaultLog>>()));
        services.AddMetrics();
        services.AddSingleton<Figures>();
        services.AddSingleton<Pseudonyms>();
        services.AddSingleton(provider =>
            Choose(provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => provider.GetRequiredService<IStore>().Cases);
        services.AddSingleton<Rounds>();
        services.AddSingleton(provider => new KeyRing(provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString));
        services.AddSingleton<Vault>();
        services.AddSingleton<Receipts>();
        services.AddSingleton<CaseFile>();
        services.AddSingleton<TieFile>();
        services.AddKeys(configuration);
        services.AddSingleton<StoreCheck>();
        services.AddHostedService<StoreOpening>();
        services.AddHostedService<KeyOpening>();
        return services;
    }

    internal static IStore Choose(StorageOptions options, TimeProvider clock) =>
        Connections.IsPostgres(options.ConnectionString)
            ? new PostgresStore(options, clock)
            : new SqliteStore(options, clock);
}

using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Sevenwolden.Bot.Storage;

/// <summary>Stops the start when the database's driver can't read its settings.</summary>
internal sealed class ConnectionStringValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        try
        {
            DbConnectionStringBuilder _ = Connections.IsPostgres(options.ConnectionString)
                ? new NpgsqlConnectionStringBuilder(options.ConnectionString)
                : new SqliteConnectionStringBuilder(options.ConnectionString);
            return ValidateOptionsResult.Success;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            return ValidateOptionsResult.Fail($"Storage:ConnectionString can't be read: {fault.Message}");
        }
    }
}

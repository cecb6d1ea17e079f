using System.Data;
using System.Data.Common;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>The keys that seal what people wrote, in the database, so that every instance has them.</summary>
internal sealed class KeyRing(string connectionString) : IXmlRepository
{
    // Read at the start and once a day, so each time on a connection of its own.
    private int _seen;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = Connections.Open(connectionString);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT xml FROM key_ring ORDER BY name";
        using var reader = command.ExecuteReader();
        var elements = new List<XElement>();
        while (reader.Read())
        {
            elements.Add(XElement.Parse(reader.GetString(0)));
        }
        Volatile.Write(ref _seen, elements.Count);
        return elements;
    }

    /// <summary>
    /// Keeps it, unless it is a key and another instance has just made one: the key manager reads again after it, and takes that one.
    /// </summary>
    // Two instances that start together on an empty ring would else seal with a key of their own each, and for a day not know the other's.
    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = Connections.Open(connectionString);
        using var transaction = connection.BeginTransaction(IsolationLevel.Unspecified);
        if (connection is NpgsqlConnection)
        {
            Run(connection, transaction, "LOCK TABLE key_ring IN SHARE ROW EXCLUSIVE MODE");
        }
        var sql = "INSERT INTO key_ring (name, xml) SELECT @name, @xml WHERE @seen < 0 OR (SELECT count(*) FROM key_ring) = @seen";
        var seen = element.Name.LocalName == "key" ? Volatile.Read(ref _seen) : -1;
        var added = Run(connection, transaction, sql, ("@name", friendlyName), ("@xml", element.ToString()), ("@seen", seen));
        transaction.Commit();
        Interlocked.Add(ref _seen, added);
    }

    private static int Run(
        DbConnection connection, DbTransaction transaction, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command.ExecuteNonQuery();
    }
}

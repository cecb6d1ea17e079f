using Microsoft.Data.Sqlite;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Bot.Storage;

/// <summary>Reads the messages that people chose to send, beside a bot that may be running.</summary>
internal static class KeptMessages
{
    public static IEnumerable<Misread> Read(string connectionString)
    {
        using var connection = Connections.Open(connectionString, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT topic, text FROM kept ORDER BY topic, at";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new Misread(reader.GetString(1), reader.GetString(0));
        }
    }
}

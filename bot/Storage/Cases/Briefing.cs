using System.Data.Common;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>What somebody of the management is told once a term, in the outbox; its card is drawn when it is shown.</summary>
internal static class Briefing
{
    /// <summary>Stands in the outbox where an errand has its occasion.</summary>
    public const string Occasion = "briefing";

    /// <summary>That it is queued and that it was is one transaction. False where it had been before: then nothing is written.</summary>
    public static async Task<bool> QueueAsync(
        DbConnection connection, string term, string person, long now, CancellationToken cancellationToken)
    {
        var isFirst = await new Sql(connection)
            .Add($"INSERT INTO briefing (term, person, at) VALUES ({term}, {person}, {now}) ON CONFLICT DO NOTHING")
            .RunAsync(cancellationToken) > 0;
        if (isFirst)
        {
            await new Sql(connection).Add($"""
                INSERT INTO outbox (conversation, due_at, queued_at, url, payload, case_id, person, occasion)
                VALUES ({$"briefing/{person}"}, {now}, {now}, '', {Array.Empty<byte>()}, {term},
                  {new Addressee.Person(person).Written}, {Occasion})
                """).RunAsync(cancellationToken);
        }

        return isFirst;
    }
}

using System.Data.Common;
using System.Text.Json;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Storage.Checks;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Commands;

/// <summary>
/// <c>cases …</c>: what the administrator sees of the cases, beside a bot that may be running. Ids and bare facts, never what people wrote.
/// </summary>
internal static class CasesCommand
{
    private const int Most = 1000;

    public static int Failures(TextWriter output, TextWriter error) => Run(error, async connection =>
    {
        var late = (TimeProvider.System.GetUtcNow() - Failure.Late).ToUnixTimeMilliseconds();
        foreach (var failure in await CaseReading.FailuresAsync(connection, late, Most, CancellationToken.None))
        {
            output.WriteLine(JsonSerializer.Serialize(
                new FailureLine(
                    failure.Id, failure.Line, failure.Case, failure.Reason, failure.Attempts, Moment(failure.Since),
                    failure.IsSetAside),
                CommandJson.Lines.FailureLine));
        }
    });

    /// <summary>What the auditor finds, but for what only the running bot can see: its clock and its directory.</summary>
    public static int Audit(TextWriter output, TextWriter error)
    {
        IReadOnlyList<Standstill> findings = [];
        var code = Run(error, async connection => findings =
            await new CaseAudit(connection, TimeProvider.System.GetUtcNow(), CaseAudit.Grace + Poll(), most: int.MaxValue)
                .FindAsync(CancellationToken.None));
        foreach (var finding in findings)
        {
            var since = finding.Since is { } at ? Moment(at) : null;
            output.WriteLine(JsonSerializer.Serialize(
                new FindingLine(finding.Kind.Name(), finding.Subject, since, finding.Kind.Means()), CommandJson.Lines.FindingLine));
        }

        return findings.Count > 0 ? CommandLine.FaultyInput : code;
    }

    public static int Trail(TextWriter output, TextWriter error) => Run(error, async connection =>
    {
        foreach (var note in await CaseReading.AuditAsync(connection, Most, CancellationToken.None))
        {
            output.WriteLine(
                JsonSerializer.Serialize(new AuditLine(Moment(note.At), note.Person, note.Action, note.Case), CommandJson.Lines.AuditLine));
        }
    });

    /// <summary>What was set aside is tried once more, from the beginning.</summary>
    public static int Retry(TextWriter output, TextWriter error) => Run(error, async connection =>
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Connections.IsPostgres(ConnectionString())
            ? "UPDATE outbox SET dead = false, attempts = 0, lease_until = 0 WHERE dead"
            : "UPDATE outbox SET dead = 0, attempts = 0, lease_until = 0 WHERE dead = 1";
        output.WriteLine(JsonSerializer.Serialize(new RetriedLine(await command.ExecuteNonQueryAsync()), CommandJson.Lines.RetriedLine));
    });

    /// <summary>How many cases there were, by month, urgency and how they stand; these facts stay after the words are gone.</summary>
    public static int Figures(TextWriter output, TextWriter error) => Run(error, async connection =>
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT f.opened_at, f.urgency, f.status,
              (SELECT min(e.at) FROM case_event AS e WHERE e.case_id = f.id AND e.kind = '{CaseEvent.PickedUp.Name}')
            FROM case_file AS f WHERE f.urgency <> '{CaseToWrite.Exercise}' ORDER BY f.opened_at
            """;
        await using var reader = await command.ExecuteReaderAsync();
        var all = new List<(string Month, string Urgency, string Status, double? Minutes)>();
        while (await reader.ReadAsync())
        {
            double? minutes = reader.IsDBNull(3) ? null : (reader.GetInt64(3) - reader.GetInt64(0)) / 60_000.0;
            all.Add((Moment(reader.GetInt64(0))[..7], reader.GetString(1), reader.GetString(2), minutes));
        }

        foreach (var group in all.GroupBy(each => (each.Month, each.Urgency, each.Status)))
        {
            var minutes = group.Select(each => each.Minutes).OfType<double>().Order().ToList();
            output.WriteLine(JsonSerializer.Serialize(
                new FigureLine(
                    group.Key.Month, group.Key.Urgency, group.Key.Status, group.Count(),
                    minutes.Count == 0 ? null : Math.Round(minutes[minutes.Count / 2])),
                CommandJson.Lines.FigureLine));
        }
    });

    private static int Run(TextWriter error, Func<DbConnection, Task> read)
    {
        try
        {
            using var connection = Connections.Open(ConnectionString());
            read(connection).GetAwaiter().GetResult();
            return CommandLine.Ok;
        }
        catch (DbException fault)
        {
            error.WriteLine(
                $"The database of Storage:ConnectionString can't be read; is it the one that the bot runs with? {fault.Message}");
            return CommandLine.FaultyInput;
        }
    }

    private static string ConnectionString() =>
        (Startup.CreateBuilder([]).Configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions()).ConnectionString;

    private static TimeSpan Poll() =>
        (Startup.CreateBuilder([]).Configuration.GetSection("Escalation").Get<EscalationOptions>() ?? new EscalationOptions()).Poll;

    private static string Moment(long at) =>
        DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
}

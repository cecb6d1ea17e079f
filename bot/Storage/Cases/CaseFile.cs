using System.Text.Json;
using Sevenwolden.Bot.Security;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>Between a case and its rows: what people wrote is sealed on the way in, and opened on the way out.</summary>
public sealed class CaseFile(Vault vault, Timetable timetable)
{
    public Case Read(CaseRow row) => JsonSerializer.Deserialize(vault.Open(row.State), CaseJson.Default.Case)!;

    public CaseToWrite Write(CaseChange change)
    {
        var so = change.After;
        var before = change.Before?.Version ?? 0;
        return new CaseToWrite(
            so.Id, before, so.Status.ToString(), so.Report.Urgency.ToString(), !so.IsClosed,
            so.OpenedAt.ToUnixTimeMilliseconds(), so.ClosedAt?.ToUnixTimeMilliseconds(), Deadlines.Next(so, timetable)?.ToUnixTimeMilliseconds(),
            so.Reporter.Id, [.. so.Leaders.Select(leader => leader.Id)],
            vault.Seal(JsonSerializer.SerializeToUtf8Bytes(so, CaseJson.Default.Case)),
            [.. change.Events.Select((happened, place) => Write(happened, before + place + 1))],
            change.Events.Any(happened => happened is CaseEvent.Erased or CaseEvent.Forgotten));
    }

    private EventToWrite Write(CaseEvent happened, int number) => new(
        number, happened.GetType().Name, happened.By, happened.At.ToUnixTimeMilliseconds(),
        vault.Seal(JsonSerializer.SerializeToUtf8Bytes(happened, CaseJson.Default.CaseEvent)));
}

using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases;
using Xunit;

namespace Sevenwolden.Tests.Support;

/// <summary>Short words for cases in tests of the store.</summary>
internal static class CaseFiles
{
    /// <summary>A case of Anna's, whom Bart leads, one event further than it was.</summary>
    public static CaseToWrite Case(string id, int version = 0, bool open = true, long openedAt = 0, long? due = null) => new(
        id, version, open ? "Open" : "Closed", "Consult", open, openedAt, open ? null : openedAt + 1, due, "anna", ["bart"],
        Turns.Bytes($"{id} {version + 1}"), [new EventToWrite(version + 1, "added", "anna", openedAt, Turns.Bytes("words"))],
        EraseTexts: false);

    public static Errand To(string person, string @case = "k", string occasion = "added") =>
        new(@case, new Addressee.Person(person), Occasion.Of(occasion));

    public static Reference Reference(string person, string? upn = null) =>
        new(person, upn, "msteams", "https://smba.example/", $"a:{person}", $"29:{person}", "28:bot", "tenant", "nl");

    /// <summary>An effect on everything there is.</summary>
    public static Effects Everything(CaseToWrite @case) => new()
    {
        Case = @case,
        Errands = [To("bart", @case.Id), To("anna", @case.Id)],
        Card = new ShownCard(@case.Id, "anna", "https://smba.example/v3/conversations/a/activities", "card", @case.NewVersion),
        Reference = Reference("anna"),
        Audit = new AuditNote(7, "anna", "erased", @case.Id),
    };

    public static TurnToCommit With(this TurnToCommit turn, Effects effects) => turn with { Effects = effects };

    public static async Task WriteAsync(this IStore store, params IEnumerable<CaseToWrite> cases)
    {
        foreach (var @case in cases)
        {
            Assert.True(await store.Cases.ApplyAsync(new Effects { Case = @case }, Turns.Token));
        }
    }

    /// <summary>What it is: the reply's text, or the case, the person and the occasion.</summary>
    public static string Said(this Leased leased) => leased is Leased.Showing { Errand: var errand }
        ? $"{errand.Case} {((Addressee.Person)errand.To).Id} {errand.Occasion}"
        : Turns.Text(leased);

    public static async Task<IReadOnlyList<T>> AskAsync<T>(this StorageOptions options, string sql)
    {
        await using var connection = Connections.Open(options.ConnectionString);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Turns.Token);
        var values = new List<T>();
        while (await reader.ReadAsync(Turns.Token))
        {
            values.Add(reader.GetFieldValue<T>(0));
        }
        return values;
    }
}

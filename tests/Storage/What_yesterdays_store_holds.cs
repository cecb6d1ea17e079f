using System.Data.Common;
using System.Text;
using System.Text.Json;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.Turns;

namespace Sevenwolden.Tests.Storage;

/// <summary>A database that the version before left behind, opened by this one.</summary>
public abstract class What_yesterdays_store_holds : StoreTest
{
    /// <summary>The number of the last script that the version before knew.</summary>
    private const int Schema = 4;

    [Fact]
    public async Task What_happened_is_called_by_the_names_of_the_events()
    {
        var kinds = await Options.AskAsync<string>("SELECT kind FROM case_event ORDER BY number");

        Assert.Equal(
            Yesterday.Events.Select(json => JsonSerializer.Deserialize(json, CaseJson.Default.CaseEvent)!.Kind), kinds);
        Assert.Equal(10, JsonSerializer.Deserialize((await Store.Cases.FindAsync("K7M3QX", Token))!.State, CaseJson.Default.Case)!.Version);
    }

    [Fact]
    public async Task What_still_had_to_be_shown_is_shown_for_the_same_reason_to_the_same_people()
    {
        var errands = (await Store.LeaseAsync(100, Token)).OfType<Leased.Showing>().Select(leased => leased.Errand).ToList();

        Assert.Equal(
            [
                new("K7M3QX", new Addressee.LeadersChannel(), Occasion.Of("rerouted")),
                new("K7M3QX", new Addressee.Person("anna"), Occasion.Of("picked_up")),
                new("K7M3QX", new Addressee.Person("bart"), Occasion.Refresh),
                new("K7M3QX", new Addressee.Person("slack/U123"), Occasion.Wanted),
            ],
            errands.OrderBy(errand => errand.To.Written, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_reply_that_waited_beside_them_still_leaves() =>
        Assert.Equal("one", Assert.Single((await Store.LeaseAsync(100, Token)).OfType<Leased.Said>()).Text());

    /// <summary>Builds the schema of the version before, and leaves its rows.</summary>
    private protected static async Task LeaveAsync(string connectionString)
    {
        await OldSchema.BuildAsync(connectionString, Schema);
        await using var connection = Connections.Open(connectionString);
        await RunAsync(
            connection,
            """
            INSERT INTO case_file (id, version, status, urgency, open, opened_at, reporter, state)
            VALUES ('K7M3QX', 10, 'HandedOver', 'Now', 1, 0, 'anna', @bytes)
            """,
            Yesterday.State);
        for (var place = 0; place < Yesterday.Events.Length; place++)
        {
            await RunAsync(
                connection,
                $"""
                INSERT INTO case_event (case_id, number, kind, at, payload)
                VALUES ('K7M3QX', {place + 1}, '{Yesterday.Kinds[place]}', 0, @bytes)
                """,
                Yesterday.Events[place]);
        }
        foreach (var (line, person, occasion) in ((string, string, string)[])
            [
                ("person/anna", "anna", "PickedUp"), ("card/bart", "bart", "Refresh"), ("person/channel", "channel", "Rerouted"),
                ("person/slack/U123", "slack/U123", "Wanted"),
            ])
        {
            await RunAsync(
                connection,
                $"""
                INSERT INTO outbox (conversation, due_at, url, payload, case_id, person, occasion)
                VALUES ('{line}', 0, '', @bytes, 'K7M3QX', '{person}', '{occasion}')
                """,
                "");
        }
        await RunAsync(
            connection, "INSERT INTO outbox (conversation, due_at, url, payload) VALUES ('a', 0, 'https://smba.example/', @bytes)", "one");
    }

    private static async Task RunAsync(DbConnection connection, string sql, string? bytes = null)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (bytes is not null)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@bytes", Encoding.UTF8.GetBytes(bytes));
            command.Parameters.Add(parameter);
        }
        await command.ExecuteNonQueryAsync(Token);
    }
}

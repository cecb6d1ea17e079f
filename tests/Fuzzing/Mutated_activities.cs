using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Fuzzing;

/// <summary>Some thousands of what no channel should send; the benchmarks send a million.</summary>
public sealed class Mutated_activities(PostgresServer server)
{
    private const int Seed = 1;

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    [Theory]
    [InlineData(false, 4000)]
    [InlineData(true, 2000)]
    public async Task Are_answered_or_refused_and_nothing_fails(bool postgres, int count)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync(
            postgres ? await server.CreateDatabaseAsync() : null,
            "--Security:Limits:PersonBurst=1000000", "--Security:Limits:ConversationBurst=1000000", "--Logging:LogLevel:Default=Warning",
            "--Logging:LogLevel:Microsoft.AspNetCore=Warning", "--Logging:LogLevel:System.Net.Http=Warning");
        var mutants = new Mutants(Seeds.Read(TestHome.File("Fuzzing/seeds"), connector.Url + "/"), Seed);
        var failed = new ConcurrentBag<string>();

        await Parallel.ForAsync(0, count / Mutants.Group, Turns.Token, async (group, cancel) =>
        {
            for (var number = group * Mutants.Group; number < (group + 1) * Mutants.Group; number++)
            {
                using var content = new ByteArrayContent(mutants[number]);
                content.Headers.ContentType = Json;
                using var response = await host.Client.PostAsync("/api/messages", content, cancel);
                if (response.StatusCode >= HttpStatusCode.InternalServerError && response.StatusCode != HttpStatusCode.NotImplemented)
                {
                    failed.Add($"{number}: {response.StatusCode}");
                }
            }
        });

        Assert.Empty(failed);
        // That somebody can't be reached is an error too, but not a failure.
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    [Fact]
    public void Are_the_same_whenever_they_are_made_and_send_nothing_off_this_machine()
    {
        const string Service = "http://127.0.0.1:9/";
        var (one, other) = (Make(Service), Make(Service));

        foreach (var number in Enumerable.Range(0, 2000))
        {
            var text = System.Text.Encoding.Latin1.GetString(one[number]);

            Assert.Equal(one[number], other[number]);
            Assert.DoesNotContain("http://", text.Replace(Service, "", StringComparison.Ordinal)
                .Replace("http://schema.skype.com", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    private static Mutants Make(string service) => new(Seeds.Read(TestHome.File("Fuzzing/seeds"), service), Seed);
}

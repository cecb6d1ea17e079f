using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sevenwolden.Bot.Security;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Activities;

/// <summary>
/// The path as the wire has it: two hosts on one database, a restart after every step, two devices, one signature.
/// </summary>
public sealed class A_new_colleague_over_the_wire(PostgresServer server)
{
    private const string Me = SchoolOnline.Teacher;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Goes_on_after_each_restart_at_the_same_place_and_signs_once_however_many_sign_at_once(bool twoHosts)
    {
        await using var school = twoHosts
            ? await SchoolOnline.OpenAsync(await server.CreateDatabaseAsync(), 2)
            : await SchoolOnline.OpenAsync();
        await school.SayAsync(Me, "ik ben nieuw hier");
        var shown = Assert.IsType<JsonObject>((await school.SayAsync(Me, "docent"))[^1]);
        var seen = new List<string>();
        for (var steps = 0; Button(shown, "Ik teken") is null; steps++)
        {
            Assert.True(steps < 40);
            var summary = (string)shown["summary"]!;
            Assert.DoesNotContain(summary, seen);
            seen.Add(summary);
            if (steps % 5 == 0)
            {
                await school.RestartAsync();
            }

            // On the other device: what the chat holds there is another.
            Assert.Equal(summary, (string)(await OnAsync(school, "tablet", "inwerken"))!["summary"]!);
            // On two devices at once, and the other is first.
            if (steps % 4 == 1 && Button(shown, "Verder") is { } further)
            {
                await Task.WhenAll(
                    Enumerable.Range(0, 4).Select(number => school.PressAsync(Me, Copy(further), number % school.Hosts.Count)));
            }

            shown = await GoAsync(school, shown);
        }

        var sign = Button(shown, "Ik teken")!;
        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => school.PressAsync(Me, Copy(sign), number % school.Hosts.Count)));
        await school.RestartAsync(TimeSpan.FromDays(1));
        var receipt = (JsonObject)(await school.SayAsync(Me, "mijn bewijs"))[^1]!;

        Assert.Equal([1L], await school.AskAsync<long>("SELECT count(*) FROM onboarding_signature"));
        Assert.Equal([(long)seen.Count], await school.AskAsync<long>("SELECT count(*) FROM onboarding_step"));
        Assert.True((bool)receipt.Entity("onboarding")!["signed"]!);
        var code = Talk.Objects(receipt["attachments"]![0]!["content"]!).Select(item => (string?)item["text"]).OfType<string>()
            .Single(text => text.StartsWith("CfDJ8", StringComparison.Ordinal)).Replace("\\", "", StringComparison.Ordinal);
        var read = school.Hosts[0].Services.GetRequiredService<Receipts>().Read(code)!;
        Assert.Equal((Me, "Docent"), (read.Person, read.Name));
        Assert.Equal([read.At.ToUnixTimeMilliseconds()], await school.AskAsync<long>("SELECT at FROM onboarding_signature"));
    }

    [Fact]
    public async Task Is_offered_it_on_arrival_when_the_directory_says_that_they_start()
    {
        await using var school = await SchoolOnline.OpenAsync();
        school.SaveDirectory($"""
            id,naam,rol,leidinggevende,begint
            {Me},Docent,medewerker,{SchoolOnline.Leader},2026-11-02
            {SchoolOnline.Colleague},Collega,medewerker,{SchoolOnline.Leader},
            {SchoolOnline.Leader},Teamleider,teamleider,{SchoolOnline.Management},
            {SchoolOnline.Management},Schoolleiding,schoolleiding,,

            """);

        Assert.Contains("Begin met inwerken", (await school.ArriveAsync(Me)).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Begin met inwerken", (await school.ArriveAsync(SchoolOnline.Colleague)).ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>The same person in another chat.</summary>
    private static async Task<JsonObject> OnAsync(SchoolOnline school, string device, string text)
    {
        var message = school.Message(Me, text);
        message["conversation"]!["id"] = $"a:{device}";
        return (JsonObject)(await school.Hosts[^1].AskAsync(message))[^1]!;
    }

    /// <summary>Reads on, or answers what is right; or, where it was not, what is right then.</summary>
    private static async Task<JsonObject> GoAsync(SchoolOnline school, JsonObject shown)
    {
        var before = (string)shown["summary"]!;
        foreach (var title in (string[])["Verder", "Valt buiten het protocol", "Toegestaan, mits", "Niet toegestaan", "Overleg eerst",
            "Toegestaan"])
        {
            if (Button(shown, title) is { } button)
            {
                var pressed = await school.PressAsync(Me, Copy(button));
                if (!Talk.Objects(pressed.Replies[^1]!).Any(item => (string?)item["data"]?["other"] is not null))
                {
                    return (JsonObject)pressed.Replies[^1]!;
                }
            }
        }

        throw new NotSupportedException(before);
    }

    private static JsonObject Copy(JsonObject data) => data.DeepClone().AsObject();

    private static JsonObject? Button(JsonObject message, string title) =>
        Talk.Objects(message).FirstOrDefault(item => (string?)item["title"] == title && item["data"] is not null)?["data"]?.AsObject();
}

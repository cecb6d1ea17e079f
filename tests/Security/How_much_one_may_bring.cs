using System.Net;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

public sealed class How_much_one_may_bring
{
    [Fact]
    public async Task A_machine_is_told_when_to_come_again_and_nobody_else_notices()
    {
        await using var host = await BotHost.StartAsync(null, "--Security:Limits:PersonBurst=10", "--Security:Limits:PersonPerSecond=1");

        var flood = new List<HttpResponseMessage>();
        for (var i = 0; i < 12; i++)
        {
            flood.Add(await host.PostAsync(Wire.Message($"flood-{i}", "hoi").With("deliveryMode", "expectReplies")));
        }

        using var other = await host.PostAsync(Wire.Message("other", "hoi")
            .With("from", new System.Text.Json.Nodes.JsonObject { ["id"] = "29:other" })
            .With("deliveryMode", "expectReplies"));
        var refused = flood.Where(response => response.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.InRange(refused.Count, 1, 2);
        Assert.All(refused, response => Assert.InRange(
            response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60)));
        Assert.All(refused, response => Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        flood.ForEach(response => response.Dispose());
    }

    [Fact]
    public async Task A_conversation_has_a_limit_too_however_many_speak_in_it()
    {
        await using var host = await BotHost.StartAsync(
            null, "--Security:Limits:ConversationBurst=10", "--Security:Limits:ConversationPerSecond=1");

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
        {
            using var response = await host.PostAsync(Wire.Message("crowd", "hoi")
                .With("from", new System.Text.Json.Nodes.JsonObject { ["id"] = $"29:{i}" })
                .With("deliveryMode", "expectReplies"));
            statuses.Add(response.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal(HttpStatusCode.OK, statuses[0]);
    }

    [Fact]
    public async Task Ten_messages_a_second_for_half_a_minute_are_no_flood()
    {
        await using var host = await BotHost.StartAsync();

        for (var i = 0; i < 300; i++)
        {
            using var response = await host.PostAsync(Wire.Message("person", "artikel 3a.5").With("deliveryMode", "expectReplies"));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

/// <summary>What it means that a bot takes a message, or refuses it.</summary>
internal static class Judgements
{
    /// <summary>What somebody said, to look for where it must not be.</summary>
    public const string Secret = "Kees Jansen uit 2b haalde een 4 voor Engels";

    /// <summary>The replies come in the response.</summary>
    public static async Task TakesAsync(this CheckedBot bot, JsonObject activity, string? authorization)
    {
        using var response = await bot.PostAsync(activity.With("deliveryMode", "expectReplies"), authorization);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync(Turns.Token);
        Assert.NotEmpty(JsonNode.Parse(body)!["activities"]!.AsArray());
    }

    /// <summary>With this status, and so that nothing of it is kept, logged or told.</summary>
    public static async Task RefusesAsync(
        this CheckedBot bot, HttpStatusCode status, JsonObject activity, string? authorization)
    {
        var (stored, heard) = (await bot.StoredAsync(), bot.Connector.Heard.Count);

        using var response = await bot.PostAsync(activity, authorization);

        Assert.Equal(status, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync(Turns.Token);
        Assert.DoesNotContain(Secret, body, StringComparison.Ordinal);
        Assert.DoesNotContain("IDX", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", body, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Host.Log.Lines, line => line.Contains(Secret, StringComparison.Ordinal));
        if (authorization?.Split('.') is [_, { Length: > 20 } claims, { Length: > 20 } signature])
        {
            Assert.DoesNotContain(bot.Host.Log.Lines, line => line.Contains(claims, StringComparison.Ordinal));
            Assert.DoesNotContain(bot.Host.Log.Lines, line => line.Contains(signature, StringComparison.Ordinal));
        }

        Assert.Equal((stored, heard), (await bot.StoredAsync(), bot.Connector.Heard.Count));
    }
}

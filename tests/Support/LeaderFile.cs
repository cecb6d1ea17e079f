using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Sevenwolden.Tests.Support;

/// <summary>A leader's file, from the words in the chat to the bytes behind the link.</summary>
internal static class LeaderFile
{
    public static async Task<string> LinkAsync(SchoolOnline school, string person, string words = "exporteer meldingen")
    {
        var replies = await school.SayAsync(person, words);
        return Talk.Objects(replies).Select(item => item["url"]).OfType<JsonValue>().Select(url => (string)url!).Single(
            url => url.Contains("/export/", StringComparison.Ordinal));
    }

    public static async Task<byte[]> ReadAsync(SchoolOnline school, string link)
    {
        using var answer = await school.Hosts[0].Client.PostAsync(link, null, Turns.Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(Turns.Token);
    }
}

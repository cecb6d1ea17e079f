using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Sevenwolden.Benchmarks.Load;
using Sevenwolden.Bot.Adapter;

namespace Sevenwolden.Benchmarks.Bare;

/// <summary>
/// What no bot on this database can be quicker than: it reads the activity, reads the conversation's row, commits rows of the size that the
/// bot commits in that step, and answers the bytes that the bot answers. No dialog, no cards, no leases, no retries.
/// </summary>
internal sealed class BareServer(IBareStore store, Dictionary<string, Recording> recordings) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    public static async Task<int> RunAsync(string connectionString, string recording)
    {
        await using IBareStore store = connectionString.StartsWith("Host", StringComparison.Ordinal)
            ? new BarePostgres(connectionString)
            : new BareSqlite(connectionString);
        await store.OpenAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        using var server = new BareServer(store, RecordingJson.Load(recording));
        app.Run(server.AnswerAsync);
        await app.RunAsync();
        return 0;
    }

    public void Dispose() => _http.Dispose();

    private async Task AnswerAsync(HttpContext context)
    {
        var activity = (await ActivityRequest.ReadAsync(context.Request, context.RequestAborted)).Activity!;
        var recording = recordings[context.Request.Query["step"]!];
        var conversation = $"{activity.ChannelId}/{activity.Conversation.Id}";
        var expectReplies = activity.DeliveryMode == "expectReplies";
        var url = $"{activity.ServiceUrl}v3/conversations/{Uri.EscapeDataString(activity.Conversation.Id)}/activities/"
            + Uri.EscapeDataString(activity.Id);
        var version = await store.LoadAsync(conversation);
        var replies = await store.CommitAsync(conversation, version, activity.Id, recording, expectReplies, url);
        if (!expectReplies)
        {
            _ = DeliverAsync(url, recording.Replies, replies);
        }

        var body = expectReplies ? recording.Expected : recording.Response;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }

    private async Task DeliverAsync(string url, IReadOnlyList<byte[]> replies, IReadOnlyList<long> ids)
    {
        foreach (var (body, id) in replies.Zip(ids))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = Json;
            using var response = await _http.SendAsync(request);
            await response.Content.ReadAsByteArrayAsync();
            await store.DeliveredAsync(id);
        }
    }
}

using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using Sevenwolden.Bot.Directory;

namespace Sevenwolden.Tests.Support;

/// <summary>A real HTTP listener that plays Microsoft Graph, and the directory that asks it.</summary>
internal sealed class FakeGraph : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly LogCapture _log = new();
    private readonly Dictionary<string, (JsonObject User, string? Manager)> _users = new(StringComparer.OrdinalIgnoreCase);
    private readonly Channel<string> _arrivals = Channel.CreateUnbounded<string>();
    private readonly HttpClient _client = new();
    private readonly Roll _roll;

    private FakeGraph(WebApplication app, Roll roll, string root)
    {
        (_app, _roll) = (app, roll);
        var graph = new GraphServiceClient(_client, new AnonymousAuthenticationProvider(), root);
        var people = new GraphPeople(
            graph, Options.Create(new GraphOptions()), roll.Clock, new Logger<GraphPeople>(new LoggerFactory([_log])));
        Directory = new GraphDirectory(roll.Csv, people);
    }

    public GraphDirectory Directory { get; }

    public Roll Roll => _roll;

    /// <summary>What was asked for, below <c>/users/</c>.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public IReadOnlyCollection<string> Log => _log.Lines;

    /// <summary>How Graph answers now; null is as it should.</summary>
    public Func<HttpContext, Task>? Mood { get; set; }

    public static async Task<FakeGraph> StartAsync(string rows, string fallback = "head")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        FakeGraph? graph = null;
        app.MapGet("/v1.0/users/{id}/{what?}", (HttpContext context, string id, string? what) => graph!.AnswerAsync(context, id, what));
        app.MapGet("/v1.0/users", (HttpContext context) => graph!.AnswerAsync(context));
        await app.StartAsync();
        return graph = new FakeGraph(app, Roll.Of(rows, fallback), $"{app.Urls.Single()}/v1.0");
    }

    public void Knows(string id, string name, string? manager = null, string? phone = null, string? department = null) =>
        _users[id] = (new JsonObject
        {
            ["@odata.type"] = "#microsoft.graph.user",
            ["id"] = id,
            ["userPrincipalName"] = $"{id}@school.nl",
            ["displayName"] = name,
            ["department"] = department,
            ["mobilePhone"] = null,
            ["businessPhones"] = new JsonArray(phone is null ? [] : [JsonValue.Create(phone)]),
        }, manager);

    public void Fails(int status) => Mood = context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    public void Hangs() => Mood = async context =>
    {
        var aborted = new TaskCompletionSource();
        context.RequestAborted.Register(aborted.SetResult);
        await aborted.Task;
    };

    public async Task<string> ArrivalAsync() => await _arrivals.Reader.ReadAsync(Turns.Token);

    public async Task<string> ChainAsync(string id)
    {
        var circle = await Directory.CircleAsync(id, null, Turns.Token);
        return $"{string.Join(' ', circle.Chain.Select(member => member.Id))}, "
            + $"{circle.Because}{(circle.Absent is { } absent ? $", without {absent.Id}" : "")}";
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _roll.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>A filter of ids or names, with their managers.</summary>
    private async Task AnswerAsync(HttpContext context)
    {
        var filter = context.Request.Query["$filter"].ToString();
        Asked.Enqueue(filter);
        if (Mood is { } mood)
        {
            await mood(context);
            return;
        }

        var ids = filter[(filter.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(',').Select(id => id.Trim('\''));
        var found = ids.Select(id => _users.GetValueOrDefault(id.Replace("@school.nl", "", StringComparison.Ordinal)))
            .Where(user => user.User is not null)
            .Select(user =>
            {
                var answer = user.User.DeepClone().AsObject();
                answer["manager"] = _users.GetValueOrDefault(user.Manager ?? "").User?.DeepClone();
                return (JsonNode)answer;
            });
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(new JsonObject { ["value"] = new JsonArray([.. found]) }.ToJsonString());
    }

    private async Task AnswerAsync(HttpContext context, string id, string? what)
    {
        Asked.Enqueue(what is null ? id : $"{id}/{what}");
        _arrivals.Writer.TryWrite(id);
        if (Mood is { } mood)
        {
            await mood(context);
            return;
        }

        var user = _users.GetValueOrDefault(id.Replace("@school.nl", "", StringComparison.Ordinal));
        var answer = what switch
        {
            null => user.User,
            "manager" => _users.GetValueOrDefault(user.Manager ?? "").User,
            _ => new JsonObject
            {
                ["value"] = new JsonArray(
                    [.. _users.Where(other => other.Value.Manager == id).Take(1).Select(other => other.Value.User.DeepClone())]),
            },
        };
        context.Response.StatusCode = answer is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(
            (
                answer
                    ?? new JsonObject
                    {
                        ["error"] = new JsonObject { ["code"] = "Request_ResourceNotFound", ["message"] = "Resource does not exist." },
                    })
                .ToJsonString());
    }
}

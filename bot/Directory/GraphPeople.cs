using System.Net;
using System.Text.Json;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace Sevenwolden.Bot.Directory;

/// <summary>Asks Microsoft Graph, briefly, and remembers. When Graph fails, what was known before is the answer.</summary>
internal sealed partial class GraphPeople(
    GraphServiceClient graph, IOptions<GraphOptions> options, TimeProvider clock, ILogger<GraphPeople> log)
{
    /// <summary>A person waits for the turn to end.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>After a failure Graph is left alone, or every turn of an outage would wait as long.</summary>
    internal static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private const int MostInOne = 15;

    private static readonly TimeSpan LogEvery = TimeSpan.FromMinutes(1);

    private readonly Remembered<GraphPerson?> _people = new(options.Value.Cache, clock);
    private readonly Remembered<bool> _nobody = new(options.Value.Cache, clock);
    private readonly Remembered<GraphPerson?> _managers = new(options.Value.Cache, clock);
    private readonly Remembered<bool> _learned = new(options.Value.Cache, clock);
    private readonly Remembered<bool> _leads = new(options.Value.Cache, clock);
    private long _failed;
    private volatile bool _isFailing;
    private long _logged;

    /// <summary>Whether it did not answer the last time that it was asked.</summary>
    public bool IsFailing => _isFailing;

    /// <summary>
    /// Somebody by their object id or user principal name; null when Graph knows nobody, or doesn't answer and never did.
    /// </summary>
    public ValueTask<GraphPerson?> FindAsync(string id, CancellationToken cancellationToken) =>
        AskAsync(_people, id, async (id, token) =>
        {
            try
            {
                var found = await graph.Users[id].GetAsync(request => request.QueryParameters.Select = GraphPerson.Fields, token);
                _nobody.Keep(id, false);
                return GraphPerson.Of(found);
            }
            // Only this says that there is nobody: a 404 may be a wrong address too, and would send everybody away.
            catch (ODataError fault) when (fault is { ResponseStatusCode: 404, Error.Code: "Request_ResourceNotFound" })
            {
                _nobody.Keep(id, true);
                throw;
            }
        }, cancellationToken);

    /// <summary>Whether Graph said that it has nobody of this id; false as long as it said nothing.</summary>
    public async ValueTask<bool> IsNobodyAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is null && _nobody.Find(id).Answer;

    public ValueTask<GraphPerson?> ManagerOfAsync(string id, CancellationToken cancellationToken) =>
        AskAsync(_managers, id, async (id, token) =>
    {
        var manager = GraphPerson.Of(
            await graph.Users[id].Manager.GetAsync(request => request.QueryParameters.Select = GraphPerson.Fields, token));
        if (manager is not null)
        {
            _people.Keep(manager.Id, manager);
            _leads.Keep(manager.Id, true);
        }

        return manager;
    }, cancellationToken);

    /// <summary>
    /// Asks for many with their managers, a few at a time, and remembers them: then each of them is known without asking. Whom it does not
    /// find, and whom it could not ask for, is asked for when they are needed.
    /// </summary>
    // Source: Microsoft Graph, "Advanced query": "in" takes up to 15 values, of ids or of user principal names.
    public Task LearnAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) => Task.WhenAll(
        ids.ToLookup(id => Guid.TryParse(id, out _)).SelectMany(kind => kind.Chunk(MostInOne).Select(some =>
            AskAsync(_learned, Filter(kind.Key ? "id" : "userPrincipalName", some), LearnAsync, cancellationToken).AsTask())));

    private async Task<bool> LearnAsync(string filter, CancellationToken cancellationToken)
    {
        var found = await graph.Users.GetAsync(
            request => (request.QueryParameters.Filter, request.QueryParameters.Select, request.QueryParameters.Expand) =
                (filter, GraphPerson.Fields, [$"manager($select={string.Join(',', GraphPerson.Fields)})"]),
            cancellationToken);
        foreach (var user in found?.Value ?? [])
        {
            Keep(user);
        }

        return true;
    }

    /// <summary>By either of the ids that they may be asked for by.</summary>
    private void Keep(User user)
    {
        var manager = GraphPerson.Of(user.Manager);
        foreach (var id in ((string?[])[user.Id, user.UserPrincipalName]).OfType<string>())
        {
            _people.Keep(id, GraphPerson.Of(user));
            _nobody.Keep(id, false);
            _managers.Keep(id, manager);
        }

        if (manager is not null)
        {
            _people.Keep(manager.Id, manager);
            _leads.Keep(manager.Id, true);
        }
    }

    private static string Filter(string field, IEnumerable<string> ids) =>
        $"{field} in ({string.Join(',', ids.Select(id => $"'{id.Replace("'", "''", StringComparison.Ordinal)}'"))})";

    /// <summary>Whether somebody is anybody's manager.</summary>
    public ValueTask<bool> LeadsAsync(string id, CancellationToken cancellationToken) => AskAsync(_leads, id, async (id, token) =>
    {
        var reports = await graph.Users[id].DirectReports.GetAsync(
            request => (request.QueryParameters.Top, request.QueryParameters.Select) = (1, ["id"]), token);
        return reports?.Value is { Count: > 0 };
    }, cancellationToken);

    private async ValueTask<T?> AskAsync<T>(
        Remembered<T> remembered, string id, Func<string, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        var (known, isFresh) = remembered.Find(id);
        if (isFresh || string.IsNullOrWhiteSpace(id) || IsWithin(Rest, ref _failed))
        {
            return known;
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var answer = await ask(id, either.Token).WaitAsync(either.Token);
            remembered.Keep(id, answer);
            _isFailing = false;
            return answer;
        }
        // 404: nobody of that id, or nobody manages them; 400: it can't be an id.
        catch (ApiException fault) when (fault.ResponseStatusCode is (int)HttpStatusCode.NotFound or (int)HttpStatusCode.BadRequest)
        {
            remembered.Keep(id, default!);
            _isFailing = false;
            return default;
        }
        catch (Exception fault) when (IsOutage(fault) && !cancellationToken.IsCancellationRequested)
        {
            Interlocked.Exchange(ref _failed, clock.GetTimestamp());
            _isFailing = true;
            if (!IsWithin(LogEvery, ref _logged))
            {
                Interlocked.Exchange(ref _logged, clock.GetTimestamp());
                // Its text could hold an address, and so a person.
                LogFailed(fault is ApiException { ResponseStatusCode: var status } ? $"HTTP {status}" : fault.GetType().Name);
            }

            return known;
        }
    }

    private bool IsWithin(TimeSpan time, ref long since) =>
        Interlocked.Read(ref since) is not 0 and var at && clock.GetElapsedTime(at) < time;

    /// <summary>No connection, no token, no time, or an answer that is none, such as the page of a proxy.</summary>
    private static bool IsOutage(Exception fault) =>
        fault is ApiException or HttpRequestException or AuthenticationFailedException or OperationCanceledException
            or JsonException or IOException or InvalidOperationException;

    [LoggerMessage(LogLevel.Warning, "Microsoft Graph did not answer ({Reason}); what it said before and the directory's file are used")]
    private partial void LogFailed(string reason);
}

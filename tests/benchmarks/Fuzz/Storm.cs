using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Sevenwolden.Tests.Fuzzing;

namespace Sevenwolden.Benchmarks.Fuzz;

/// <summary>Sends mutants over many connections, those of a group one after the other, and keeps account.</summary>
internal sealed class Storm(Mutants mutants, Uri bot) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false })
    {
        Timeout = TimeSpan.FromSeconds(30),
    };

    public ConcurrentDictionary<int, int> Statuses { get; } = new();

    public ConcurrentQueue<string> Failed { get; } = new();

    public ConcurrentQueue<string> Slow { get; } = new();

    /// <summary>In milliseconds.</summary>
    public double Slowest { get; private set; }

    public Task SendAsync(int from, int to, int connections)
    {
        var next = from / Mutants.Group;
        return Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) - 1 is var group && group * Mutants.Group < to)
            {
                for (var place = 0; place < Mutants.Group; place++)
                {
                    await SendAsync((group * Mutants.Group) + place);
                }
            }
        })));
    }

    public void Dispose() => _http.Dispose();

    private async Task SendAsync(int number)
    {
        using var content = new ByteArrayContent(mutants[number]);
        content.Headers.ContentType = Json;
        var begun = Stopwatch.GetTimestamp();
        var status = await StatusAsync(content);
        var took = Stopwatch.GetElapsedTime(begun);
        Statuses.AddOrUpdate(status, 1, (_, answers) => answers + 1);
        Slowest = Math.Max(Slowest, took.TotalMilliseconds);
        if (status == 0 || (status >= 500 && status != (int)HttpStatusCode.NotImplemented))
        {
            Failed.Enqueue(FormattableString.Invariant($"{number}: {status}"));
        }

        if (took > TimeSpan.FromSeconds(1))
        {
            Slow.Enqueue(FormattableString.Invariant($"{number}: {status}, {took.TotalMilliseconds:0} ms"));
        }
    }

    // 0 is none.
    private async Task<int> StatusAsync(HttpContent content)
    {
        try
        {
            using var response = await _http.PostAsync(bot, content);
            return (int)response.StatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return 0;
        }
    }
}

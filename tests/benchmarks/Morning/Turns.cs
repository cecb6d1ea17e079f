using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;

namespace Sevenwolden.Benchmarks.Morning;

/// <summary>All turns of the morning: how many there are, how many at once after the first of each, and how long each took.</summary>
internal sealed class Turns(ServerProcess bot, int most, int atOnce) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly Uri _messages = new(bot.Address, "api/messages");
    private readonly SemaphoreSlim _free = new(atOnce);

    // Teams waits as long.
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false })
    {
        Timeout = TimeSpan.FromSeconds(15),
    };

    private int _taken;
    private int _done;
    private int _refused;

    /// <summary>In milliseconds, from the request to its answer.</summary>
    public ConcurrentQueue<double> First { get; } = new();

    public ConcurrentQueue<double> Later { get; } = new();

    public ConcurrentQueue<string> Errors { get; } = new();

    /// <summary>In MB: at the start, and after each quarter.</summary>
    public List<double> Memory { get; } = [bot.ResidentMegabytes()];

    public int Refused => _refused;

    /// <summary>False when the morning is over. The first turn of each waits for nobody.</summary>
    public async Task<bool> TakeAsync(bool isFirst, Func<Task> turn)
    {
        var number = Interlocked.Increment(ref _taken);
        if (number > most)
        {
            return false;
        }

        if (isFirst)
        {
            await turn();
        }
        else
        {
            await _free.WaitAsync();
            await turn();
            _free.Release();
        }

        Weigh();
        return true;
    }

    /// <summary>Brings an activity, and again where the bot says that it is too much; null when it was not answered well.</summary>
    public async Task<string?> BringAsync(byte[] activity, bool isFirst)
    {
        while (true)
        {
            try
            {
                using var content = new ByteArrayContent(activity);
                content.Headers.ContentType = Json;
                var begun = Stopwatch.GetTimestamp();
                using var response = await _http.PostAsync(_messages, content);
                (isFirst ? First : Later).Enqueue(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                if (response.StatusCode == HttpStatusCode.TooManyRequests)
                {
                    Interlocked.Increment(ref _refused);
                    await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
                    continue;
                }

                if (response.IsSuccessStatusCode)
                {
                    return await response.Content.ReadAsStringAsync();
                }

                Errors.Enqueue(response.StatusCode.ToString());
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or IOException)
            {
                Errors.Enqueue(fault.Message);
            }

            return null;
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _free.Dispose();
    }

    private void Weigh()
    {
        if (Interlocked.Increment(ref _done) is var done && done * 4L / most > (done - 1) * 4L / most)
        {
            lock (Memory)
            {
                Memory.Add(bot.ResidentMegabytes());
            }
        }
    }
}

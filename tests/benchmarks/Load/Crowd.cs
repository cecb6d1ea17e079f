using System.Diagnostics;
using System.Net;
using Sevenwolden.Benchmarks.Channel;

namespace Sevenwolden.Benchmarks.Load;

/// <summary>People who talk to a bot at once, each one conversation after the other, without a pause.</summary>
internal sealed class Crowd(Teams teams, Uri bot, bool expectReplies, string? authorization = null, Script? script = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static int _conversations;

    private readonly Script _script = script ?? Script.OfTheBot;
    private readonly List<double> _milliseconds = [];
    private readonly List<string> _faults = [];

    /// <summary>Talks for so long; answers how long each turn took, and what was wrong.</summary>
    public async Task<(
        IReadOnlyList<double> Milliseconds, IReadOnlyList<string> Faults, TimeSpan Took)> TalkAsync(int people, TimeSpan duration)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, people).Select(_ => Task.Run(() => TalkUntilAsync(start, duration))));
        return (_milliseconds, _faults, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>So many whole conversations, one after the other.</summary>
    public async Task<IReadOnlyList<string>> TalkAsync(int conversations)
    {
        for (var i = 0; i < conversations; i++)
        {
            await ConverseAsync(() => true, []);
        }

        return _faults;
    }

    private async Task TalkUntilAsync(long start, TimeSpan duration)
    {
        var milliseconds = new List<double>();
        bool InTime() => Stopwatch.GetElapsedTime(start) < duration;
        while (InTime())
        {
            await ConverseAsync(InTime, milliseconds);
        }

        lock (_milliseconds)
        {
            _milliseconds.AddRange(milliseconds);
        }
    }

    private async Task ConverseAsync(Func<bool> goOn, List<double> milliseconds)
    {
        var number = Interlocked.Increment(ref _conversations);
        var conversation = FormattableString.Invariant($"a:{Environment.ProcessId}-{number}");
        foreach (var (place, step) in _script.Talks[number % _script.Talks.Count].Index())
        {
            if (!goOn())
            {
                return;
            }

            var activity = FormattableString.Invariant($"{number}-{place}");
            var begun = Stopwatch.GetTimestamp();
            var heard = await HearAsync(step, conversation, activity);
            milliseconds.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            if (!heard.SequenceEqual(step.Expected))
            {
                Wrong($"{step.Name}: {string.Join("; ", heard)}");
                return;
            }
        }
    }

    /// <summary>The replies, or why there are none: a lost one is a fault among others, and ends nothing but its conversation.</summary>
    private async Task<IReadOnlyList<string>> HearAsync(Step step, string conversation, string activity)
    {
        try
        {
            return await TakeTurnAsync(step, conversation, activity);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or TimeoutException)
        {
            return ["lost: " + exception.GetType().Name];
        }
    }

    private async Task<IReadOnlyList<string>> TakeTurnAsync(Step step, string conversation, string activity)
    {
        var bytes = step.Activity(conversation, activity, teams.ServiceUrl, expectReplies);
        if (expectReplies)
        {
            var (status, body) = await teams.PostAsync(bot, step, bytes, authorization);
            return status == HttpStatusCode.OK ? Heard.InResponse(body, _script.Tell) : [status.ToString()];
        }

        var inbox = teams.Expect(activity, step.Expected.Count);
        var (answered, _) = await teams.PostAsync(bot, step, bytes, authorization);
        if (answered != HttpStatusCode.OK)
        {
            return [answered.ToString()];
        }

        await inbox.Complete.WaitAsync(Patience);
        teams.Forget(activity);
        return [.. inbox.Bodies.Select(body => Heard.InActivity(body, _script.Tell))];
    }

    private void Wrong(string what)
    {
        lock (_faults)
        {
            _faults.Add(what);
        }
    }
}

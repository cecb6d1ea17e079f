using System.Net;
using Sevenwolden.Benchmarks.Channel;

namespace Sevenwolden.Benchmarks.Kill;

/// <summary>Somebody whose channel brings an activity again until it is taken, as Teams does, and who waits for every reply.</summary>
internal sealed class Stubborn(Teams teams, Uri bot, int number, bool expectReplies)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(0.1);
    private readonly List<(Inbox Inbox, int Expected)> _inboxes = [];

    public int Turns { get; private set; }

    /// <summary>How many activities were brought more than once.</summary>
    public int Again { get; private set; }

    public int Lost { get; private set; }

    public List<string> Wrong { get; } = [];

    /// <summary>Replies that came more often than once.</summary>
    public int CountDoubled() => _inboxes.Sum(entry => Math.Max(0, entry.Inbox.Bodies.Count - entry.Expected));

    public async Task TalkAsync(CancellationToken enough)
    {
        for (var talk = number; !enough.IsCancellationRequested; talk++)
        {
            foreach (var (place, step) in Talks.All[talk % Talks.All.Count].Index())
            {
                await TakeTurnAsync(
                    step, FormattableString.Invariant($"a:{number}-{talk}"), FormattableString.Invariant($"{number}-{talk}-{place}"));
                if (enough.IsCancellationRequested)
                {
                    return;
                }
            }
        }
    }

    private async Task TakeTurnAsync(Step step, string conversation, string activity)
    {
        var inbox = teams.Expect(activity, step.Expected.Count);
        var body = await BringAsync(step, step.Activity(conversation, activity, teams.ServiceUrl, expectReplies));
        Turns++;
        var heard = expectReplies ? Heard.InResponse(body) : await CollectAsync(inbox, step.Expected.Count);
        if (!heard.SequenceEqual(step.Expected))
        {
            Wrong.Add($"{step.Name}: {string.Join("; ", heard)}");
        }
    }

    private async Task<byte[]> BringAsync(Step step, byte[] activity)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var (status, body) = await teams.PostAsync(bot, step, activity);
                if (status == HttpStatusCode.OK)
                {
                    return body;
                }

                Wrong.Add($"{step.Name}: {status}");
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or IOException)
            {
                Again += attempt == 1 ? 1 : 0;
            }

            await Task.Delay(50);
        }
    }

    /// <summary>
    /// The replies in the order in which they came for the first time: one that was in flight when the bot died comes twice.
    /// </summary>
    private async Task<IReadOnlyList<string>> CollectAsync(Inbox inbox, int expected)
    {
        _inboxes.Add((inbox, expected));
        await Task.WhenAny(inbox.Complete, Task.Delay(Patience));
        for (var waited = TimeSpan.Zero; Distinct(inbox).Count < expected && waited < Patience; waited += Look)
        {
            await Task.Delay(Look);
        }

        var heard = Distinct(inbox);
        Lost += Math.Max(0, expected - heard.Count);
        return heard;
    }

    private static List<string> Distinct(Inbox inbox) => [.. inbox.Bodies.Select(Heard.InActivity).Distinct()];
}

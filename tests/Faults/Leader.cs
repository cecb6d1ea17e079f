namespace Sevenwolden.Tests.Faults;

/// <summary>Somebody to whom reports come, who picks up every second one, and now and then clicks twice.</summary>
internal sealed class Leader(Person me, Carrier carrier, Chats chats)
{
    private const int PicksUpEach = 2;
    private const int ClicksTwiceEach = 10;

    public HashSet<string> PickedUp { get; } = [];

    public Task GreetAsync(CancellationToken cancellationToken) => carrier.BringAsync(me.Says("hallo"), cancellationToken);

    /// <summary>Until so many reports were seen.</summary>
    public async Task WorkAsync(int reports, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>();
        while (seen.Count < reports)
        {
            var posted = await chats.NextAsync(me.Conversation, cancellationToken);
            if (posted is { Activity: var activity, Case: { } @case } && Sight.Of(activity) is not null
                && seen.Add(@case) && seen.Count % PicksUpEach == 0)
            {
                PickedUp.Add(@case);
                var clicks = seen.Count % ClicksTwiceEach == 0 ? 2 : 1;
                await Task.WhenAll(
                    Enumerable.Range(0, clicks).Select(
                        _ => carrier.PressAsync(me, Sight.Data(activity, "case.pickUp"), posted, cancellationToken)));
            }
        }
    }
}

using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Cards;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Showing;

/// <summary>Sends what waits together for one person on one card; where only one case is left of it, that case's own.</summary>
internal sealed class PostingTogether(
    CaseStore cases, CaseFile file, IDirectory directory, CaseRoad road, CaseDrawing drawing, Posting posting, ChannelBook channels,
    TimeProvider clock)
{
    /// <summary>How long it waits for the watch of deadlines, which handles a morning of a big school in less.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <param name="head">The first of the line. None behind it is leased by anybody as long as this one is.</param>
    /// <param name="person">Whose line it is.</param>
    public async Task<Delivery> PostAsync(Leased.Showing head, string person)
    {
        var waiting = await cases.TogetherAsync(head, CancellationToken.None);
        if (waiting.Count > 0 && waiting[0].Id == head.Id && await MayBeMoreAsync(waiting[0]))
        {
            return Delivery.Wait.ForMore;
        }

        var shown = await HoldingAsync(waiting, person);
        // Whatever is left is looked at anew by the next look into the outbox.
        if (shown.Find(each => each.Errand.Id == head.Id).Case is not { } first)
        {
            return await DoneAsync(head, []);
        }

        return shown.Count == 1
            ? await posting.PostAsync(head, first, person) ?? await DoneAsync(head, [])
            : await PostAsync(head, person, waiting, first.Reporter.Id);
    }

    private async Task<List<(Together Errand, Case Case)>> HoldingAsync(IReadOnlyList<Together> waiting, string person)
    {
        var holding = new List<(Together, Case)>();
        foreach (var errand in waiting)
        {
            if (await FindAsync(errand, person) is { } @case)
            {
                holding.Add((errand, @case));
            }
        }

        return holding;
    }

    /// <summary>The case where it is still so, and still theirs to see.</summary>
    private async Task<Case?> FindAsync(Together errand, string person) =>
        await file.FindAsync(errand.Case, CancellationToken.None) is { } @case
        && new Errand(errand.Case, new Addressee.Person(person), errand.Occasion).Holds(@case)
        && await directory.IsSeenByAsync(@case, person, CancellationToken.None)
            ? @case
            : null;

    private async Task<bool> MayBeMoreAsync(Together first)
    {
        var waited = clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(first.QueuedAt);
        return waited >= TimeSpan.Zero && waited < Patience && (await cases.DueAsync(1, CancellationToken.None)).Count > 0;
    }

    private async Task<Delivery> PostAsync(Leased.Showing head, string person, IReadOnlyList<Together> waiting, string via)
    {
        List<(Together Errand, Case Case)> shown = [];
        var delivery = await WriteAsync(MessageSize.Most);
        delivery = delivery is Delivery.Unfit ? await WriteAsync(MessageSize.Small) : delivery;
        return delivery is null or Delivery.Sent
            ? await DoneAsync(head, waiting, [.. shown.Select(each => Follows(each.Case, person))])
            : delivery;

        async Task<Delivery?> WriteAsync(int most) =>
            (await road.WriteAsync(head, person, via, reference => DrawAsync(reference, most))).Delivery;

        // The way there may have taken a while: what was dealt with meanwhile is not on it.
        async Task<Activity?> DrawAsync(Reference reference, int most)
        {
            shown = await HoldingAsync(waiting, person);
            return shown.Count == 0 ? null : Outbound.Proactive(
                reference,
                drawing.Draw([.. shown.Select(each => (each.Case, each.Errand.Occasion))], person, reference, most),
                channels.Of(reference.ChannelId));
        }
    }

    /// <summary>The card of the case itself, where it stands, says it as well: that makes no sound.</summary>
    private static Errand Follows(Case @case, string person) =>
        Errand.Of(@case, new Addressee.Person(person), Occasion.Refresh);

    private async Task<Delivery> DoneAsync(Leased.Showing head, IReadOnlyList<Together> with, params IReadOnlyList<Errand> errands)
    {
        // Where nothing is written the lease ran out, and another instance has it now.
        await cases.ApplyAsync(
            new Effects { Done = head, DoneTogether = [.. with.Where(each => each.Id != head.Id)], Errands = errands },
            CancellationToken.None);
        return Delivery.Noted.Instance;
    }
}

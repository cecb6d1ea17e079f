using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Showing;

/// <summary>What follows from how it went to show a case to somebody.</summary>
internal static class ShownEffects
{
    /// <summary>The card that was there shows the case as it was found.</summary>
    public static Effects Refreshed(Leased.Showing showing, ShownCard card, Case @case) => new()
    {
        Card = card with { Version = Math.Max(card.Version, @case.Version) },
        CardBefore = card,
        Done = showing,
    };

    /// <summary>A new card was sent: it is remembered, the reporter sees that it arrived, an older card makes way.</summary>
    /// <param name="showing">The errand.</param>
    /// <param name="person">Whose card it is.</param>
    /// <param name="drawn">The case as the card shows it.</param>
    /// <param name="now">The case as it is.</param>
    /// <param name="older">The card that followed the case so far.</param>
    /// <param name="activities">Below which URL the new one is called by its id.</param>
    /// <param name="activityId">Null where the channel named none: then it can't follow, and the one before does.</param>
    /// <param name="at">The moment.</param>
    /// <param name="file">Seals the case.</param>
    public static Effects Posted(
        Leased.Showing showing, string person, Case drawn, Case now, ShownCard? older, string activities, string? activityId,
        DateTimeOffset at, CaseFile file)
    {
        var change = new CaseChange(now, Routing.Delivered(now, person, at));
        var arrived = change.Events.Count > 0;
        var moved = now.Version > drawn.Version;
        var card = activityId is null
            ? null
            : new ShownCard(now.Id, person, activities, activityId, moved ? drawn.Version : change.After.Version)
            {
                Posted = drawn.Version,
            };
        // Where the channel named no new card, the one before follows.
        var follows = card is null ? older is not null : moved;
        return new Effects
        {
            Case = arrived ? file.Write(change) : null,
            Errands =
            [
                .. arrived ? Audience.Of(change.After, change.Events, person).Where(each => each.To != showing.Errand.To) : [],
                .. follows ? [Errand.Of(now, showing.Errand.To, Occasion.Refresh)] : Array.Empty<Errand>(),
            ],
            Card = card,
            CardIsNew = card is not null,
            CardBefore = older,
            Retired = card is not null && older is not null && older.ActivityId != card.ActivityId ? [older.Old] : [],
            Done = showing,
        };
    }

    /// <summary>It came by another road than a card: that is noted, and the errand is done, also where nothing is told of it.</summary>
    public static async Task<Delivery> NoteAsync(
        this CaseFile file, Leased.Showing showing, Func<Case, IReadOnlyList<CaseEvent>> happened)
    {
        // Where nothing is written the lease ran out, and another instance has it now.
        await file.ChangeAsync(showing.Errand.Case, found => ValueTask.FromResult<Effects?>(
            (Of(new CaseChange(found, happened(found)), file) ?? new Effects()) with { Done = showing }));
        return Delivery.Noted.Instance;
    }

    /// <summary>Something happened to the case. Null where nothing did.</summary>
    public static Effects? Of(CaseChange change, CaseFile file) => change.Events.Count == 0
        ? null
        : new Effects { Case = file.Write(change), Errands = Audience.Of(change.After, change.Events) };
}

using System.Security.Cryptography;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Showing;

/// <summary>
/// Notes of each case that waits for somebody who has read its card that they have seen it. All other cards of the case follow; whoever
/// read it is sent nothing.
/// </summary>
internal sealed class Sighting(CaseStore cases, CaseFile file, IDirectory directory) : ISend
{
    private static readonly Delivery Noted = new Delivery.Sent(null);

    public bool Sends(Leased leased) => leased is Leased.Read;

    // What is done twice has one effect, so what broke off is done again.
    public async Task<Delivery> SendAsync(Leased leased)
    {
        var person = ((Leased.Read)leased).Person;
        foreach (var read in (await cases.ReadCardsAsync(person, CancellationToken.None)).Where(IsRead))
        {
            await NoteAsync(read, person);
        }

        return Noted;
    }

    public Task GiveUpAsync(Leased leased, Trouble why) => Task.CompletedTask;

    /// <summary>Whether the card stands in that chat, and they have read so far. One without a number tells nothing.</summary>
    private static bool IsRead(ReadCard read) =>
        ConnectorUrls.IsOf(read.Card.Activities, read.Receipt.Conversation)
        && Receipt.TryNumber(read.Card.ActivityId, out var number) && number <= read.Receipt.Message;

    private async Task NoteAsync(ReadCard read, string person)
    {
        try
        {
            await file.ChangeAsync(read.Card.Case, async @case =>
            {
                var at = DateTimeOffset.FromUnixTimeMilliseconds(read.At);
                var change = new CaseChange(@case, Sightings.Read(@case, person, read.Card.Posted, at));
                return change.Events.Count > 0 && await directory.IsSeenByAsync(@case, person, CancellationToken.None)
                    ? new Effects { Case = file.Write(change), Errands = Audience.Of(change.After, change.Events, person) }
                    : null;
            });
        }
        catch (CryptographicException)
        {
            // One that was sealed with a key that is gone must not keep the others from being noted.
        }
    }
}

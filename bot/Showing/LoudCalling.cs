using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Reaching;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Telemetry;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Showing;

/// <summary>Has those called who have a report of danger that nobody has seen.</summary>
internal sealed class LoudCalling(Gateway gateway, CallForHelp call, CaseFile file, Pseudonyms pseudonyms, TimeProvider clock)
{
    public async Task<Delivery> CallAsync(Leased.Showing showing, Case @case)
    {
        var phones = @case.Responsible.Select(leader => leader.Phone).OfType<string>().Distinct().ToList();
        if (phones.Count == 0)
        {
            return new Delivery.Gone(Trouble.NoPhone);
        }

        var delivery = await gateway.CallAsync(pseudonyms.Of($"gateway/{showing.Id}"), phones, call.Aloud, showing.Until);
        return delivery is Delivery.Sent
            ? await file.NoteAsync(showing, found => LoudRoad.Answered(found, null, clock.GetUtcNow()))
            : delivery;
    }
}

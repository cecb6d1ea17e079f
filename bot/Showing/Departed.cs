using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Showing;

/// <summary>
/// What becomes of an errand to a leader who left the school before it was done: that they left is noted at once, and the case goes on to
/// the next, as where the watch finds it first.
/// </summary>
internal sealed class Departed(IDirectory directory, Leavers leavers, WhoIsThere whoIsThere, CaseFile file)
{
    /// <summary>Whether it was for somebody who has the case still, and is of the school no more.</summary>
    public async ValueTask<bool> HasItAsync(Errand errand, Case @case) =>
        errand.Occasion != Occasion.Refresh && !@case.IsClosed && errand.To switch
        {
            Addressee.Person(var person) => @case.IsLeader(person) && await directory.HasLeftAsync(person, CancellationToken.None),
            Addressee.Mailbox(var person) => @case.IsLeader(person) && await directory.HasLeftAsync(person, CancellationToken.None),
            _ => false,
        };

    public async Task<Delivery> NoteAsync(Leased.Showing showing)
    {
        // Where nothing is written the lease ran out and another instance has it now, or the directory thought better of it meanwhile.
        var isNoted = await file.ChangeAsync(showing.Errand.Case, async found =>
        {
            var there = await whoIsThere.ForAsync(found, CancellationToken.None);
            var change = new CaseChange(found, await leavers.OfAsync(found, there, CancellationToken.None));
            return change.Events.Count == 0 ? null : (ShownEffects.Of(change, file) ?? new Effects()) with { Done = showing };
        });
        return isNoted ? Delivery.Noted.Instance : Delivery.Wait.ForUpdate;
    }
}

using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Showing;

/// <summary>Does the errands: brings a case, as it is at that moment, before the eyes of one person.</summary>
internal sealed class CaseShowing(
    CaseStore cases, CaseFile file, IDirectory directory, WhoIsThere whoIsThere, Posting posting, Refreshing refreshing, Calling calling,
    PostingTogether together, Mailing mailing, LoudCalling loud, Departed departed, IOptions<EscalationOptions> options,
    TimeProvider clock) : ISend
{
    private const int PatienceWithNotFound = 2;

    public bool Sends(Leased leased) => leased is Leased.Showing;

    public async Task<Delivery> SendAsync(Leased leased) => await ShowAsync((Leased.Showing)leased) switch
    {
        // What the connector won't take is no verdict on the person: in the end it takes another road, but not at once.
        Delivery.Unfit unfit => new Delivery.Wait(TimeSpan.Zero, unfit.Why),
        var delivery => delivery,
    };

    private async Task<Delivery> ShowAsync(Leased.Showing showing)
    {
        var errand = showing.Errand;
        var found = await file.FindAsync(errand.Case, CancellationToken.None);
        if (found is not null && await departed.HasItAsync(errand, found))
        {
            return await departed.NoteAsync(showing);
        }

        if (Errands.IsTogether(showing) && errand.To is Addressee.Person(var one))
        {
            return await together.PostAsync(showing, one);
        }

        return (found, errand.To) switch
        {
            ({ } @case, _) when !errand.Holds(@case) => await LetGoAsync(showing, @case),
            ({ } @case, Addressee.LeadersChannel) =>
                await calling.CallAsync(@case, showing.Until) is var called and not Delivery.Sent ? called : await DoneAsync(showing),
            ({ } @case, Addressee.Gateway) => await loud.CallAsync(showing, @case),
            ({ } @case, Addressee.Mailbox(var person)) when await directory.IsSeenByAsync(@case, person, CancellationToken.None) =>
                await mailing.MailAsync(showing, @case, person),
            ({ } @case, Addressee.Person(var person)) when await directory.IsSeenByAsync(@case, person, CancellationToken.None) =>
                errand.Occasion == Occasion.Refresh
                    ? await RefreshAsync(showing, @case, person)
                    : await posting.PostAsync(showing, @case, person) is { } posted ? posted : await LetGoAsync(showing, @case),
            _ => await DoneAsync(showing),
        };
    }

    /// <summary>No road leads to this person: the case takes another, and the reporter sees it.</summary>
    public async Task GiveUpAsync(Leased leased, Trouble why)
    {
        var (id, to) = (((Leased.Showing)leased).Errand.Case, ((Leased.Showing)leased).Errand.To);
        var hasChannel = options.Value.LeadersChannel.IsSet;
        var hasMail = to is Addressee.Person(var person) && await mailing.CanAsync(person);
        await file.ChangeAsync(id, async @case =>
        {
            var (now, there) = (clock.GetUtcNow(), await whoIsThere.ForAsync(@case, CancellationToken.None));
            return ShownEffects.Of(
                new CaseChange(@case, to switch
                {
                    Addressee.Mailbox(var mailbox) => Roads.NotMailed(@case, mailbox, why.ToString(), hasChannel, now, there),
                    Addressee.Gateway => LoudRoad.Answered(@case, why.ToString(), now),
                    _ => Routing.NotDelivered(@case, to, why.ToString(), hasChannel, now, there, hasMail),
                }),
                file);
        });
    }

    /// <summary>The card that is there follows; where it can't be replaced, a new one is sent.</summary>
    private async Task<Delivery> RefreshAsync(Leased.Showing showing, Case @case, string person) =>
        await cases.CardAsync(@case.Id, person, CancellationToken.None) is { } card
        && await cases.ReferenceAsync(person, CancellationToken.None) is { } reference
        && refreshing.CanReplace(reference)
            ? await refreshing.RefreshAsync(showing, @case, card, reference) switch
            {
                // It was deleted, it can't be replaced, or it is looked for in vain: the case is shown anew.
                Delivery.Gone or Delivery.Unfit => await AnewAsync(showing, @case, person),
                Delivery.Wait { Why.IsNotThere: true } when showing.Attempts >= PatienceWithNotFound =>
                    await AnewAsync(showing, @case, person),
                var delivery => delivery,
            }
            : await DoneAsync(showing);

    /// <summary>Of a case whose words are gone nothing is sent any more.</summary>
    private async Task<Delivery> AnewAsync(Leased.Showing showing, Case @case, string person) =>
        (@case.Erased ? null : await posting.PostAsync(showing, @case, person)) ?? await DoneAsync(showing);

    /// <summary>What it was for is over: the card that is there follows, and nobody is notified.</summary>
    private Task<Delivery> LetGoAsync(Leased.Showing showing, Case @case) =>
        DoneAsync(showing, showing.Errand.To is Addressee.Person ? [Errand.Of(@case, showing.Errand.To, Occasion.Refresh)] : []);

    private async Task<Delivery> DoneAsync(Leased.Showing showing, params IReadOnlyList<Errand> follow)
    {
        await cases.ApplyAsync(new Effects { Done = showing, Errands = follow }, CancellationToken.None);
        return Delivery.Noted.Instance;
    }
}

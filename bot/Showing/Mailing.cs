using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Reaching;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Telemetry;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Showing;

/// <summary>Tells somebody whom no chat reaches, by mail, that somebody asks for their help: once for each case.</summary>
internal sealed class Mailing(
    IPost post, CallForHelp call, IDirectory directory, CaseFile file, IOptions<MailOptions> options, Pseudonyms pseudonyms,
    TimeProvider clock)
{
    /// <summary>Whether a mail can be written to this person.</summary>
    public async ValueTask<bool> CanAsync(string person) =>
        options.Value.IsOn && await directory.MailAsync(person, CancellationToken.None) is not null;

    public async Task<Delivery> MailAsync(Leased.Showing showing, Case @case, string person)
    {
        if (!options.Value.IsOn || await directory.MailAsync(person, CancellationToken.None) is not { } address)
        {
            return new Delivery.Gone(Trouble.NoMail);
        }

        // As long as they are not noted to have got it, each attempt is the same mail.
        var letter = call.ByMail(pseudonyms.Of($"mail/{@case.Id}/{person}"), address, Roads.UnreachedSince(@case, person));
        var delivery = await post.SendAsync(letter, showing.Until);
        return delivery is Delivery.Sent
            ? await file.NoteAsync(showing, found => Roads.Mailed(found, person, clock.GetUtcNow()))
            : delivery;
    }
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Turns;

/// <summary>
/// What a turn does beside its conversation: the case, the errands, the card that was replaced, how the person can be reached.
/// </summary>
internal sealed class TurnEffects(
    CaseStore cases, CaseFile file, Senders senders, ChannelBook channels, Credentials credentials, IDirectory directory,
    TimeProvider clock)
{
    private const int PageSize = 50;

    /// <summary>The conversation as it is to be kept, and the effects; null for nearly all turns.</summary>
    public async ValueTask<(Conversation Conversation, Effects? Effects)> OfAsync(
        Step step, Activity activity, Member me, CancellationToken cancellationToken)
    {
        var reference = step.Forget ? null : await ReferenceAsync(activity, me, step.Conversation, cancellationToken);
        var mark = reference is null ? null : Mark(reference);
        var isNew = mark is not null && mark != step.Conversation.Noted;
        var (card, older) = await CardAsync(step, activity, me, cancellationToken);
        var conversation = isNew ? step.Conversation with { Noted = mark } : step.Conversation;
        var waiting = reference is not null && (isNew || IsArrival(activity))
            ? await WaitingAsync(me.Id, step, cancellationToken)
            : [];
        if (!isNew && waiting.Count == 0 && card is null && step is
            {
                Case: null, Errands.Count: 0, Audit: null, Misread: null, Absence: null, Tie: null, Path: null,
            })
        {
            return (conversation, null);
        }

        return (conversation, new Effects
        {
            Case = step.Case is { } change ? file.Write(change) : null,
            Errands = [.. step.Errands, .. waiting],
            Card = card,
            CardBefore = older,
            Retired = older is not null && older.ActivityId != card?.ActivityId ? [older.Old] : [],
            Reference = isNew ? reference : null,
            Audit = step.Audit is { } audit
                ? new AuditNote(clock.GetUtcNow().ToUnixTimeMilliseconds(), me.Id, audit.Action, audit.Case)
                : null,
            Misread = step.Misread,
            Absence = step.Absence,
            Tie = step.Tie,
            Path = step.Path,
        });
    }

    private static bool IsArrival(Activity activity) =>
        activity.Type is ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate;

    /// <summary>What no road led to them with so far, however much it is: they are there now.</summary>
    private async ValueTask<IReadOnlyList<Errand>> WaitingAsync(string person, Step step, CancellationToken cancellationToken)
    {
        var waiting = new List<Errand>();
        for (var skip = 0; ; skip += PageSize)
        {
            var page = await cases.ListAsync(new CaseQuery(person, AsLeader: true, OpenOnly: true, skip, PageSize), cancellationToken);
            waiting.AddRange(page.Select(Readable).OfType<Case>().Where(@case => @case.Id != step.Case?.Id)
                .Select(@case => Roads.Arrived(@case, person)).OfType<Errand>());
            if (page.Count < PageSize)
            {
                return waiting;
            }
        }
    }

    /// <summary>Null for one that was sealed with a key that is gone: that must not keep its reader out of their own chat.</summary>
    private Case? Readable(CaseRow row)
    {
        try
        {
            return file.Read(row);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The pressed card became the case's card: it follows the case from now on, and the one before makes way.</summary>
    private async ValueTask<(ShownCard? Card, ShownCard? Older)> CardAsync(
        Step step, Activity activity, Member me, CancellationToken cancellationToken)
    {
        if (activity.Type != ActivityTypes.Invoke
            || activity.ReplyToId is not { Length: > 0 } pressed
            || step.InPlace is not Dialogs.Reply.CaseShown shown)
        {
            return (null, null);
        }

        var @case = shown.View.Case;
        var activities = ConnectorUrls.Activities(activity.ServiceUrl, activity.Conversation.Id);
        return (
            new ShownCard(@case.Id, me.Id, activities, pressed, @case.Version),
            await cases.CardAsync(@case.Id, me.Id, cancellationToken));
    }

    /// <summary>
    /// Only a chat of two is a place to write to somebody of one's own accord; and only the person's own activity says where it is.
    /// </summary>
    private async ValueTask<Reference?> ReferenceAsync(
        Activity activity, Member me, Conversation conversation, CancellationToken cancellationToken) =>
        channels.Of(activity.ChannelId).IsShared(activity) || TaskModule.Is(activity)
        || activity.Recipient?.Id is not { Length: > 0 } bot || activity.From.Id == bot
            ? null
            : new Reference(
                me.Id, null, activity.ChannelId ?? "", activity.ServiceUrl, activity.Conversation.Id, activity.From.Id, bot,
                activity.Conversation.TenantId, conversation.Language.Code,
                // Where nobody is checked, at least the school's own people tell where the channel is.
                senders.AreNamed(activity) && (credentials.AreSet || await directory.KnowsAsync(me.Id, cancellationToken)));

    private static string Mark(Reference reference) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reference.ToString())))[..16];
}

using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Bot.Turns;

/// <summary>Has the dialog decide, with all that it has to know.</summary>
internal sealed partial class Deciding(
    Dialog dialog, Lookups lookups, ChannelBook channels, Timetable timetable, TimeProvider clock, ILogger<Deciding> log)
{
    /// <summary>
    /// Takes the step, once what it needs is known; where words turn out to need more, that is looked up and it is taken again.
    /// </summary>
    public async Task<Step> StepAsync(
        Conversation conversation, Activity activity, Incoming incoming, Member me, Known known, CancellationToken cancellationToken)
    {
        if (incoming is Incoming.Message)
        {
            // What is spoken in the person's own chat.
            conversation = conversation with { Language = await lookups.LanguageAsync(me, cancellationToken) ?? conversation.Language };
        }

        var around = channels.Of(activity.ChannelId).Surroundings(activity) with
        {
            Me = me,
            Now = clock.GetUtcNow(),
            Known = known,
            InPlace = activity.Type == ActivityTypes.Invoke && !TaskModule.Is(activity),
        };
        while (dialog.Needs(conversation, incoming, around) is { } needed)
        {
            around = await KnowingAsync(around, needed, cancellationToken);
        }

        while (true)
        {
            var step = Try(conversation, activity, incoming, around);
            if (step.Lookup is not { } lookup)
            {
                return step;
            }

            around = await KnowingAsync(around, lookup, cancellationToken);
        }
    }

    private async Task<Surroundings> KnowingAsync(Surroundings around, Lookup lookup, CancellationToken cancellationToken) =>
        around with { Known = await lookups.FindAsync(lookup, around.Me, around.Known, cancellationToken) };

    private Step Try(Conversation conversation, Activity activity, Incoming incoming, Surroundings around)
    {
        try
        {
            return dialog.Step(conversation, incoming, around);
        }
        catch (Exception exception)
        {
            var reference = FreshIds.Next();
            LogFailed(exception, reference, activity.Id);
            return new Step(
                conversation,
                [
                    new Reply.Failed(
                        reference, clock.GetUtcNow(), timetable.Calendar.Zone,
                        incoming is Incoming.Words or Incoming.Press ? incoming : null)
                    {
                        InPlace = around.InPlace,
                    },
                ]);
        }
    }

    [LoggerMessage(LogLevel.Error, "Fault {Reference}: activity {ActivityId} could not be answered; the conversation stays as it was")]
    private partial void LogFailed(Exception exception, string reference, string? activityId);
}

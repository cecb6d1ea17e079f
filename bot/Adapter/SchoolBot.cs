using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Bot.Adapter;

/// <summary>What an activity is to this bot: something typed, a button, somebody who arrives. All else is taken, and that is all.</summary>
internal sealed class SchoolBot(
    Turn turn, ArticleQuery query, Feedback feedback, ReadReceipts receipts, ChannelBook channels, Senders senders) : TeamsActivityHandler
{
    /// <summary>The invoke of a button of a card. Source: Universal Actions for Adaptive Cards.</summary>
    public const string CardAction = "adaptiveCard/action";

    /// <summary>The types of activity that can lead to an answer; all others are taken and ignored.</summary>
    public static bool Handles(string type) =>
        type is ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate;

    // What the handlers of the SDK do with all that they know is not for us: they fail at a value that is not as they expect it.
    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        Handles(turnContext.Activity.Type) || turnContext.Activity.Type == ActivityTypes.Event
            ? base.OnTurnAsync(turnContext, cancellationToken)
            : Task.CompletedTask;

    protected override Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        (Activity)turnContext.Activity switch
        {
            var own when senders.IsBot(own) =>
                Task.CompletedTask,
            { Value: JObject value } pressed when string.IsNullOrWhiteSpace(pressed.Text) =>
                TakeAsync(turnContext, PressedData.Read(value), cancellationToken),
            { Value: null } said when IsShared(said) && !Mentions.IsSpokenTo(said) =>
                Task.CompletedTask,
            var said =>
                TakeAsync(turnContext, Said(said), cancellationToken),
        };

    // The handler's own way passes over a bot that joins alone, and in a group that is the one of whom we want to hear.
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity switch
        {
            Activity { MembersAdded: { Count: > 0 } added } joined when !IsShared(joined) || IsAmong(added, joined.Recipient) =>
                TakeAsync(turnContext, new Incoming.Arrival(), cancellationToken),
            Activity { MembersRemoved: { } removed } left when IsAmong(removed, left.Recipient) =>
                LeaveAsync(turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        TakeAsync(turnContext, new Incoming.Arrival(), cancellationToken);

    // A newer version is put in the place of the older one by a removal too, but that is nobody's farewell.
    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action == "remove" ? LeaveAsync(turnContext, cancellationToken) : Task.CompletedTask;

    protected override Task OnEventActivityAsync(
        ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == ReadReceipts.Name
            ? receipts.NoteAsync((Activity)turnContext.Activity, cancellationToken)
            : Task.CompletedTask;

    // The handler's own way to a pressed card makes the whole value anew as an object, to look at its type: more than
    // all that the pipeline does else. A new invoke gets an arm of its own here.
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity switch
        {
            { Name: CardAction, Value: JObject value } when value["action"] is JObject action && action["data"] is JObject data =>
                CreateInvokeResponse(await PressAsync(turnContext, PressedData.Read(data), cancellationToken)),
            { Name: ArticleQuery.Name } =>
                CreateInvokeResponse(query.Answer((Activity)turnContext.Activity, Found(turnContext).State)),
            { Name: TaskModule.Fetch } when MessageCheck.Read((Activity)turnContext.Activity) is { } message =>
                CreateInvokeResponse(await TakeAsync(turnContext, message, cancellationToken)),
            { Name: TaskModule.Submit, Value: JObject value } when value["data"] is JObject data =>
                CreateInvokeResponse(await TakeAsync(turnContext, PressedData.Read(data), cancellationToken)),
            { Name: Feedback.Fetch } when feedback.Form(
                (Activity)turnContext.Activity, Found(turnContext).State) is { } form => CreateInvokeResponse(form),
            { Name: Feedback.Submit } when Feedback.Read((Activity)turnContext.Activity) is { } thumb =>
                CreateInvokeResponse(await TakeAsync(turnContext, thumb, cancellationToken) ?? new object()),
            _ => new InvokeResponse { Status = StatusCodes.Status501NotImplemented },
        };

    /// <summary>A card that a client has drawn anew is a look: nothing comes of it.</summary>
    private Task<object?> PressAsync(ITurnContext turnContext, Incoming.Press press, CancellationToken cancellationToken) =>
        press[ReportVerbs.Look] is null
            ? TakeAsync(turnContext, press, cancellationToken)
            : turn.LookAsync(turnContext.Activity, press, Found(turnContext), cancellationToken);

    /// <summary>Answers with what an invoke is answered with; null where it is none.</summary>
    private async Task<object?> TakeAsync(
        ITurnContext turnContext, Incoming incoming, CancellationToken cancellationToken)
    {
        var work = turnContext.TurnState.Get<TurnWork>();
        var decided = work.End = await turn.TakeAsync(turnContext.Activity, incoming, work.Found, cancellationToken);
        if (decided.Replies.Count > 0)
        {
            await turnContext.SendActivitiesAsync([.. decided.Replies], cancellationToken);
        }

        return decided.Answer;
    }

    // Of whom nothing is known there is nothing to note.
    private Task LeaveAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Found(turnContext).State is null
            ? Task.CompletedTask
            : TakeAsync(turnContext, new Incoming.Departure(), cancellationToken);

    private static Kept Found(ITurnContext turnContext) => turnContext.TurnState.Get<TurnWork>().Found;

    private static bool IsAmong(IList<ChannelAccount> members, ChannelAccount? bot) =>
        bot is { Id: { Length: > 0 } id } && members.Any(member => member.Id == id);

    private Incoming.Words Said(Activity said)
    {
        var channel = channels.Of(said.ChannelId);
        return new Incoming.Words(TypedText.Of(said, channel)) { BringsMore = MoreThanWords.AreIn(said, channel) };
    }

    private bool IsShared(Activity activity) => channels.Of(activity.ChannelId).IsShared(activity);
}

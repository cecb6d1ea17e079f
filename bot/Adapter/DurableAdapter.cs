using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Bot.Watching;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace Sevenwolden.Bot.Adapter;

/// <summary>
/// The adapter that the Bot Framework lacks: a turn of the pipeline is one transaction. Nothing leaves before it is committed, what was
/// committed leaves by the outbox, and the same activity again is answered with what was answered before.
/// </summary>
internal sealed class DurableAdapter : BotAdapter, IBotFrameworkHttpAdapter
{
    // A conversation of which nothing is known yet.
    private static readonly byte[] Untouched = "{}"u8.ToArray();

    private readonly Door _door;
    private readonly Senders _senders;
    private readonly Lanes _lanes;
    private readonly IStore _store;
    private readonly Vault _vault;
    private readonly Handover _handover;
    private readonly PersonForgetting _forgetting;

    public DurableAdapter(
        Door door, Senders senders, Lanes lanes, IStore store, Vault vault, Handover handover, PersonForgetting forgetting,
        IEnumerable<IMiddleware> pipeline)
    {
        (_door, _senders, _lanes, _store) = (door, senders, lanes, store);
        (_vault, _handover, _forgetting) = (vault, handover, forgetting);
        foreach (var middleware in pipeline)
        {
            Use(middleware);
        }
    }

    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        var (activity, refusal) = await ActivityRequest.ReadAsync(httpRequest, cancellationToken);
        var caller = activity is null ? null : await _door.AskAsync(activity, httpRequest.Headers.Authorization, cancellationToken);
        if ((refusal ?? caller!.Refusal) is { } refused)
        {
            await refused.WriteAsync(httpResponse);
            return;
        }

        var answer = await TurnAsync(activity!, caller!.Identity, bot.OnTurnAsync, cancellationToken);
        httpResponse.StatusCode = answer.Status;
        if (answer.Body.Length > 0)
        {
            httpResponse.ContentType = "application/json; charset=utf-8";
            httpResponse.ContentLength = answer.Body.Length;
            await httpResponse.Body.WriteAsync(answer.Body, cancellationToken);
        }
    }

    /// <summary>Only collects: what is sent leaves once the turn is committed, and has no id before.</summary>
    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
        {
            if (activity.Type == ActivityTypesEx.InvokeResponse)
            {
                turnContext.TurnState.Add(InvokeResponseKey, activity);
            }
            else if (activity.Type != ActivityTypes.Trace)
            {
                turnContext.TurnState.Get<TurnWork>().Replies.Add(activity);
            }
        }

        return Task.FromResult(Array.ConvertAll(activities, _ => new ResourceResponse()));
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A card is replaced by an errand, which draws it as it is by then.");

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This bot takes nothing back that it said.");

    private async Task<TurnAnswer> TurnAsync(
        Activity activity, IIdentity identity, BotCallbackHandler bot, CancellationToken cancellationToken)
    {
        // The pipeline would make it the culture of this thread, which is the server's own business; our language is the conversation's.
        activity.Locale = null;
        var line = _senders.Line(activity);
        using var lane = await _lanes.EnterAsync(line, cancellationToken);
        for (TurnEnd? forgetting = null; ;)
        {
            var loaded = await _store.LoadAsync(line, activity.Id, cancellationToken);
            if (loaded is Loaded.Seen seen)
            {
                return TurnAnswer.Repeated(_vault.Open(seen.Response));
            }

            var open = (Loaded.Open)loaded;
            // What is left of a conversation that was forgotten is the language in which that is said.
            var work = new TurnWork(open.State ?? forgetting?.State);
            using var context = new TurnContext(this, activity);
            context.TurnState.Add(BotIdentityKey, identity);
            context.TurnState.Add(work);
            await RunPipelineAsync(context, bot, cancellationToken);
            if (work.End is { Forget: { } person } end && person != forgetting?.Forget)
            {
                // Before the turn is committed, which then begins a conversation: what fails in between is asked for again.
                await _forgetting.ForgetAsync(person, line);
                forgetting = end;
            }
            else if (await EndAsync(line, open.Version, context, work) is { } answer)
            {
                return answer;
            }
        }
    }

    /// <summary>Commits what was decided; null where somebody else came first, and the turn has to be taken anew.</summary>
    private async Task<TurnAnswer?> EndAsync(string line, long version, TurnContext context, TurnWork work)
    {
        var answer = TurnAnswer.Of(context, work);
        // Where somebody else of the pipeline spoke, the conversation stays as it was, and what they said is as durable as any reply.
        var state = work.End?.State ?? (TurnAnswer.Says(context, work) ? work.Found ?? Untouched : null);
        if (state is null)
        {
            return answer;
        }

        var replies = work.Replies.Select(reply => OutgoingActivity.To(reply.ServiceUrl, reply))
            .Select(reply => reply with { Body = Sealed(reply.Body, work) });
        // Whoever hangs up has still said what they said: from here on the turn is finished.
        var commit = await _store.CommitAsync(
            new TurnToCommit(line, version, state, context.Activity.Id, Sealed(answer.Body, work), [.. replies], work.End?.Effects),
            CancellationToken.None);
        if (commit is Commit.Done done)
        {
            _handover.Take(done);
            return answer;
        }

        return commit is Commit.Seen earlier ? TurnAnswer.Repeated(_vault.Open(earlier.Response)) : null;
    }

    // Sealed, unless who spoke says that it holds no words.
    private byte[] Sealed(byte[] bytes, TurnWork work) => work.End is { HoldsWords: false } ? bytes : _vault.Seal(bytes);
}

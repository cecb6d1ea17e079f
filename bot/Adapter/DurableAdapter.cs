using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Telemetry;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Cards;
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
    private readonly ChannelBook _channels;
    private readonly Figures _figures;
    private readonly InTime _inTime;

    public DurableAdapter(
        Door door, Senders senders, Lanes lanes, IStore store, Vault vault, Handover handover, PersonForgetting forgetting,
        ChannelBook channels, Figures figures, InTime inTime, IEnumerable<IMiddleware> pipeline)
    {
        (_door, _senders, _lanes, _store) = (door, senders, lanes, store);
        (_vault, _handover, _forgetting, _channels, _figures, _inTime) = (vault, handover, forgetting, channels, figures, inTime);
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

        var answer = activity!.Type == ActivityTypes.Invoke && _channels.Of(activity.ChannelId).HasUniversalActions
            ? await _inTime.AnswerAsync(
                activity, late => TurnAsync(activity, caller!.Identity, bot.OnTurnAsync, late), cancellationToken)
            : await TurnAsync(activity, caller!.Identity, bot.OnTurnAsync, cancellationToken);
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
        using var turn = _figures.Turn(_channels.Of(activity.ChannelId).Id, KindOf(activity));
        var line = _senders.Line(activity);
        using var lane = await _lanes.EnterAsync(line, cancellationToken);
        for (TurnEnd? forgetting = null; ;)
        {
            var loaded = await LoadAsync(line, activity, cancellationToken);
            if (loaded is Loaded.Seen seen)
            {
                return TurnAnswer.Repeated(_vault.Open(seen.Response));
            }

            var open = (Loaded.Open)loaded;
            // What is left of a conversation that was forgotten is the language in which that is said.
            var work = new TurnWork(new Kept(open.State ?? forgetting?.State, open.HasCases));
            using var context = new TurnContext(this, activity);
            context.TurnState.Add(BotIdentityKey, identity);
            context.TurnState.Add(work);
            using (Work.Begin("step"))
            {
                await RunPipelineAsync(context, bot, cancellationToken);
            }

            if (work.End is { Forget: { } person } end && person != forgetting?.Forget)
            {
                // Before the turn is committed, which then begins a conversation: what fails in between is asked for again.
                await _forgetting.ForgetAsync(person, [line, _senders.DialogLine(activity)]);
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
        var state = work.End?.State ?? (TurnAnswer.Says(context, work) ? work.Found.State ?? Untouched : null);
        if (state is null)
        {
            return answer;
        }

        var replies = work.Replies.Select(reply => OutgoingActivity.To(reply.ServiceUrl, reply))
            .Select(reply => reply with { Body = Sealed(reply.Body, work) });
        var commit = await CommitAsync(
            new TurnToCommit(line, version, state, context.Activity.Id, Sealed(answer.Body, work), [.. replies], work.End?.Effects));
        if (commit is Commit.Done done)
        {
            Count(work);
            _handover.Take(done, work.Replies.Count);
            return answer;
        }

        return commit is Commit.Seen earlier ? TurnAnswer.Repeated(_vault.Open(earlier.Response)) : null;
    }

    private async ValueTask<Loaded> LoadAsync(string line, Activity activity, CancellationToken cancellationToken)
    {
        using var load = Work.Begin("load");
        return await _store.LoadAsync(line, activity.Id, _senders.Of(activity).Id, cancellationToken);
    }

    // Whoever hangs up has still said what they said: from here on the turn is finished.
    private async Task<Commit> CommitAsync(TurnToCommit turn)
    {
        using var commit = Work.Begin("commit");
        return await _store.CommitAsync(turn, CancellationToken.None);
    }

    /// <summary>Only what is durable: a turn that is taken anew is one.</summary>
    private void Count(TurnWork work)
    {
        foreach (var decided in work.End?.Decided ?? [])
        {
            var (topic, finding) = (decided.Consultation.Topic, decided.Finding);
            _figures.Verdict(
                topic, Codes.Of(finding.Assessment.Verdict), Codes.Of(finding.Assessment.Basis),
                finding.Citations.Select(article => article.Id));
        }

        if (work.End?.Thumb is { } thumb)
        {
            _figures.Feedback(thumb.IsUp ? "up" : "down", Codes.Of(thumb.Why), thumb.Articles.Select(article => article.Id));
        }

        _figures.Events(work.End?.Effects?.Case?.Events.Select(each => each.Kind) ?? []);
    }

    private static string KindOf(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => activity.Value is null ? "words" : "press",
        ActivityTypes.Invoke => "press",
        ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate => "membership",
        _ => "other",
    };

    // Sealed, unless who spoke says that it holds no words.
    private byte[] Sealed(byte[] bytes, TurnWork work) => work.End is { HoldsWords: false } ? bytes : _vault.Seal(bytes);
}

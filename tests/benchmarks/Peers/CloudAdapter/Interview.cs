using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Sevenwolden.Peer;

/// <summary>Five questions, one after the other, and a card with what was answered.</summary>
internal sealed class Interview(ConversationState conversations, Questionnaire texts) : ActivityHandler
{
    private readonly IStatePropertyAccessor<Progress> _progress = conversations.CreateProperty<Progress>(nameof(Progress));

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversations.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text(texts.Welcome), cancellationToken);

    protected override async Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var progress = await _progress.GetAsync(turnContext, () => new Progress(), cancellationToken);
        if (progress.Begun)
        {
            progress.Answers.Add(turnContext.Activity.Text);
        }

        progress.Begun = true;
        await turnContext.SendActivityAsync(Next(progress.Answers), cancellationToken);
        if (progress.Answers.Count == texts.Questions.Count)
        {
            await _progress.DeleteAsync(turnContext, cancellationToken);
        }
    }

    private IMessageActivity Next(List<string> answers) => answers.Count < texts.Questions.Count
        ? MessageFactory.Text(texts.Questions[answers.Count])
        : MessageFactory.Attachment(new HeroCard
        {
            Title = texts.Verdict,
            Text = string.Join(", ", answers),
            Buttons = [new CardAction(ActionTypes.ImBack, texts.Again, value: texts.Again)],
        }.ToAttachment());
}

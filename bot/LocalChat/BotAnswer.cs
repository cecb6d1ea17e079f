namespace Sevenwolden.Bot.LocalChat;

/// <summary>How an activity that the channel brought was received.</summary>
internal abstract record BotAnswer
{
    private BotAnswer()
    {
    }

    /// <summary>The bot has it; an invoke has a response besides.</summary>
    internal sealed record Taken(ActionAnswer? Response) : BotAnswer;

    /// <summary>It may be brought again, under the same id.</summary>
    internal sealed record Failed : BotAnswer;
}

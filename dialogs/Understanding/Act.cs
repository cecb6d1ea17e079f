namespace Sevenwolden.Dialogs.Understanding;

/// <summary>What somebody wants done with what they type: their dialogue act. A message can hold several.</summary>
public enum Act
{
    /// <summary>What was shown may go as it stands.</summary>
    Send,

    /// <summary>What was shown must not go: it is thrown away.</summary>
    Refuse,

    /// <summary>Not yet, or not sure: it stays as it is.</summary>
    Hold,

    /// <summary>Something must be added to it.</summary>
    Add,

    /// <summary>Its words must be others.</summary>
    Change,

    /// <summary>The words say what happened, and nothing on what to do with that.</summary>
    Tell,

    /// <summary>A leader handles it.</summary>
    Take,

    /// <summary>A leader can't now.</summary>
    Cannot,

    /// <summary>Somebody else has to handle it.</summary>
    Handover,

    /// <summary>Something is to be said to whoever reported, or asked of them.</summary>
    Message,

    /// <summary>It is done: the report can be closed.</summary>
    Close,

    /// <summary>A leader wants to be reminded.</summary>
    Later,

    /// <summary>What was closed is not over.</summary>
    Reopen,

    /// <summary>The report is taken back.</summary>
    Withdraw,

    /// <summary>It is said to the bot, about what the bot did.</summary>
    Complain,

    /// <summary>The bot is asked something.</summary>
    Ask,

    /// <summary>Thanks, greetings, sighs: no wish.</summary>
    Talk,
}

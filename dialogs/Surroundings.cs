using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Dialogs;

/// <summary>Where a conversation takes place, as far as a dialog must know.</summary>
/// <param name="Shared">True in a channel or a group, where others read along.</param>
/// <param name="Cards">False on a channel that shows no cards.</param>
/// <param name="PrivateChat">A link to the 1:1 chat with the bot, where the channel has one.</param>
public sealed record Surroundings(bool Shared = false, bool Cards = true, string? PrivateChat = null)
{
    /// <summary>Who speaks; from the channel, never from a card.</summary>
    public Member Me { get; init; } = new("", "");

    public DateTimeOffset Now { get; init; }

    /// <summary>True where the answer to a press replaces the card that was pressed.</summary>
    public bool InPlace { get; init; }

    /// <summary>True in a dialog of the client's, where one card is all that is seen, and only by who opened it.</summary>
    public bool IsDialog { get; init; }

    /// <summary>What was looked up for this step so far.</summary>
    public Known Known { get; init; } = Known.Nothing;
}

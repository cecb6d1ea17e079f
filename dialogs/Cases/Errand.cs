namespace Sevenwolden.Dialogs.Cases;

/// <summary>To bring a case before a person's eyes. What is shown is drawn when it is shown, so it is never out of date.</summary>
/// <param name="Person">The directory's id; <see cref="LeadersChannel"/> for the leaders' channel.</param>
public sealed record Errand(string Case, string Person, Occasion Occasion)
{
    public const string LeadersChannel = "channel";
}

/// <summary>Why a case is shown. All but <see cref="Refresh"/> make a new message, so that the person is notified.</summary>
public enum Occasion
{
    /// <summary>The card that is there already follows the case.</summary>
    Refresh,

    Reported,
    PickedUp,
    Asked,
    Answered,
    Added,
    Corrected,
    HandedOver,
    Agreed,
    Closed,
    Reopened,
    Withdrawn,
    Reminded,
    Escalated,
    Rerouted,
    NotDelivered,

    /// <summary>The person asked to see it.</summary>
    Wanted,
}

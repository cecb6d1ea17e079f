namespace Sevenwolden.Dialogs.Cases;

/// <summary>Where a case stands.</summary>
public enum CaseStatus
{
    /// <summary>Nobody has picked it up yet.</summary>
    Open,

    PickedUp,

    /// <summary>The handler asked something, and the reporter has not answered yet.</summary>
    Waiting,

    /// <summary>Given to somebody who has not picked it up yet.</summary>
    HandedOver,

    Closed,
}

namespace Sevenwolden.Dialogs.Cases;

/// <summary>What somebody reports to their leader (Protocol 3b.3, 3b.4).</summary>
/// <param name="What">In their own words.</param>
public sealed record Report(string What, Place Place, Urgency Urgency, bool Danger)
{
    public const int LongestText = 2000;

    /// <summary>How soon; in danger now, whatever was chosen.</summary>
    public Urgency Urgency { get; init; } = Danger ? Urgency.Now : Urgency;

    /// <summary>Whether it came of words that told of danger, whatever was ticked; false in what was kept before.</summary>
    public bool Grave { get; init; }

    /// <summary>Null for what is no exercise, and in what was kept before.</summary>
    public Exercise? Exercise { get; init; }

    /// <summary>Which version of the protocol held when it was sent; null in what was kept before.</summary>
    public ProtocolMark? Protocol { get; init; }

    /// <summary>Whether somebody may be in danger: then the shortest times go.</summary>
    public bool IsInDanger => Danger || Grave;
}

/// <summary>How soon the leader has to know.</summary>
public enum Urgency
{
    /// <summary>It threatens to derail: directly (Protocol 3b.3).</summary>
    Now,

    /// <summary>Somebody is in doubt: to be talked over (Protocol 3b.4).</summary>
    Consult,
}

/// <summary>Where it happens.</summary>
public enum Place
{
    ClassApp,
    ParentsApp,
    StaffApp,
    Instagram,
    Snapchat,
    TikTok,
    Facebook,
    Elsewhere,
}

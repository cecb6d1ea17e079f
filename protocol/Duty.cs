namespace Sevenwolden.Protocols;

/// <summary>What somebody does first, with a text that is ready to copy.</summary>
public sealed record Duty(string Id, string Article, LocalText Do, LocalText? Copy)
{
    /// <summary>How it is said when it was done already; null where that is no other.</summary>
    public LocalText? Done { get; init; }

    /// <summary>Where it stands in its file.</summary>
    public int Line { get; init; }
}

/// <summary>Said beside every outcome with this verdict.</summary>
public sealed record Reminder(string Article, Verdict On, LocalText Say);

/// <summary>What may follow: information beside the verdict, never its ground (Protocol 4).</summary>
/// <param name="On">Shown with this verdict; null when only <paramref name="When"/> counts.</param>
/// <param name="When">Shown as soon as this fact is "yes"; null when only <paramref name="On"/> counts.</param>
public sealed record Consequence(string Article, RoleSet Roles, Verdict? On, string? When);

/// <summary>In doubt: whom to ask, and the article that says so (Protocol 3b.4).</summary>
public sealed record Doubt(string Article, LocalText Why, LocalText Do)
{
    /// <summary>What to do when it was done already; null where that is no other.</summary>
    public LocalText? Done { get; init; }
}

namespace Sevenwolden.Dialogs.Cases.Ties;

/// <summary>
/// That two cases are about one incident, as a leader of both said. It belongs to neither: what became of a case, who reads it and what its
/// reporter hears is the same with and without, since no case knows of its ties.
/// </summary>
/// <param name="One">The id of a case: of the two the one that sorts first.</param>
/// <param name="Other">The id of the other one.</param>
/// <param name="By">The id of who said so.</param>
public sealed record Tie(string One, string Other, string By, DateTimeOffset At)
{
    /// <summary>Stands where the history of a case has the kind of an event.</summary>
    public const string Made = "tied";

    /// <summary>The same, for one that was undone.</summary>
    public const string Undone = "loosened";

    /// <summary>Who undid it, and when; null while it holds.</summary>
    public Loosening? Loosened { get; init; }

    public bool Holds => Loosened is null;

    /// <summary>Of these two, in whichever order.</summary>
    public static Tie Of(string one, string other, string by, DateTimeOffset at) =>
        string.CompareOrdinal(one, other) < 0 ? new(one, other, by, at) : new(other, one, by, at);

    /// <summary>Which case this one is tied to.</summary>
    public string Beside(string id) => id == One ? Other : One;
}

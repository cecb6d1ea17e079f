using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>A case with its new events, as the tables hold it. What people wrote is sealed.</summary>
/// <param name="Version">The version that was found; 0 for a new case.</param>
/// <param name="Status">The name of its <see cref="CaseStatus"/>, for figures.</param>
/// <param name="Urgency">The name of its <see cref="Urgency"/>, or <see cref="Exercise"/>, for figures.</param>
/// <param name="NextDue">When it has to be looked at next (unix milliseconds); null for never.</param>
/// <param name="Reporter">The id of who reported it.</param>
/// <param name="Leaders">The ids of all who may see it as leaders.</param>
/// <param name="State">The case itself, sealed.</param>
/// <param name="Events">The new events, in order.</param>
/// <param name="EraseTexts">True where the payloads of all its events, these included, are to be emptied.</param>
internal sealed record CaseToWrite(
    string Id, int Version, string Status, string Urgency, bool Open, long OpenedAt, long? ClosedAt, long? NextDue, string Reporter,
    IReadOnlyList<string> Leaders,
    byte[] State, IReadOnlyList<EventToWrite> Events, bool EraseTexts)
{
    /// <summary>Stands where the urgency does: an exercise counts in no figures.</summary>
    public const string Exercise = "Exercise";

    /// <summary>Whether what a card of another case can tell of it has changed: how it stands, who has it, who leads it.</summary>
    public bool IsNewsElsewhere { get; init; }

    /// <summary>Whether what was written in it is gone, all of it.</summary>
    public bool IsErased { get; init; }

    public int NewVersion => Version + Events.Count;

    /// <summary>Looked at no later than then; null for no sooner than it would be.</summary>
    public CaseToWrite DueBy(DateTimeOffset? moment) =>
        moment?.ToUnixTimeMilliseconds() is { } sooner && !(NextDue <= sooner) ? this with { NextDue = sooner } : this;
}

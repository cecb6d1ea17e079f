namespace Sevenwolden.Dialogs.Cases;

/// <summary>
/// Why a case is shown: because of an event, whose name it bears, or for one of three reasons more. All but <see cref="Refresh"/> make a
/// new message, so that the person is notified.
/// </summary>
public sealed record Occasion
{
    /// <summary>The card that is there already follows the case.</summary>
    public static readonly Occasion Refresh = new("refresh");

    /// <summary>The person asked to see it.</summary>
    public static readonly Occasion Wanted = new("wanted");

    /// <summary>No road led to the person, and now they are there: as long as nothing else has brought it to them.</summary>
    public static readonly Occasion Arrived = new("arrived");

    private Occasion(string name) => Name = name;

    /// <summary>What it is called on disk and in the texts.</summary>
    public string Name { get; }

    /// <param name="name">
    /// The name of an event or of a reason, as it is or as it was written down. One of a later version, before an update was taken back,
    /// still brings the card up to date.
    /// </param>
    public static Occasion Of(string name) => CaseEvent.KindOf(name) switch
    {
        "wanted" => Wanted,
        "arrived" => Arrived,
        var kind when CaseEvent.Kinds.Contains(kind) => new(kind),
        _ => Refresh,
    };

    public override string ToString() => Name;
}

using System.Text.Json.Serialization;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>
/// A report that is being written: it is the person's own until they send it. Kept sealed, and gone once it is sent or thrown away.
/// </summary>
public sealed record Draft
{
    /// <summary>What the case will be called: however often it is sent, it is one case.</summary>
    public required string Id { get; init; }

    public string What { get; init; } = "";

    /// <summary>How long it was when it didn't fit, and the end was left out; 0 when all of it is here.</summary>
    public int Typed { get; init; }

    public Place Place { get; init; } = Place.Elsewhere;

    public Urgency Urgency { get; init; } = Urgency.Consult;

    public bool Danger { get; init; }

    /// <summary>Whether the conversation that it came of told of danger.</summary>
    public bool Grave { get; init; }

    /// <summary>The id of who is to read it first; null for whoever comes next.</summary>
    public string? To { get; init; }

    /// <summary>The ids of those whom the reporter would rather not have read it.</summary>
    public IReadOnlyList<string> NotTo { get; init => field = value ?? []; } = [];

    /// <summary>The ids of those who may read it after all, though the words seem to be about them.</summary>
    public IReadOnlyList<string> AlsoTo { get; init => field = value ?? []; } = [];

    /// <summary>Whether somebody of the staff does it, as the person said; null for what the words say.</summary>
    public bool? ByStaff { get; init; }

    /// <summary>The report of theirs that was open when this was begun, the newest: it may belong to that. Null for none.</summary>
    public string? Before { get; init; }

    /// <summary>
    /// Whether it may belong to that: what is urgent is heard by itself, and what was said of who is to read it would be lost.
    /// </summary>
    [JsonIgnore]
    public bool MayBelong => Before is not null && Report.Urgency != Urgency.Now && !Danger && ByStaff != true && To is null
        && NotTo.Count == 0 && AlsoTo.Count == 0;

    /// <summary>The report that it takes the place of, once that was taken back; null for none.</summary>
    public string? Instead { get; init; }

    /// <summary>Words of which it was asked whether they belong in it; null where nothing was.</summary>
    public string? Perhaps { get; init; }

    /// <summary>What was asked about that: whether it is its text, or a refusal.</summary>
    public ReportDoubt? Doubt { get; init; }

    /// <summary>True once it was shown with who will read it: only then can it be sent.</summary>
    public bool Checked { get; init; }

    /// <summary>The same with nothing asked about it.</summary>
    public Draft Undoubted() => this with { Perhaps = null, Doubt = null };

    [JsonIgnore]
    public Report Report => new(What, Place, Grave ? Urgency.Now : Urgency, Danger) { Grave = Grave };
}

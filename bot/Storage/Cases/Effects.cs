using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Absences;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Ties;
using Sevenwolden.Dialogs.Onboarding;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>What happens beside a conversation, all of it in one transaction, or none of it.</summary>
internal sealed record Effects
{
    /// <summary>Written only if nobody changed the case in between.</summary>
    public CaseToWrite? Case { get; init; }

    /// <summary>Queued, each in the line of its person.</summary>
    public IReadOnlyList<Errand> Errands { get; init; } = [];

    /// <summary>Cards that make way, each by an errand of its own.</summary>
    public IReadOnlyList<OldCard> Retired { get; init; } = [];

    /// <summary>The card that this person has of a case from now on; an earlier one is forgotten.</summary>
    public ShownCard? Card { get; init; }

    /// <summary>The card that <see cref="Card"/> was made of: if it is another by now nothing happens. Null where it may be any.</summary>
    public ShownCard? CardBefore { get; init; }

    /// <summary>Whether that card was sent just now, and may be read already.</summary>
    public bool CardIsNew { get; init; }

    /// <summary>How somebody can be reached from now on.</summary>
    public Reference? Reference { get; init; }

    /// <summary>What the person said of being away.</summary>
    public AbsenceChange? Absence { get; init; }

    /// <summary>That two cases are about one incident, or are not after all: written only if that is news still.</summary>
    public Tie? Tie { get; init; }

    /// <summary>What is added to somebody's progress on the path; a text that they signed already is not signed twice.</summary>
    public PathChange? Path { get; init; }

    public AuditNote? Audit { get; init; }

    /// <summary>A link that works once: if it was used before nothing happens at all.</summary>
    public UsedLink? Link { get; init; }

    /// <summary>A message that the person chose to send in. The same text twice is kept once.</summary>
    public Misread? Misread { get; init; }

    /// <summary>The outbox row that led to this: it is taken out; if its lease was lost nothing happens at all.</summary>
    public Leased? Done { get; init; }

    /// <summary>What waited behind it in the same line, and was done with it; what became something newer meanwhile stays.</summary>
    public IReadOnlyList<Together> DoneTogether { get; init; } = [];
}

using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

// What happens to a case of which nobody hears any more.
public abstract partial record CaseEvent
{
    /// <summary>Whoever has it did nothing for a time, and was asked whether they are still on it.</summary>
    public sealed record StillAsked(Member Handler) : CaseEvent(Name)
    {
        public const string Name = "still_asked";

        internal override Case Fold(Case @case) => @case with { StillAskedAt = At };

        internal override IEnumerable<Addressee> Concerns(Case @case) => [Handler];

        internal override Member? Whom(Case @case) => Handler;
    }

    /// <summary>Whoever had it gave no answer, or is away: it waits for somebody again.</summary>
    /// <param name="Handler">Who had it, and may pick it up again.</param>
    /// <param name="IsAway">Whether the directory says that they are away: then they are not asked.</param>
    public sealed record Lapsed(Member Handler, bool IsAway = false) : CaseEvent(Name)
    {
        public const string Name = "lapsed";

        internal override bool Moves => true;

        internal override Case Fold(Case @case) => @case.WaitsFor(@case.Addressed, CaseStatus.Open, At);

        internal override IEnumerable<Addressee> Concerns(Case @case) => IsAway ? [@case.Reporter] : [Handler, @case.Reporter];

        internal override Member? Whom(Case @case) => Handler;
    }

    /// <summary>Somebody who is there is asked in place of who isn't, or gave no answer.</summary>
    public sealed record TurnedTo(Member To) : CaseEvent(Name)
    {
        public const string Name = "turned_to";

        internal override Case Fold(Case @case) => @case.AsksLast(To);

        internal override IEnumerable<Addressee> Concerns(Case @case) => [To];

        internal override Member? Whom(Case @case) => To;
    }
}

namespace Sevenwolden.Dialogs.Cases;

// What happens to an exercise only.
public abstract partial record CaseEvent
{
    /// <summary>Whoever was asked picked the exercise up: more is not asked of them.</summary>
    public sealed record Practised() : CaseEvent(Name)
    {
        public const string Name = "practised";

        internal override Case Fold(Case @case) => @case.Known(By ?? "") is { } who ? @case.Asks(who) : @case;
    }

    /// <summary>Everybody had their turn: whoever asked for the exercise sees how it went.</summary>
    public sealed record PracticeEnded() : CaseEvent(Name)
    {
        public const string Name = "practice_ended";

        internal override bool Moves => true;

        internal override Case Fold(Case @case) => @case.Ends(Outcome.Practised, At);

        internal override IEnumerable<Addressee> Concerns(Case @case) => [@case.Reporter];
    }
}

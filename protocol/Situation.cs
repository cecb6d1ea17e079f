namespace Sevenwolden.Protocols;

/// <summary>What is known of a case: who does it, and the facts that hold and that do not. A fact in neither set is unknown.</summary>
/// <param name="Doers">Who may be doing it: one role where that is known.</param>
/// <param name="Yes">The facts that hold.</param>
/// <param name="No">The facts that do not.</param>
public readonly record struct Situation(RoleSet Doers, FactMask Yes, FactMask No)
{
    /// <summary>Who does it; null where that is not known.</summary>
    public Role? Role => Doers.Only;

    public Situation With(Fact fact, Answer answer) => answer switch
    {
        Answer.Yes => this with { Yes = Yes.With(fact), No = No.Without(fact) },
        Answer.No => this with { Yes = Yes.Without(fact), No = No.With(fact) },
        _ => this with { Yes = Yes.Without(fact), No = No.Without(fact) },
    };

    public Answer this[Fact fact] => Yes.Has(fact) ? Answer.Yes : No.Has(fact) ? Answer.No : Answer.Unknown;
}

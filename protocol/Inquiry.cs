namespace Sevenwolden.Protocols;

/// <summary>A walk under way: the situation so far, and the facts not asked yet. A fact that is unknown but not open
/// was answered with "weet ik niet".</summary>
public readonly record struct Inquiry(Situation Situation, FactMask Open)
{
    public Inquiry Answer(Fact fact, Answer answer) => new(Situation.With(fact, answer), Open.Without(fact));
}

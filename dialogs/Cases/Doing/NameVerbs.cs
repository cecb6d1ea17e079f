using static Sevenwolden.Dialogs.Cases.Doing.CaseForm;
using static Sevenwolden.Dialogs.Cases.Doing.CaseRules;

namespace Sevenwolden.Dialogs.Cases.Doing;

/// <summary>Who is named in a case can go out of its words while the case stays.</summary>
public static class NameVerbs
{
    /// <summary>For whoever handles it; once it is closed for all who lead it, since whoever handled it may be gone by then.</summary>
    public static readonly CaseVerb TakeOut = new(
        "case.takeOutName", new(["haal naam weg", "naam weghalen"], ["remove name"]), CaseMay.Leader, (@case, who, filled, _) =>
            (@case.IsClosed ? null : IfNotHandler(@case, who))
            ?? (filled.Text is not { } names ? No(Refusal.NoText)
                : NameRemoval.Of(@case, names) is { } taken ? Done(taken)
                : No(Refusal.NameNotThere)))
    {
        Form = new Folded(SendText.AsTheVerb, CaseInput.Text),
        KeepsText = false,
        IsOffered = (@case, person) => !@case.Erased && (@case.IsClosed ? @case.IsLeader(person) : @case.Handler?.Id == person),
    };
}

using Sevenwolden.Dialogs.Cases.Doing;

namespace Sevenwolden.Dialogs.Cases.Ties;

/// <summary>Whether two cases can be tied or loosened: null where they can, or of which of them it can't be, and why.</summary>
// Ties are pairs, not groups: what a leader sees is what somebody said, and undoing one undoes just that.
public static class TieRules
{
    public static (Case Of, Refusal Why)? BarsTying(Case one, Case other, TiedCases ties, string person) =>
        BarsTies(one, person) ?? BarsTies(other, person)
        ?? (one.Id == other.Id ? (one, Refusal.SameCase)
            : ties.Has(other.Id) ? (one, Refusal.TiedAlready)
            : one.IsClosed ? (one, Refusal.AlreadyClosed)
            : other.IsClosed ? (other, Refusal.AlreadyClosed)
            : null);

    /// <summary>What is closed can still be loosened: that a mistake can be undone is worth more than order.</summary>
    public static (Case Of, Refusal Why)? BarsLoosening(Case one, Case other, TiedCases ties, string person) =>
        BarsTies(one, person) ?? BarsTies(other, person)
        ?? (one.Id == other.Id ? (one, Refusal.SameCase) : ties.Has(other.Id) ? null : (one, Refusal.NotTied));

    /// <summary>Whether this person can do anything with the ties of this case. Where nothing happened there is nothing to tie.</summary>
    public static (Case Of, Refusal Why)? BarsTies(Case @case, string person) =>
        !@case.IsLeader(person) ? (@case, @case.IsSeenBy(person) ? Refusal.NotYours : Refusal.NotForYou)
        : @case.IsExercise ? (@case, Refusal.OnlyAnExercise)
        : @case.Erased ? (@case, Refusal.WordsGone)
        : null;
}

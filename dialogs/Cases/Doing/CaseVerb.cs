using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Cases.Doing;

/// <summary>Something that a person can do with a case. All there is to say of it stands in its row of <see cref="CaseVerbs"/>.</summary>
/// <param name="Name">
/// What it is called on the wire. What is written for it stands in an input of the same name: a card has several forms.
/// </param>
/// <param name="Words">How one types it.</param>
/// <param name="May">Who may ever do it.</param>
/// <param name="Do">What comes of it, judged by the case as it is now, whatever the card showed.</param>
public sealed record CaseVerb(string Name, CaseWords Words, CaseMay May, CaseDeed Do)
{
    public CaseForm Form { get; init; } = CaseForm.None;

    /// <summary>Whether it makes sense as the case stands: then it is on the card of this person, who may do it.</summary>
    public Func<Case, string, bool> IsOffered
    {
        get => (@case, person) => (IsOfExercises || !@case.IsExercise) && field(@case, person);
        init;
    } = (_, _) => false;

    /// <summary>Whether it can be done to an exercise, too.</summary>
    public bool IsOfExercises { get; init; }

    /// <summary>To whom it goes of those who are there at that moment; null where it goes to nobody anew.</summary>
    public Func<Case, string, Presence, Member?>? GoesTo { get; init; }

    /// <summary>Whether it goes to somebody who is there at that moment.</summary>
    public bool AsksWhoIsThere => GoesTo is not null;

    /// <summary>Whether nothing comes of it without a text.</summary>
    public bool NeedsText => Asks(CaseInput.Text) || Asks(CaseInput.NewText);

    /// <summary>Whether what is written for it becomes part of the case.</summary>
    public bool KeepsText { get => field && (NeedsText || Asks(CaseInput.Note)); init; } = true;

    /// <summary>As one types it of this case.</summary>
    public string Typed(string id, Language language) => $"{Words.Shown(language)} {id}";

    public bool Asks(CaseInput input) => Form.Inputs.Contains(input);

    /// <summary>Whether this person may ever do it to this case.</summary>
    public bool IsFor(Case @case, string person) => May switch
    {
        CaseMay.Reporter => @case.IsReporter(person),
        CaseMay.Leader => @case.IsLeader(person),
        _ => @case.IsSeenBy(person),
    };

    public override string ToString() => Name;
}

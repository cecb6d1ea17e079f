using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.Ties;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Dialogs.Tying;

/// <summary>A leader says that two of their cases are about one incident, and takes it back. Nothing else comes of it.</summary>
internal sealed class TieDialog(TimeZoneInfo zone)
{
    public Step Press(Conversation conversation, Incoming.Press press, Surroundings around) =>
        Do(conversation, Of(press), around);

    public Step Do(Conversation conversation, TieWish wish, Surroundings around)
    {
        string?[] ids = [wish.Case, .. Other(wish)];
        List<Case> cases = [];
        foreach (var id in ids)
        {
            if (id is not { } known)
            {
                return new Step(conversation, [new Reply.Say(Note.NoSuchCase)]);
            }

            if (!around.Known.Cases.TryGetValue(known, out var @case))
            {
                return Step.Needs(conversation, new Lookup.One(known));
            }

            // Of somebody else's the same is said as of one that there isn't.
            if (@case is null || !@case.IsSeenBy(around.Me.Id))
            {
                return Refuse(conversation, null, Refusal.NotForYou, wish, known);
            }

            cases.Add(@case);
        }

        return cases.Select(@case => TieRules.BarsTies(@case, around.Me.Id)).FirstOrDefault(bar => bar is not null) is { } barred
            ? Refuse(conversation, barred.Of, barred.Why, wish, barred.Of.Id)
            : Missing(cases[0].Id, around) is { } lookup ? Step.Needs(conversation, lookup)
            : Do(conversation, wish, cases, around);
    }

    /// <summary>What the card's button wants; a card is not trusted.</summary>
    public static TieWish Of(Incoming.Press press) => press.Verb switch
    {
        TieVerbs.Make => new TieWish.Make(press.Case, CaseIds.Read(press[TieVerbs.Other])),
        TieVerbs.Loosen => new TieWish.Loosen(press.Case, CaseIds.Read(press[TieVerbs.Other])),
        _ => new TieWish.Show(press.Case),
    };

    /// <summary>The other of the two, where there are two.</summary>
    public static string?[] Other(TieWish wish) => wish switch
    {
        TieWish.Make(_, var other) => [other],
        TieWish.Loosen(_, var other) => [other],
        _ => [],
    };

    /// <summary>What has to be known of a case before its ties are shown; null where it is.</summary>
    public static Lookup? Missing(string id, Surroundings around) =>
        !around.Known.Ties.ContainsKey(id) ? new Lookup.Ties(id) : around.Known.Near is null ? new Lookup.Near(id) : null;

    private Step Do(Conversation conversation, TieWish wish, List<Case> cases, Surroundings around)
    {
        var (one, ties) = (cases[0], around.Known.Ties[cases[0].Id]);
        if (wish is TieWish.Show)
        {
            // Of what is closed there is nothing to choose, but what it is tied to can be loosened.
            return one.IsClosed && !ties.To(one, around.Me.Id).Now.Any()
                ? Refuse(conversation, one, Refusal.AlreadyClosed, wish, one.Id)
                : new Step(conversation, [new Reply.TiesShown(View(one, ties, around))]);
        }

        var (other, makes) = (cases[1], wish is TieWish.Make);
        var bar = makes
            ? TieRules.BarsTying(one, other, ties, around.Me.Id)
            : TieRules.BarsLoosening(one, other, ties, around.Me.Id);
        if (bar is { } barred)
        {
            return Refuse(conversation, barred.Of, barred.Why, wish, barred.Of.Id) with
            {
                InPlace = new Reply.TiesShown(View(one, ties, around)),
            };
        }

        var tie = Tie.Of(one.Id, other.Id, around.Me.Id, around.Now);
        tie = makes ? tie : tie with { Loosened = new Loosening(around.Me.Id, around.Now) };
        var shown = new Reply.TiesShown(View(one, ties.After(tie, other), around) with { Did = wish });
        return new Step(conversation, around.InPlace ? [] : [shown], shown) { Tie = tie };
    }

    private TieView View(Case @case, TiedCases ties, Surroundings around) =>
        new(@case, around.Me.Id, ties, around.Known.Near ?? [], zone);

    private static Step Refuse(Conversation conversation, Case? @case, Refusal why, TieWish wish, string id) => new(
        conversation, [new Reply.CaseRefused(@case, why)])
    {
        Audit = why is Refusal.NotForYou or Refusal.NotYours
            ? new Audited(
                wish switch { TieWish.Make => TieVerbs.Make, TieWish.Loosen => TieVerbs.Loosen, _ => TieVerbs.Show }, id)
            : null,
    };
}

using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>
/// How far a report came, as of a parcel: sent, arrived, seen, picked up, closed. Only what is known: that it was seen is not promised,
/// since few channels tell it.
/// </summary>
internal static class Parcel
{
    /// <summary>"✓ Verstuurd · ✓ Aangekomen · Opgepakt · Afgesloten": what is done in bold, and what is to come.</summary>
    public static Prose Track(Case @case, TextBook texts)
    {
        var done = Done(@case, texts).Select(state => Prose.Own($"**✓ {state}**"));
        var waits = @case.Status == CaseStatus.Waiting ? [Prose.Own($"**❓ {texts[CaseStatus.Waiting]}**")] : Array.Empty<Prose>();
        return Prose.Join(" · ", [.. done, .. waits, .. ToCome(@case, texts)]);
    }

    /// <summary>Where it is now, in a word.</summary>
    public static Prose State(Case @case, TextBook texts) =>
        @case.Status == CaseStatus.Waiting ? texts[CaseStatus.Waiting] : Done(@case, texts).Last();

    /// <summary>
    /// Who has it and did nothing yet, and how to call them; nothing where somebody has picked it up, or nobody has it yet.
    /// </summary>
    public static IEnumerable<Element> NotReacted(CaseView view, TextBook texts)
    {
        var @case = view.Case;
        if (!view.IsReporter || @case.IsExercise || @case.IsClosed || @case.Handler is not null)
        {
            yield break;
        }

        var silent = @case.Addressed.Where(member => HasIt(@case, member)).ToList();
        if (silent.Count > 0)
        {
            var names = CaseText.Some(silent, texts);
            var call = silent.Where(member => CallLink.Address(member.Phone) is not null).Select(CallLink.Of).ToList();
            yield return new TextBlock(call.Count > 0
                ? texts.Format(Key.NotReactedCall, names, Prose.Join(", ", call))
                : texts.Format(Key.NotReacted, names));
        }
    }

    private static IEnumerable<Prose> Done(Case @case, TextBook texts)
    {
        yield return texts[Key.StateSent];
        if (HasArrived(@case))
        {
            yield return texts[Key.StateArrived];
        }

        if (CaseText.Seers(@case).Count > 0)
        {
            yield return texts[Key.StateSeen];
        }

        if (@case.Handler is not null)
        {
            yield return texts[Key.StatePickedUp];
        }

        if (@case.IsClosed)
        {
            yield return @case.Outcome == Outcome.Withdrawn ? texts[Outcome.Withdrawn] : texts[Key.StateClosed];
        }
    }

    private static IEnumerable<Prose> ToCome(Case @case, TextBook texts) => @case.IsClosed ? [] :
    [
        .. HasArrived(@case) ? [] : (Prose[])[texts[Key.StateArrived]],
        .. @case.Handler is null ? (Prose[])[texts[Key.StatePickedUp]] : [],
        texts[Key.StateClosed],
    ];

    private static bool HasArrived(Case @case) =>
        @case.Handler is not null || @case.Addressed.Any(member => HasIt(@case, member));

    private static bool HasIt(Case @case, Member member) =>
        (@case.Reached.Contains(member.Id) || @case.SeenBy.Contains(member.Id)) && !@case.Unreachable.Contains(member.Id);
}

using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases.Doing;

/// <summary>What goes for every verb: who may, what was done already, which cards are too old.</summary>
public static class CaseRules
{
    /// <param name="case">The case as it is.</param>
    /// <param name="verb">What is wanted.</param>
    /// <param name="filled">What was written and chosen for it.</param>
    /// <param name="actor">Who wants it; from the activity, never from a card.</param>
    /// <param name="seen">The version of the case on the card that was used; null for typed words.</param>
    /// <param name="now">The moment.</param>
    public static Ruling Decide(Case @case, CaseVerb verb, Filled filled, Member actor, int? seen, DateTimeOffset now)
    {
        if (!verb.IsFor(@case, actor.Id))
        {
            return No(@case.IsSeenBy(actor.Id) ? Refusal.NotYours : Refusal.NotForYou);
        }

        if (@case.IsExercise && !verb.IsOfExercises)
        {
            return No(Refusal.OnlyAnExercise);
        }

        var who = @case.Known(actor.Id) ?? actor;
        return verb.Do(@case, who, filled, now) switch
        {
            Ruling.Accepted when verb.NeedsText && filled.Text is null => No(Refusal.NoText),
            Ruling.Accepted when verb.KeepsText && filled.IsTooLong => No(Refusal.TooLong),
            Ruling.Accepted accepted when verb.NeedsText && Twice(@case, accepted.Events[0], who, seen) => No(Refusal.AlreadyDone),
            Ruling.Accepted accepted when seen < @case.MovedAt && accepted.Events.Any(happened => happened.Moves) => No(Refusal.OldCard),
            Ruling.Accepted accepted => new Ruling.Accepted([.. accepted.Events.Select(each => each with { By = actor.Id, At = now })]),
            var refused => refused,
        };
    }

    /// <summary>The reporter wants to be forgotten: that goes for a case that is closed, once, and it stays closed.</summary>
    public static IReadOnlyList<CaseEvent> Forget(Case @case, string person, DateTimeOffset now) =>
        @case.IsClosed && @case.IsReporter(person) ? [new CaseEvent.Forgotten { By = person, At = now }] : [];

    internal static Ruling Done(params IReadOnlyList<CaseEvent> events) => new Ruling.Accepted(events);

    /// <summary>It may be done, and leaves the case as it is.</summary>
    internal static Ruling Nothing() => Done();

    internal static Ruling No(Refusal why) => new Ruling.Refused(why);

    /// <summary>Null where the case is open.</summary>
    internal static Ruling? IfClosed(Case @case) => @case.IsClosed ? No(Refusal.AlreadyClosed) : null;

    /// <summary>Null where the case is open and this person handles it.</summary>
    internal static Ruling? IfNotHandler(Case @case, Member who) =>
        IfClosed(@case)
        ?? (@case.Handler is null ? No(Refusal.NotPickedUp)
            : @case.Handler.Id != who.Id ? No(Refusal.PickedUpByAnother)
            : null);

    /// <summary>The second of two quick clicks: the same words by the same person, since the card that both were made on.</summary>
    private static bool Twice(Case @case, CaseEvent happened, Member who, int? seen) => happened.Words is { } words
        && @case.History.Any(entry =>
            entry.Number > (seen ?? int.MaxValue)
            && (entry.Kind, entry.Text) == (happened.Kind, words)
            && (entry.By is { } by ? by == who.Id : entry.Who == @case.Known(who.Id)?.Name));
}

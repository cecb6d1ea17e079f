using Sevenwolden.Bot.Storage.Onboarding;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>How errands stand in the outbox.</summary>
internal static class Errands
{
    private const string Gathering = "morning/";

    /// <summary>
    /// One is shown one thing after the other. What is urgent has a line of its own, so that nothing that has to wait stands before it; and
    /// so has a card that follows quietly: one that can't be replaced now holds up no news. What may come on one card with others gathers
    /// in a line as well. An exercise holds up nothing at all.
    /// </summary>
    public static string Line(Errand errand) => errand switch
    {
        { To: Addressee.Person(var person), IsExercise: true } => $"practice/{person}",
        { To: Addressee.Person(var person) } when errand.Occasion == Occasion.Refresh => $"card/{person}",
        { To: Addressee.Person(var person), IsUrgent: true } => $"urgent/{person}",
        { To: Addressee.Person(var person), IsGathered: true } => Together(person),
        // One gateway for all cases: what it does not take of one holds up none of the others.
        { To: Addressee.Gateway } => $"{errand.To.Written}/{errand.Case}",
        _ => errand.To.Written,
    };

    /// <summary>The line of what comes on one card.</summary>
    public static string Together(string person) => Gathering + person;

    public static bool IsTogether(Leased leased) => leased.Conversation.StartsWith(Gathering, StringComparison.Ordinal);

    /// <summary>The line of the cards that make way.</summary>
    public static string Line(OldCard card) => $"retire/{card.Person}";

    /// <summary>How long an errand rests before it is due, in milliseconds.</summary>
    // The answer to a press replaces the pressed card, and is on its way when the turn is committed. A refresh that overtook it would be
    // laid under it, and the card would stay a step behind. It also makes one update of a quick row of changes.
    public static long Settling(Errand errand) => errand.Occasion == Occasion.Refresh ? Settled : 0;

    /// <summary>The same for a card that makes way: it may have been pressed just now.</summary>
    public const long Settled = 1000;

    /// <summary>An errand as it stands in its row; one with a URL is a card that makes way.</summary>
    public static Leased Read(
        long id, string line, string url, string @case, string to, string occasion, int attempts, long until) =>
        (Addressee.Find(to), url) switch
        {
            (Addressee.Person(var manager), _) when occasion == Briefing.Occasion => new Leased.Briefed(id, line, manager, attempts, until),
            (Addressee.Person(var reader), _) when occasion == ReceiptRows.Occasion => new Leased.Read(id, line, reader, attempts, until),
            (Addressee.Person(var one), _) when occasion == NudgeRows.Occasion => NudgeRows.Find(@case) is { } nudge
                ? new Leased.Nudged(id, line, one, nudge, attempts, until)
                : new Leased.Unknown(id, line, attempts, until),
            (null, _) => new Leased.Unknown(id, line, attempts, until),
            (Addressee.Person(var person), { Length: > 0 }) =>
                new Leased.Retiring(id, line, new OldCard(@case, person, url), attempts, until),
            ({ } addressee, _) => new Leased.Showing(id, line, new Errand(@case, addressee, Occasion.Of(occasion)), attempts, until),
        };
}

using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>How errands stand in the outbox.</summary>
internal static class Errands
{
    /// <summary>
    /// One is shown one thing after the other. A card that follows quietly has a line of its own: one that can't be replaced now holds up
    /// no news.
    /// </summary>
    public static string Line(Errand errand) => errand switch
    {
        { To: Addressee.Person(var person) } when errand.Occasion == Occasion.Refresh => $"card/{person}",
        _ => errand.To.Written,
    };

    /// <summary>How long an errand rests before it is due, in milliseconds.</summary>
    // The answer to a press replaces the pressed card, and is on its way when the turn is committed. A refresh that overtook it would be
    // laid under it, and the card would stay a step behind. It also makes one update of a quick row of changes.
    public static long Settling(Errand errand) => errand.Occasion == Occasion.Refresh ? 1000 : 0;

    public static Errand Read(string @case, string to, string occasion) => new(@case, Addressee.Read(to), Occasion.Of(occasion));
}

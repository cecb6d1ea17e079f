using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>How errands stand in the outbox.</summary>
internal static class Errands
{
    /// <summary>A person is shown one thing after the other.</summary>
    public static string Line(Errand errand) => $"person/{errand.Person}";

    /// <summary>An occasion of a later version, before an update was taken back, still brings the card up to date.</summary>
    public static Errand Read(string @case, string person, string occasion) =>
        new(@case, person, Enum.TryParse<Occasion>(occasion, out var known) ? known : Occasion.Refresh);
}

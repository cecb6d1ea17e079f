using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

// What was written goes, all of it or a name in it.
public abstract partial record CaseEvent
{
    /// <summary>It was said that what people wrote goes, and when.</summary>
    /// <param name="To">Who was told; null where there was nobody.</param>
    /// <param name="Gone">When it goes.</param>
    public sealed record ErasureAnnounced(Member? To, DateTimeOffset Gone) : CaseEvent(Name)
    {
        public const string Name = "erasure_announced";

        internal override bool IsTold => To is not null;

        internal override Case Fold(Case @case) => (To is null ? @case : @case.Asks(To)) with { ErasesAt = Gone };

        internal override IEnumerable<Addressee> Concerns(Case @case) => To is null ? [] : [To];
    }

    /// <summary>
    /// Somebody had a name taken out of what was written. Which one is kept nowhere: this is what was left, and the earlier events lose
    /// their words.
    /// </summary>
    /// <param name="What">The report without it.</param>
    /// <param name="Texts">Behind their numbers, the lines of the history without it.</param>
    public sealed record NameTakenOut(string What, IReadOnlyDictionary<int, string> Texts) : CaseEvent(Name)
    {
        public const string Name = "name_taken_out";

        internal override bool Erases => true;

        internal override Case Fold(Case @case) => @case with
        {
            Report = @case.Report with { What = What },
            History = [.. @case.History.Select(entry => entry with { Text = Texts.GetValueOrDefault(entry.Number, entry.Text!) })],
        };
    }
}

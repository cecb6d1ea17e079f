namespace Sevenwolden.Protocols;

/// <summary>A matter in which somebody may be in danger.</summary>
/// <param name="AtStake">Whether somebody's life may be at stake.</param>
/// <param name="Do">What to do now, a sentence each.</param>
/// <param name="Articles">What the protocol says of it, which comes after.</param>
/// <param name="From">The likelihood from 0 to 1 from which it is heard.</param>
/// <param name="Words">Phrases in which it is always heard.</param>
public sealed record GraveKind(
    string Name, bool AtStake, LocalText Label, IReadOnlyList<LocalText> Do, IReadOnlyList<Phone> Phones, IReadOnlyList<string> Articles,
    double From, IReadOnlyList<string> Words)
{
    /// <summary>Phrases in which it is no more than seems, unless one of its own words says it.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Whether what only sounds like it is said before all else also to who handles a report.</summary>
    public bool AtOnce { get; init; }

    /// <summary>
    /// Whether what to do now is about somebody else: to whom it was done themselves, there is something better to say.
    /// </summary>
    public bool IsOfOthers { get; init; }

    /// <summary>Words in which it is heard where they are all that stands there: no other word alone tells of it.</summary>
    public IReadOnlyList<string> Alone { get; init; } = [];

    /// <summary>To whom it goes where somebody of the staff does it; null for whoever leads, as usual.</summary>
    public OwnAddressee? Addressee { get; init; }

    /// <summary>All whom to call.</summary>
    public IEnumerable<Phone> Calls => Addressee is { Phone: var phone } ? Phones.Append(phone).DistinctBy(each => each.Id) : Phones;
}

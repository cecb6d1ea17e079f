namespace Sevenwolden.Protocols;

/// <summary>What comes before any rule: the matters in which somebody may be in danger, and whom to call.</summary>
/// <param name="Kinds">The gravest first.</param>
public sealed record Safety(IReadOnlyList<Phone> Phones, IReadOnlyList<GraveKind> Kinds)
{
    /// <summary>So long a telephone number counts as checked.</summary>
    public const int DaysChecked = 180;

    /// <summary>Who gets some of them past all who lead; nobody in a pack that does not say so.</summary>
    public IReadOnlyList<OwnAddressee> Addressees { get; init; } = [];

    public GraveKind? Kind(string name) => Kinds.FirstOrDefault(kind => kind.Name == name);

    /// <summary>The numbers that somebody has to check again.</summary>
    public IEnumerable<Phone> Unchecked(DateOnly today) => Phones.Where(phone => today.DayNumber - phone.Checked.DayNumber > DaysChecked);
}

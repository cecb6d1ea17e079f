namespace Sevenwolden.Protocols;

/// <summary>One sentence in both languages, with another form where the role asks for it.</summary>
public sealed record LocalText(string Dutch, string English)
{
    public IReadOnlyDictionary<Role, LocalText> PerRole { get; init; } = new Dictionary<Role, LocalText>();

    public LocalText For(Role role) => PerRole.GetValueOrDefault(role, this);

    public string In(Language language) => language == Language.English ? English : Dutch;
}

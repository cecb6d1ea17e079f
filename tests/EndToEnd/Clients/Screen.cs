using Microsoft.Playwright;

namespace Sevenwolden.Tests.EndToEnd.Clients;

/// <summary>What somebody looks at.</summary>
public sealed record Screen(string Name, int Width, int Height, ColorScheme Theme)
{
    public static readonly Screen PhoneLight = new("phone-light", 360, 740, ColorScheme.Light);
    public static readonly Screen PhoneDark = new("phone-dark", 360, 740, ColorScheme.Dark);
    public static readonly Screen WideLight = new("wide-light", 1280, 800, ColorScheme.Light);
    public static readonly Screen WideDark = new("wide-dark", 1280, 800, ColorScheme.Dark);

    public static IReadOnlyList<Screen> All { get; } = [PhoneLight, PhoneDark, WideLight, WideDark];

    public override string ToString() => Name;
}

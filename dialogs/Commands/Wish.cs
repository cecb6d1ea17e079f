using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Commands;

/// <summary>What fixed words ask for.</summary>
public abstract record Wish
{
    private Wish()
    {
    }

    private const string ForRole = "everythingFor";

    /// <summary>What a name of <c>commands.yaml</c> stands for: a command, or a role behind <c>everythingFor</c>; null for none.</summary>
    public static Wish? Called(string name) =>
        Enum.TryParse<Command>(name, ignoreCase: true, out var command) ? new Do(command)
        : name.StartsWith(ForRole, StringComparison.Ordinal) && Enum.TryParse<Role>(
            name[ForRole.Length..], out var role) ? new EverythingFor(role)
        : null;

    public sealed record Do(Command Command) : Wish;

    /// <summary>A walk over everything that applies to somebody else.</summary>
    public sealed record EverythingFor(Role Role) : Wish;

    /// <summary>To be spoken to in this language.</summary>
    public sealed record Speak(Language Language) : Wish;
}

using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Commands;

/// <summary>What fixed words ask for.</summary>
public abstract record Wish
{
    private Wish()
    {
    }

    public sealed record Do(Command Command) : Wish;

    /// <summary>To be spoken to in this language.</summary>
    public sealed record Speak(Language Language) : Wish;
}

namespace Sevenwolden.Bot;

/// <summary>Whether the bot stops only to begin anew, with the version of the protocol that holds now.</summary>
internal sealed class Renewal
{
    public bool IsWanted { get; set; }
}

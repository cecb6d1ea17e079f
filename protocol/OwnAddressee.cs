namespace Sevenwolden.Protocols;

/// <summary>To whom a grave matter goes where somebody of the staff does it, past all who lead.</summary>
/// <param name="Name">What the directory calls them; <see cref="Board"/> is the one that there is.</param>
/// <param name="Duty">What whoever hears of it has to do.</param>
/// <param name="Phone">Whom they can call: a tip beside the protocol.</param>
/// <param name="Doers">Words for those who work at the school.</param>
public sealed record OwnAddressee(string Name, LocalText Duty, Phone Phone, IReadOnlyList<string> Doers)
{
    public const string Board = "board";
}

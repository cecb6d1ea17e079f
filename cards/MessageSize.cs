using System.Text;
using System.Text.Json;
using Sevenwolden.Cards.Model;

namespace Sevenwolden.Cards;

/// <summary>Sees to it that a card fits in a message. Source: Teams takes messages of up to 28 KB.</summary>
public static class MessageSize
{
    /// <summary>So many bytes a card may have with its summary: ids and addresses stand around it, of up to 512 bytes each.</summary>
    public const int Most = 25 * 1024;

    /// <summary>Where a channel took fewer than it says.</summary>
    public const int Small = Most / 2;

    // What there is on a card besides what people wrote, and what a letter of theirs can come to, in UTF-8 and escaped.
    private const int Frame = 10 * 1024;
    private const int MostOfALetter = 4;

    /// <summary>How many bytes it has on the wire.</summary>
    public static int Of(Message message) => Encoding.UTF8.GetByteCount(message.Summary)
        + (message.Card is { } card ? JsonSerializer.SerializeToUtf8Bytes(card, CardJson.Readable.AdaptiveCard).Length : 0);

    /// <summary>The card with as much on it as fits; it is weighed only where it can be too large.</summary>
    /// <param name="most">So many bytes.</param>
    /// <param name="letters">How many letters of people stand on it, all in all, at most.</param>
    /// <param name="draw">Draws it.</param>
    internal static Message Fit(int most, int letters, Func<Room, Message> draw)
    {
        var message = draw(Room.All[0]);
        if (Frame + (letters * MostOfALetter) > most)
        {
            for (var smaller = 1; smaller < Room.All.Count && Of(message) > most; smaller++)
            {
                message = draw(Room.All[smaller]);
            }
        }

        return message;
    }
}

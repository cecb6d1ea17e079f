using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>
/// A grave matter may have an addressee of its own where somebody of the staff does it: then the report goes there only. The person sees it
/// before it is sent, and says so where the words were misread.
/// </summary>
internal sealed class PastAllLeaders(Pack pack, MessageReader reader)
{
    /// <summary>The circle on the road that this matter goes.</summary>
    /// <param name="conversation">With the report that is being written.</param>
    /// <param name="text">What was written now.</param>
    /// <param name="past">The circle past whoever is left out; null where it was not looked up.</param>
    public Circle? Of(Conversation conversation, string text, Circle? past)
    {
        if (past is null || (conversation.Draft is null && text.Length == 0) || Addressee(conversation, text) is not { } addressee)
        {
            return past;
        }

        var isStaff = conversation.Draft?.ByStaff ?? (IsStaff(conversation, text, addressee) ? true : null);
        return past.Along(
            isStaff != true ? BoardRoad.Maybe : past.Board.Count > 0 ? BoardRoad.Board : BoardRoad.Missing, addressee);
    }

    /// <summary>Whether these words tell of such a matter, done by somebody of the staff.</summary>
    public bool IsIn(Conversation conversation, string text) => text.Length > 0
        && Addressee(conversation, text) is { } addressee && IsStaff(conversation, text, addressee);

    /// <summary>"Het is een medewerker", "geen medewerker": what the buttons of those names do; null for other words.</summary>
    public static string? ByStaff(string text) =>
        Staff.Match(text) is { Success: true } match ? match.Groups["no"].Success ? "no" : "yes" : null;

    private static Regex Staff { get; } = new(
        @"^\s*(?:het is\s+|it is\s+)?(?:(?<no>geen\s+|niet een\s+|not\s+)|wel\s+een\s+|een\s+)?(?:medewerker|staff)[\s.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private OwnAddressee? Addressee(Conversation conversation, string text) =>
        ((conversation.Danger is { } known ? pack.Safety.Kind(known) : null) is { Addressee: not null } kind ? kind
            : reader.Read(Words(conversation, text)).Grave is { } grave ? pack.Safety.Kind(grave.Kind)
            : null)?.Addressee;

    private bool IsStaff(Conversation conversation, string text, OwnAddressee addressee) =>
        conversation.Subject is { Offices.Count: > 0 } or { People.Count: > 0 }
        || reader.IsByStaff(Words(conversation, text), addressee);

    private static string Words(Conversation conversation, string text) => conversation.Draft?.What is { Length: > 0 } what && what != text
        ? $"{what}\n{text}"
        : text;
}

using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Tying;

/// <summary>What the buttons about ties ask for, and what one types to do the same.</summary>
public static class TieVerbs
{
    /// <summary>What the case is tied to, and what it could be tied to.</summary>
    public const string Show = "tie.show";

    public const string Make = "tie.make";

    public const string Loosen = "tie.loosen";

    /// <summary>Beside <c>case</c> the other of the two.</summary>
    public const string Other = "other";

    public static string ShowTyped(string id, Language language) =>
        language == Language.English ? $"link {id}" : $"koppel {id}";

    public static string MakeTyped(string id, string other, Language language) =>
        language == Language.English ? $"link {id} to {other}" : $"koppel {id} aan {other}";

    public static string LoosenTyped(string id, string other, Language language) =>
        language == Language.English ? $"unlink {id} from {other}" : $"koppel {id} los van {other}";
}

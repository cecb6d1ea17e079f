using Microsoft.Bot.Schema;

namespace Sevenwolden.Bot.Channels;

/// <summary>
/// A dialog that Teams opens over a chat by a message extension, a "task module". Only who opened it sees it, whatever chat that was in.
/// </summary>
/// <remarks>Source: Teams, action commands of a message extension.</remarks>
internal static class TaskModule
{
    public const string Fetch = "composeExtension/fetchTask";
    public const string Submit = "composeExtension/submitAction";

    /// <summary>The conversation of a person's dialogs: one, wherever they are opened, and no chat's.</summary>
    public const string Place = "dialog";

    public static bool Is(Activity activity) => activity is { Type: ActivityTypes.Invoke, Name: Fetch or Submit };
}

namespace Sevenwolden.Bot.LocalChat;

/// <summary>Says where the page is, as the last line of the start: what a newcomer does next.</summary>
internal static partial class Invitation
{
    /// <remarks>To be called before the host runs: what is registered first on its lifetime is called last.</remarks>
    public static void Invite(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        foreach (var address in app.Urls)
        {
            LogReady(app.Logger, address);
        }
    });

    [LoggerMessage(LogLevel.Information, "Ready: open {Address} in a browser. Ctrl+C stops the bot; what was said is kept")]
    private static partial void LogReady(ILogger log, string address);
}

using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Outbox;

namespace Sevenwolden.Bot.Reaching;

/// <summary>Has Microsoft Graph install the Teams app for somebody, so that the bot can write to them.</summary>
internal sealed partial class AppInstaller(GraphRoad graph, IOptions<ReachOptions> options, ILogger<AppInstaller> log)
{
    private bool _isRefused;

    /// <summary>Whether it can be asked for this person; of another channel than Teams the id has the channel before it.</summary>
    public bool Serves(string person) => options.Value.CatalogAppId is not null && !person.Contains('/', StringComparison.Ordinal);

    /// <param name="person">The directory's id.</param>
    /// <param name="attempts">How often it was tried before.</param>
    /// <param name="until">When the lease runs out that it is done under (unix milliseconds).</param>
    public async Task<Installation> InstallAsync(string person, int attempts, long until)
    {
        var wish = new JsonObject
        {
            ["teamsApp@odata.bind"] = graph.Url($"appCatalogs/teamsApps/{options.Value.CatalogAppId}"),
        };
        var installation = Installation.Judge(await graph.PostAsync(person, "teamwork/installedApps", wish, until), attempts);
        Tell(installation);
        return installation;
    }

    // Once, until it works again: an administrator has to do something, and nobody waits for that.
    private void Tell(Installation installation)
    {
        if (installation is Installation.Never { Why: { } why } && !_isRefused)
        {
            LogRefused(why);
        }

        _isRefused = installation is Installation.Never || (_isRefused && installation is Installation.Later);
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Microsoft Graph did not install the app for somebody ({Reason}), so another road is taken. After 403: give the bot the "
        + "application permission TeamsAppInstallation.ReadWriteSelfForUser.All with an administrator's consent; after 404: compare "
        + "Reach:CatalogAppId with the Teams admin center")]
    private partial void LogRefused(Trouble reason);
}

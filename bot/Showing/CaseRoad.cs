using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Reaching;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Showing;

/// <summary>Writes to a person about a case; a leader who does not have the app gets it first.</summary>
internal sealed class CaseRoad(PersonRoad road, AppInstaller installer, CaseFile file, TimeProvider clock)
{
    /// <summary>As long as Teams may take to let the bot write where it was installed a moment ago.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    /// <inheritdoc cref="PersonRoad.WriteAsync"/>
    /// <param name="showing">The errand.</param>
    /// <param name="person">The directory's id.</param>
    /// <param name="reporter">Whose chat tells where the channel is; who took the app away themselves is not given it again.</param>
    /// <param name="draw">Makes the activity, for a chat, at the last moment; null for none.</param>
    public async Task<(Delivery? Delivery, string Activities)> WriteAsync(
        Leased.Showing showing, string person, string reporter, Func<Reference, Task<Activity?>> draw)
    {
        var tried = await road.WriteAsync(person, reporter, showing.Until, draw);
        if (tried.Delivery is not Delivery.Gone { Why.MayLackTheApp: true } || person == reporter || !installer.Serves(person))
        {
            return tried;
        }

        switch (await installer.InstallAsync(person, showing.Attempts, showing.Until))
        {
            case Installation.There there:
                await NoteAsync(showing.Errand.Case, person, there);
                var again = await road.WriteAsync(person, reporter, showing.Until, draw);
                return again.Delivery is Delivery.Gone { Why.MayLackTheApp: true } && showing.Attempts < Installation.Patience
                    ? (new Delivery.Wait(Settling, Trouble.JustInstalled), "")
                    : again;
            case Installation.Later later:
                return (later.Wait, "");
            default:
                return tried;
        }
    }

    private Task NoteAsync(string id, string person, Installation.There there) => there.IsNew
        ? file.ChangeAsync(id, found => ValueTask.FromResult(
            ShownEffects.Of(new CaseChange(found, Roads.Installed(found, person, clock.GetUtcNow())), file)))
        : Task.CompletedTask;
}

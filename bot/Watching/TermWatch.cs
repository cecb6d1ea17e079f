using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Telemetry;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Watching;

/// <summary>
/// At the beginning of a term, on a school morning, everybody of the management is told what is not ready: once, however many instances
/// watch. Where the bot was down that morning it is told within the week.
/// </summary>
internal sealed class TermWatch(CaseStore cases, IDirectory directory, Timetable timetable, TimeProvider clock, FaultLog faults)
    : Worker
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private DateOnly? _told;

    public async Task PassAsync(CancellationToken cancellationToken)
    {
        var (calendar, now) = (timetable.Calendar, clock.GetUtcNow());
        var local = calendar.Local(now);
        if (!calendar.IsSchoolTime(now) || TimeOnly.FromDateTime(local) < calendar.Morning
            || SchoolTerms.JustBegun(calendar, DateOnly.FromDateTime(local)) is not { } term || term == _told)
        {
            return;
        }

        foreach (var member in await directory.LeadersAsync(cancellationToken))
        {
            if (member.Rank == Rank.Management)
            {
                await cases.BriefAsync($"term/{term:yyyy-MM-dd}", member.Id, cancellationToken);
            }
        }

        _told = term;
    }

    protected override Task WorkAsync(CancellationToken stoppingToken) => RepeatAsync(
        PassAsync, Every, clock, faults, "The management could not be told what is not ready; it is tried again", stoppingToken);
}

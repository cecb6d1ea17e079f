using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Watching;

/// <summary>
/// A number that people call in need must be right: at the start and then daily it says which ones nobody looked up for too long.
/// </summary>
internal sealed partial class PhonesCheck(Rulebook rulebook, TimeProvider clock, ILogger<PhonesCheck> log) : Worker
{
    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        do
        {
            foreach (var phone in rulebook.Pack.Safety.Unchecked(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)))
            {
                LogUnchecked(phone.Id, phone.Number, phone.Checked, phone.Source);
            }
        }
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning,
        "The number of {Phone} ({Number}) was last looked up on {Checked}. Look it up at {Source}, and write the day of today beside it in "
        + "safety.yaml of the pack")]
    private partial void LogUnchecked(string phone, string number, DateOnly @checked, string source);
}

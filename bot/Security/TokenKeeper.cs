namespace Sevenwolden.Bot.Security;

/// <summary>Looks after the bot's token in the background, and logs when there is trouble with it and when that is over.</summary>
internal sealed partial class TokenKeeper(BotToken token, TimeProvider clock, ILogger<TokenKeeper> log) : Worker
{
    // MSAL renews a token that has less than five minutes left, so that some four are left to fail in.
    private static readonly TimeSpan Regularly = TimeSpan.FromMinutes(1);
    private string? _noted;

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        for (var failures = 0; !stoppingToken.IsCancellationRequested;)
        {
            failures = await token.RenewAsync(stoppingToken) ? 0 : failures + 1;
            Note(token.Trouble);
            await RestAsync(After(failures), stoppingToken);
        }
    }

    // Twice as long each time: 1, 2, 4 … seconds, and never longer than usual.
    private static TimeSpan After(int failures) =>
        failures is 0 or > 6 ? Regularly : TimeSpan.FromSeconds(Math.Pow(2, failures - 1));

    private async Task RestAsync(TimeSpan time, CancellationToken stoppingToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(Task.Delay(time, clock, enough.Token), token.RefusedAsync(enough.Token));
        await enough.CancelAsync();
    }

    private void Note(string? trouble)
    {
        if (trouble == _noted)
        {
            return;
        }

        if (trouble is null)
        {
            LogMended();
        }
        else
        {
            LogTrouble(trouble);
        }

        _noted = trouble;
    }

    [LoggerMessage(LogLevel.Error, "The token that the bot answers with: {Trouble}")]
    private partial void LogTrouble(string trouble);

    [LoggerMessage(LogLevel.Information, "The token that the bot answers with is in order again")]
    private partial void LogMended();
}

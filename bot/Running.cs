using Microsoft.Extensions.Options;

namespace Sevenwolden.Bot;

/// <summary>The bot from its start to its stop, and on from there where it stopped only to begin anew.</summary>
internal static class Running
{
    /// <param name="build">The bot, built and not yet started; anew for each beginning.</param>
    /// <param name="error">
    /// Why it did not start, in one sentence, which says more than a stack: a wrong setting, a database that can't be opened, an address
    /// in use.
    /// </param>
    /// <returns>What the process ends with: 0 after a stop, 1 where it could not start.</returns>
    public static async Task<int> RunAsync(Func<WebApplication> build, TextWriter error)
    {
        try
        {
            while (await OnceAsync(build()))
            {
            }

            return 0;
        }
        catch (Exception fault) when (fault is OptionsValidationException or InvalidOperationException or IOException or FormatException)
        {
            await error.WriteLineAsync(fault.Message);
            return 1;
        }
    }

    /// <summary>Whether it stopped to begin anew.</summary>
    private static async Task<bool> OnceAsync(WebApplication app)
    {
        app.UseBot();
        var renewal = app.Services.GetRequiredService<Renewal>();
        await using (app)
        {
            await StartAsync(app);
            await app.WaitForShutdownAsync();
        }

        return renewal.IsWanted;
    }

    /// <summary>Where it can't start, what began already is stopped before its database is taken away from it.</summary>
    private static async Task StartAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.StopAsync();
            throw;
        }
    }
}

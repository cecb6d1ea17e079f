using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Sevenwolden.Bot.Telemetry;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Telemetry;

/// <summary>
/// Who listens to the whole run hears every way of telling, and says which test told what where. It is planted under names that are
/// told, since others listen as well.
/// </summary>
public sealed class A_leak_that_is_planted : IDisposable
{
    private const string Secret = "madelief";

    private readonly Eavesdropper _ear = new(Secret);

    public void Dispose() => _ear.Dispose();

    [Fact]
    public void In_a_line_of_a_log_is_found_in_its_words_and_in_what_they_are_made_of()
    {
        using var loggers = new LoggerFactory([new LogCapture()]);
        var log = loggers.CreateLogger("tests");
        KeyValuePair<string, object?>[] made = [new("Who", Secret)];
        var fault = new InvalidOperationException(Secret);

        log.Log(LogLevel.Trace, default, "a plain line with Madelief in it", null, (state, _) => state);
        log.Log(LogLevel.Trace, default, made, null, (_, _) => "a line that does not say it");
        log.Log(LogLevel.Trace, default, "a fault", fault, (state, _) => state);

        Assert.Equal(3, _ear.Found.Count);
        var by = $"log, by {typeof(A_leak_that_is_planted).FullName}";
        Assert.All(_ear.Found, found => Assert.StartsWith(by, found, StringComparison.Ordinal));
    }

    [Fact]
    public void In_a_piece_of_work_is_found()
    {
        using (var work = Work.Begin("deliver"))
        {
            work!.SetTag("why", Secret);
        }

        Assert.StartsWith("trace, deliver, why, by ", Assert.Single(_ear.Found), StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_figure_is_found()
    {
        using var meter = new Meter(Figures.Meter);

        meter.CreateCounter<long>("sevenwolden.case.events").Add(1, new KeyValuePair<string, object?>("event", Secret));

        Assert.StartsWith("figure sevenwolden.case.events, event, by ", Assert.Single(_ear.Found), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_what_a_process_says_is_found()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunningProcess.StartAsync(
            new ProcessStartInfo(TestHome.Bot, ["--environment=Development", $"--Directory:File=/{Secret}/directory.csv"]), _ => false));
        await SchoolOnline.UntilAsync(() => Task.FromResult(_ear.Found.Count > 0));

        Assert.StartsWith("process, by ", _ear.Found.First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fails_the_run()
    {
        var run = new TheWholeRun(_ear);

        Eavesdropper.Hear("log", $"nothing of anybody but {Secret}");

        Assert.Contains("log, by", Assert.ThrowsAny<Exception>(run.Dispose).Message, StringComparison.Ordinal);
        Assert.Contains("log, by", Assert.Single(run.Tell()), StringComparison.Ordinal);
        run.Dispose();
        Assert.True(_ear.Heard > 0);
    }
}

using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Sevenwolden.Bot.Adapter;
using Sevenwolden.Bot.Telemetry;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Adapter;

/// <summary>Whoever pressed is answered in time; what becomes of the turn after that stands in the log, once, and nothing of anybody in it.
/// </summary>
public sealed class An_invoke_that_takes_too_long : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly LogCapture _log = new();
    private readonly LoggerFactory _loggers;
    private readonly FaultLog _faults;
    private readonly TaskCompletionSource<TurnAnswer> _turn = new();
    private readonly Activity _invoke = new("invoke") { Name = SchoolBot.CardAction, Text = "Zonnebloempit" };
    private bool _isGivenUp;

    public An_invoke_that_takes_too_long()
    {
        _loggers = new LoggerFactory([_log]);
        _faults = new FaultLog(_ => null, _clock, _loggers.CreateLogger<FaultLog>());
    }

    public void Dispose()
    {
        _faults.Dispose();
        _loggers.Dispose();
    }

    [Fact]
    public async Task And_fails_after_it_was_answered_is_logged_once()
    {
        await LateAsync();

        _turn.SetException(new InvalidOperationException("of ours"));

        var line = Assert.Single(_log.Lines, each => each.Contains("of ours", StringComparison.Ordinal));
        Assert.StartsWith("Error A turn failed after its invoke was answered without it", line, StringComparison.Ordinal);
        Assert.DoesNotContain(_log.Lines, each => each.Contains("Zonnebloempit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task And_ends_well_after_all_is_no_fault_of_its_own()
    {
        await LateAsync();

        _turn.SetResult(default);

        Assert.Single(_log.Lines);
    }

    [Fact]
    public async Task And_lets_itself_be_given_up_is_none_either()
    {
        await LateAsync();

        _turn.SetCanceled(Turns.Token);

        Assert.Single(_log.Lines);
    }

    private async Task LateAsync()
    {
        var answer = new InTime(_faults, _clock).AnswerAsync(
            _invoke,
            given =>
            {
                given.Register(() => _isGivenUp = true);
                return _turn.Task;
            },
            Turns.Token);
        _clock.Advance(FailedInvoke.GivesUp);
        Assert.True(_isGivenUp);
        Assert.False(answer.IsCompleted);
        _clock.Advance(FailedInvoke.Latest);
        Assert.Equal(200, (await answer).Status);
        Assert.StartsWith("Error An invoke could not be answered", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;

namespace Sevenwolden.Tests.Support;

/// <summary>A process that a test started, and all that it said.</summary>
internal sealed class RunningProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<string> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly bool _isBot;

    private RunningProcess(Process process, Func<string, bool> isReady)
    {
        _process = process;
        _isBot = process.StartInfo.FileName == TestHome.Bot;
        process.EnableRaisingEvents = true;
        process.OutputDataReceived += (_, line) => Hear(line.Data, isReady);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, isReady);
        process.Exited += (_, _) => _ready.TrySetException(
            new InvalidOperationException($"It ended by itself:\n{string.Join('\n', _said)}"));
    }

    public IEnumerable<string> Said => _said;

    /// <summary>Starts it, and waits for a line that says that it is ready.</summary>
    public static async Task<(RunningProcess Process, string Ready)> StartAsync(ProcessStartInfo how, Func<string, bool> isReady)
    {
        how.RedirectStandardOutput = how.RedirectStandardError = true;
        var running = new RunningProcess(new Process { StartInfo = how }, isReady);
        running._process.Start();
        running._process.BeginOutputReadLine();
        running._process.BeginErrorReadLine();
        try
        {
            return (running, await running._ready.Task.WaitAsync(Patience));
        }
        catch (TimeoutException)
        {
            await running.DisposeAsync();
            throw new TimeoutException($"{how.FileName} was not ready in {Patience.TotalSeconds} s:\n{string.Join('\n', running._said)}");
        }
    }

    /// <summary>SIGKILL: nothing is written any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Hear(string? line, Func<string, bool> isReady)
    {
        if (line is not null)
        {
            _said.Enqueue(line);
            Eavesdropper.Hear("process", _isBot ? line : null);
            if (isReady(line))
            {
                _ready.TrySetResult(line);
            }
        }
    }
}

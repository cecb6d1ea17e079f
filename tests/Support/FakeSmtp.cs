using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sevenwolden.Tests.Support;

/// <summary>A mail as it came over the wire.</summary>
internal sealed record Received(string To, string Data)
{
    /// <summary>The value of a header; empty where there is none.</summary>
    public string Header(string name) => Data.Split("\r\n\r\n")[0].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n")
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim()).FirstOrDefault("");
}

/// <summary>A real listener that speaks SMTP and takes every mail, unless told otherwise.</summary>
internal sealed class FakeSmtp : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<Received> _taken = new();
    private readonly ConcurrentQueue<string> _tried = new();
    private readonly Task _serving;

    private FakeSmtp()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The mails that were taken, in order.</summary>
    public IReadOnlyCollection<Received> Taken => _taken;

    /// <summary>For whom a mail was tried, in order.</summary>
    public IReadOnlyCollection<string> Tried => _tried;

    /// <summary>How a mailbox answers, by the address and how many were tried before: such as 452; null takes it.</summary>
    public Func<string, int, int?> Refuses { get; set; } = (_, _) => null;

    /// <summary>Whether it takes a mail and then breaks off without a word.</summary>
    public bool BreaksOff { get; set; }

    /// <summary>For what it waits before it says that it took a mail.</summary>
    public Task Answers { get; set; } = Task.CompletedTask;

    public string[] Settings =>
    [
        "--Reach:Mail:From=sevenwolden@school.example", "--Reach:Mail:Host=127.0.0.1", $"--Reach:Mail:Port={Port}",
        "--Reach:Mail:Security=None",
    ];

    public static FakeSmtp Start() => new();

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Dispose();
        await _serving;
    }

    private async Task ServeAsync()
    {
        var open = new List<Task>();
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                open.Add(SpeakAsync(await _listener.AcceptTcpClientAsync(_stopping.Token)));
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                break;
            }
        }

        await Task.WhenAll(open);
    }

    private async Task SpeakAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 mail.school.example");
            var to = "";
            while (await reader.ReadLineAsync(_stopping.Token) is { } line && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
            {
                if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase))
                {
                    to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                    var status = Refuses(to, _tried.Count);
                    _tried.Enqueue(to);
                    await writer.WriteLineAsync(status is null ? "250 ok" : $"{status} no");
                }
                else if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("354 go on");
                    _taken.Enqueue(new Received(to, await ReadAsync(reader)));
                    if (BreaksOff)
                    {
                        return;
                    }

                    await Answers.WaitAsync(_stopping.Token);
                    await writer.WriteLineAsync("250 taken");
                }
                else
                {
                    await writer.WriteLineAsync("250 ok");
                }
            }
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Whoever spoke is gone, or this is.
        }
    }

    private async Task<string> ReadAsync(StreamReader reader)
    {
        var data = new StringBuilder();
        while (await reader.ReadLineAsync(_stopping.Token) is { } line && line != ".")
        {
            data.Append(line).Append("\r\n");
        }

        return data.ToString();
    }
}

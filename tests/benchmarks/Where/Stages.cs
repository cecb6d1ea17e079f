using Microsoft.Diagnostics.Tracing.Etlx;

namespace Sevenwolden.Benchmarks.Where;

/// <summary>What a thread is at: told by the innermost method that belongs to a stage.</summary>
internal static class Stages
{
    public const string Waiting = "waiting";
    public const string Rest = "the rest";

    // In this order, where one method would belong to two.
    private static readonly (string Stage, string[] Methods)[] All =
    [
        ("reading words", ["Sevenwolden.Dialogs.Understanding.", "Sevenwolden.Dialogs.Commands."]),
        ("replay and rules", ["Sevenwolden.Dialogs.Consulting.Replay", "Sevenwolden.Protocols."]),
        ("deciding", ["Sevenwolden.Dialogs."]),
        ("drawing", ["Sevenwolden.Cards."]),
        ("sealing", ["Microsoft.AspNetCore.DataProtection.", "Sevenwolden.Bot.Security.Vault"]),
        ("the database else", ["Sevenwolden.Bot.Storage.", "Microsoft.Data.Sqlite.", "SQLitePCL.", "Npgsql."]),
        ("JSON", ["System.Text.Json.", "Newtonsoft.Json.", "Sevenwolden.Bot.Adapter.ActivityWriter"]),
        ("our shell", ["Sevenwolden.Bot."]),
        ("the Bot Framework", ["Microsoft.Bot."]),
        ("HTTP", ["Microsoft.AspNetCore.", "System.Net."]),
    ];

    private static readonly string[] Waits =
    [
        "WaitNative", "WaitOneNoCheck", "Monitor.Wait(", "Interop+Sys.Read(", "WaitForSocketEvents", "GC.RunFinalizers", "PollGCWorker",
        "WaitForSignal", "ManualResetEventSlim.Wait(", "SocketAsyncEngine.EventLoop", "RunningInstance.TryReadEvent", "Heartbeat.TimerLoop",
        "TimerQueue.TimerThread", "GateThreadStart", "WorkerThreadStart",
    ];

    private const string Writer = "the group writer, with the disk";

    public static IReadOnlyList<string> Names => [.. All.Select(each => each.Stage), Writer, Rest];

    /// <summary>The stage of a thread with this stack.</summary>
    public static string Of(TraceCallStack? stack)
    {
        for (var caller = stack; caller is not null; caller = caller.Caller)
        {
            if (caller.CodeAddress.FullMethodName.StartsWith("Sevenwolden.Bot.Storage.Sqlite.GroupWriter.Loop", StringComparison.Ordinal))
            {
                return IsWaiting(stack) ? Waiting : Writer;
            }
        }

        if (IsWaiting(stack))
        {
            return Waiting;
        }

        for (; stack is not null; stack = stack.Caller)
        {
            var method = stack.CodeAddress.FullMethodName;
            foreach (var (stage, methods) in All)
            {
                if (Array.Exists(methods, begins => method.StartsWith(begins, StringComparison.Ordinal)))
                {
                    return stage;
                }
            }
        }

        return Rest;
    }

    /// <summary>The innermost method of ours in this stack.</summary>
    public static string Own(TraceCallStack? stack)
    {
        for (; stack is not null; stack = stack.Caller)
        {
            if (stack.CodeAddress.FullMethodName is { } method && method.StartsWith("Sevenwolden.", StringComparison.Ordinal))
            {
                return method["Sevenwolden.".Length..].Split('(')[0];
            }
        }

        return Rest;
    }

    /// <summary>By the innermost method that has a name.</summary>
    private static bool IsWaiting(TraceCallStack? stack)
    {
        while (stack is not null && stack.CodeAddress.FullMethodName.Length == 0)
        {
            stack = stack.Caller;
        }

        return stack is not null && Array.Exists(Waits, wait => stack.CodeAddress.FullMethodName.Contains(wait, StringComparison.Ordinal));
    }
}

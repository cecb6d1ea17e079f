using System.Diagnostics;
using System.Text.Json;
using Sevenwolden.Protocols.Audits;

namespace Sevenwolden.Bot.Commands;

/// <summary><c>protocol check</c>: one line of figures, or the faults.</summary>
internal static class CheckCommand
{
    public static int Run(string folder, TextWriter output, TextWriter error)
    {
        var started = Stopwatch.GetTimestamp();
        if (CommandLine.Load(folder, error) is not { } rulebook)
        {
            return CommandLine.FaultyInput;
        }

        var report = Audit.Run(rulebook);
        foreach (var fault in report.Faults)
        {
            error.WriteLine(fault);
        }

        if (report.Faults.Count > 0)
        {
            return CommandLine.FaultyInput;
        }

        var pack = rulebook.Pack;
        output.WriteLine(JsonSerializer.Serialize(
            new Checked(
                pack.Articles.Count, pack.Facts.Count, pack.Rules.Count, report.Situations,
                Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 2)),
            CommandJson.Lines.Checked));
        return CommandLine.Ok;
    }
}

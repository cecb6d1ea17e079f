using System.Text.Json;
using Sevenwolden.Cards;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Commands;

/// <summary><c>protocol diff</c>: a line for each group of situations whose outcome changed, then the totals.</summary>
internal static class DiffCommand
{
    public static int Run(string old, string @new, TextWriter output, TextWriter error)
    {
        var (before, after) = (CommandLine.Load(old, error), CommandLine.Load(@new, error));
        if (before is null || after is null)
        {
            return CommandLine.FaultyInput;
        }

        var difference = PackDifference.Between(before, after);
        foreach (var group in difference.Groups)
        {
            output.WriteLine(JsonSerializer.Serialize(
                new DiffLine(Codes.Of(group.Before.Role), Side(group.Before), Side(group.After), group.Count, group.Example),
                CommandJson.Lines.DiffLine));
        }

        output.WriteLine(JsonSerializer.Serialize(
            new DiffTotals(difference.Groups.Count, difference.Changed, difference.Situations), CommandJson.Lines.DiffTotals));
        return CommandLine.Ok;
    }

    private static DiffSide Side(OutcomeKey outcome) => new(
        Codes.Of(outcome.Verdict), Codes.Of(outcome.Basis), Codes.Of(outcome.Escalation), outcome.Citations);
}

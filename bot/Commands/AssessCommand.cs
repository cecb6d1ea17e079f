using System.Globalization;
using System.Text.Json;
using Sevenwolden.Cards;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Bot.Commands;

/// <summary><c>protocol assess</c>: a situation a line in, its outcome a line out.</summary>
internal static class AssessCommand
{
    private static readonly Dictionary<string, RoleSet> Doers = Enum.GetValues<Role>()
        .Select(role => (Code: Codes.Of(role), Doers: (RoleSet)role)).Append((Codes.Of((Role?)null), RoleSet.All))
        .ToDictionary(known => known.Item1, known => known.Item2);

    private static readonly Dictionary<string, Answer> Answers = Enum.GetValues<Answer>().ToDictionary(
        answer => answer.ToString().ToLowerInvariant());

    public static int Run(string folder, TextReader input, TextWriter output, TextWriter error)
    {
        if (CommandLine.Load(folder, error) is not { } rulebook)
        {
            return CommandLine.FaultyInput;
        }

        return JsonLines.Run(input, output, error, line => JsonSerializer.Serialize(
            Assess(rulebook, JsonLines.Read(line, CommandJson.Lines.AssessLine)), CommandJson.Lines.AssessedLine));
    }

    /// <summary>By the version that holds on a day; each line names it.</summary>
    public static int RunOn(string day, string folder, TextReader input, TextWriter output, TextWriter error)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
        {
            error.WriteLine($"{day} is no day: write it as 2027-08-01.");
            return CommandLine.WrongCall;
        }

        Pack pack;
        try
        {
            pack = PackFolder.On(PackFolder.LoadVersions(folder), on);
        }
        catch (InvalidOperationException fault)
        {
            error.WriteLine(fault.Message);
            return CommandLine.FaultyInput;
        }

        var (rulebook, hash) = (new Rulebook(pack), ContentHash.Of(pack));
        return JsonLines.Run(input, output, error, line => JsonSerializer.Serialize(
            Assess(rulebook, JsonLines.Read(line, CommandJson.Lines.AssessLine)) with { Protocol = pack.Version, Hash = hash },
            CommandJson.Lines.AssessedLine));
    }

    private static AssessedLine Assess(Rulebook rulebook, AssessLine line)
    {
        var finding = rulebook.Explain(Situation(rulebook.Pack, line));
        return new AssessedLine(
            line.Id,
            Codes.Of(finding.Assessment.Verdict),
            Codes.Of(finding.Assessment.Basis),
            Codes.Of(finding.Assessment.Escalation),
            [.. finding.Citations.Select(article => article.Id)],
            [.. finding.Duties.Select(duty => duty.Id)],
            [.. finding.Reminders.Select(reminder => reminder.Article)],
            [.. finding.Consequences.Select(article => article.Id)],
            [.. finding.HingesOn.Select(hinge => hinge.Fact.Name), .. finding.ByRole.Count > 0 ? ["role"] : Array.Empty<string>()]);
    }

    private static Situation Situation(Pack pack, AssessLine line)
    {
        var doers = Read(Doers, line.Role ?? "employee", "role");
        return (line.Facts ?? []).Aggregate(
            Situations.Usual(pack.Facts, doers),
            (situation, given) => situation.With(
                pack.Fact(given.Key) ?? throw new FormatException(
                    $"There is no fact \"{given.Key}\". Known are: {string.Join(", ", pack.Facts.Select(fact => fact.Name))}."),
                Read(Answers, given.Value, given.Key)));
    }

    private static T Read<T>(Dictionary<string, T> known, string? word, string what) =>
        word is not null && known.TryGetValue(word, out var value) ? value : throw new FormatException(
            $"\"{word}\" is no {what}. Choose one of: {string.Join(", ", known.Keys)}.");
}

using System.Data.Common;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Commands;

/// <summary>
/// <c>directory check</c>: what is missing still, the gravest first, and whom a report of each person would reach today, as the bot itself
/// finds it; or the faults.
/// </summary>
internal static class DirectoryCommand
{
    /// <param name="file">Another file than the one of the settings; null for that one.</param>
    /// <param name="output">How many gaps there are, a line for each; then a line for each person, and one for all.</param>
    /// <param name="error">The faults.</param>
    public static int Check(string? file, TextWriter output, TextWriter error)
    {
        var builder = Startup.CreateBuilder(file is null ? [] : [$"--Directory:File={Path.GetFullPath(file)}"]);
        builder.Logging.ClearProviders();
        builder.Services.AddDirectory(builder.Configuration);
        using var services = builder.Services.BuildServiceProvider();
        try
        {
            var (csv, directory) = (services.GetRequiredService<CsvDirectory>(), services.GetRequiredService<IDirectory>());
            var roster = csv.Open();
            WriteGapsAsync(directory, roster, csv.Today, Reached(builder.Configuration), output).GetAwaiter().GetResult();
            WriteAsync(directory, roster, output).GetAwaiter().GetResult();
            return CommandLine.Ok;
        }
        catch (Exception fault) when (fault is InvalidOperationException or OptionsValidationException or IOException)
        {
            error.WriteLine(fault.Message);
            return CommandLine.FaultyInput;
        }
    }

    private static async Task WriteGapsAsync(
        IDirectory directory, Roster roster, DateOnly today, IReadOnlySet<string>? reached, TextWriter output)
    {
        var texts = TextBook.In(Language.English);
        var gaps = await GapsOf.FindAsync(directory, roster, today, reached, CancellationToken.None);
        var counts = gaps.ByKind.ToDictionary(kind => Name(kind.Key), kind => kind.Count());
        output.WriteLine(JsonSerializer.Serialize(
            new GapsLine(gaps.All.Count == 0 && reached is not null, reached is not null, counts), CommandJson.Lines.GapsLine));
        foreach (var gap in gaps.All)
        {
            var who = gap.Who is { } member ? new NamedInRole(member.Id, member.Name, texts[member.Rank], member.Team) : null;
            output.WriteLine(JsonSerializer.Serialize(
                new GapLine(Name(gap.Kind), who, texts.Mend(gap.Kind)), CommandJson.Lines.GapLine));
        }
    }

    /// <summary>With whom the bot has a chat; null where its database can't be asked, such as before its first start.</summary>
    private static IReadOnlySet<string>? Reached(ConfigurationManager configuration)
    {
        try
        {
            var options = configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions();
            using var connection = Connections.Open(options.ConnectionString);
            return CaseReading.ReachedAsync(connection, CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (Exception fault) when (fault is DbException or SocketException)
        {
            return null;
        }
    }

    private static string Name(GapKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    private static async Task WriteAsync(IDirectory directory, Roster roster, TextWriter output)
    {
        var withoutLeader = new List<Named>();
        foreach (var person in roster.Everyone)
        {
            var circle = await directory.CircleAsync(person.Id, person.Member.Name, CancellationToken.None);
            output.WriteLine(JsonSerializer.Serialize(Line(person, circle, roster), CommandJson.Lines.ReachedLine));
            if (circle.Because == FirstBecause.NoLeaderKnown)
            {
                withoutLeader.Add(Name(person.Member));
            }
        }

        output.WriteLine(JsonSerializer.Serialize(
            new DirectoryTotals(
                roster.Everyone.Count, roster.Leaders.Count, Name(roster.Fallback.Member), withoutLeader,
                [.. Namesakes(roster.Everyone)], [.. RosterChecks.Rounds(roster.Everyone, person => person.Deputy).Select(Names)],
                Names(roster.Board), roster.Board.Count == 1),
            CommandJson.Lines.DirectoryTotals));
    }

    private static ReachedLine Line(Person person, Circle circle, Roster roster)
    {
        var first = circle.Absent ?? circle.Leader;
        var deputy = circle.Chain.FirstOrDefault(member =>
            string.Equals(member.Id, roster.Find(first.Id)?.Deputy, StringComparison.OrdinalIgnoreCase));
        return new ReachedLine(
            person.Line, person.Id, person.Member.Name,
            circle.Because == FirstBecause.NoLeaderKnown ? null : Name(first),
            circle.Because == FirstBecause.NoLeaderKnown ? Name(first) : null,
            circle.Absent is not null,
            deputy is null ? null : Name(deputy),
            circle.Chain.LastOrDefault(member => member.Rank == Rank.Management) is { } management ? Name(management) : null,
            [.. circle.Chain.Select(Name)]);
    }

    private static IEnumerable<IReadOnlyList<Named>> Namesakes(IReadOnlyList<Person> people) => people
        .GroupBy(person => Dialogs.Cases.People.Namesakes.Key(person.Member.Name))
        .Where(group => group.Count() > 1)
        .Select(group => Names([.. group]));

    private static IReadOnlyList<Named> Names(IReadOnlyList<Person> people) => [.. people.Select(person => Name(person.Member))];

    private static Named Name(Member member) => new(member.Id, member.Name);
}

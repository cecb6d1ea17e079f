using System.Reflection;
using System.Text.RegularExpressions;
using Sevenwolden.Tests.Support;
using Xunit;

// Not named after its folder: that would hide System.Runtime.InteropServices.Architecture from all other tests.
namespace Sevenwolden.Tests;

public sealed partial class The_code_itself
{
    private const int MostLines = 250;
    private const int MostColumns = 140;

    private static readonly Assembly Protocols = typeof(Sevenwolden.Protocols.Pack).Assembly;
    private static readonly Assembly Dialogs = typeof(Sevenwolden.Dialogs.Dialog).Assembly;
    private static readonly Assembly Cards = typeof(Sevenwolden.Cards.Deck).Assembly;
    private static readonly Assembly Bot = typeof(Sevenwolden.Bot.PackFolder).Assembly;

    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Points_one_way_from_the_bot_to_the_cards_to_the_dialogs_to_the_protocol()
    {
        Assembly[] chain = [Protocols, Dialogs, Cards, Bot];

        for (var place = 0; place < chain.Length; place++)
        {
            var allowed = chain.Take(place).Select(assembly => assembly.GetName().Name);
            var ours = chain[place].GetReferencedAssemblies().Select(name => name.Name!)
                .Where(name => name.StartsWith("Sevenwolden.", StringComparison.Ordinal));
            Assert.Empty(ours.Except(allowed));
        }
    }

    [Fact]
    public void Keeps_the_core_free_of_waiting_clocks_files_and_networks()
    {
        string[] foreign =
        [
            "System.Net", "System.IO.FileSystem", "Microsoft.Extensions", "Microsoft.AspNetCore", "System.Threading.Channels",
        ];

        foreach (var core in (Assembly[])[Protocols, Dialogs, Cards])
        {
            var references = core.GetReferencedAssemblies().Select(name => name.Name!);
            Assert.DoesNotContain(references, name => foreign.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));

            var members = core.GetTypes().SelectMany(type => type.GetMethods(Declared));
            var waiting = members.Where(
                method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)
                    .Any(
                        type => typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask) || type == typeof(TimeProvider)
                            || type == typeof(CancellationToken)));
            Assert.Empty(waiting.Select(method => $"{method.DeclaringType}.{method.Name}"));
        }
    }

    [Fact]
    public void Shows_nothing_of_the_bot_to_other_assemblies() =>
        Assert.Empty(Bot.GetExportedTypes().Select(type => type.FullName).Except(["Program"]));

    [Fact]
    public void Calls_no_two_things_by_one_name()
    {
        var types = ((Assembly[])[Protocols, Dialogs, Cards, Bot]).SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsNested && type.Namespace?.StartsWith("Sevenwolden.", StringComparison.Ordinal) == true);

        var twice = types.GroupBy(type => type.Name).Where(same => same.Count() > 1);

        Assert.Empty(twice.Select(same => string.Join(", ", same.Select(type => type.FullName))));
    }

    public static TheoryData<string> Projects => ["protocol", "dialogs", "cards", "bot"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Has_files_that_can_be_read_in_one_go(string project)
    {
        var long_ones = Files(project).Where(file => File.ReadLines(file).Count() > MostLines);

        Assert.Empty(long_ones.Select(Path.GetFileName));
    }

    /// <summary>The projects whose lines are all short enough; the others are on their way.</summary>
    public static TheoryData<string> Narrow => [.. Projects, "tests"];

    [Theory]
    [MemberData(nameof(Narrow))]
    public void Has_lines_that_fit_beside_each_other_on_a_screen(string project)
    {
        var wide = Files(project).SelectMany(file => File.ReadLines(file).Select((line, place) => (file, line, place)))
            .Where(each => each.line.Length > MostColumns);

        Assert.Empty(wide.Select(each => $"{Path.GetRelativePath(Sources.Root, each.file)}:{each.place + 1}"));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Names_a_namespace_after_its_folder(string project)
    {
        var root = project == "protocol" ? "Sevenwolden.Protocols" : $"Sevenwolden.{char.ToUpperInvariant(project[0])}{project[1..]}";

        foreach (var file in Files(project).Where(file => Path.GetFileName(file) != "Program.cs"))
        {
            var folder = Path.GetDirectoryName(Path.GetRelativePath(Path.Combine(Sources.Root, project), file))!;
            var expected = folder.Length == 0 ? root : $"{root}.{folder.Replace(Path.DirectorySeparatorChar, '.')}";
            Assert.Contains($"namespace {expected};", File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Has_one_public_type_a_file_but_for_those_that_are_read_together(string project)
    {
        // A record with what it is made of: the wire's schemas, a pack's small parts.
        string[] together =
        [
            "Activity.cs", "Button.cs", "Element.cs", "Entity.cs", "AdaptiveCard.cs", "Duty.cs", "Topic.cs", "Finding.cs", "Scope.cs",
            "PackDifference.cs", "Message.cs", "Reply.cs", "Fact.cs", "Audit.cs", "Ruling.cs", "Report.cs", "Entry.cs", "Errand.cs",
            "CaseToWrite.cs", "ConversationParameters.cs",
        ];

        var many = Files(project).Where(file => !together.Contains(Path.GetFileName(file)))
            .Select(file => (file, Count: PublicType().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)
                .Count(name => !name.EndsWith("Validator", StringComparison.Ordinal))))
            .Where(file => file.Count > 1);

        Assert.Empty(many.Select(file => Path.GetRelativePath(Sources.Root, file.file)));
    }

    private static IEnumerable<string> Files(string project) =>
        Directory.EnumerateFiles(Path.Combine(Sources.Root, project), "*.cs", SearchOption.AllDirectories)
        .Where(
            file => !file.Contains("node_modules", StringComparison.Ordinal) && !file.Contains("training", StringComparison.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(
        @"^public (?:(?:sealed|static|abstract|partial|readonly) )*(?:class|record struct|record|struct|interface|enum) (?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex PublicType();
}

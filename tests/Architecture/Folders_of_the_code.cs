using System.Text.RegularExpressions;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests;

/// <summary>
/// How the folders of a project hang together. A folder that holds others puts them together, and does not count beside them.
/// </summary>
public sealed partial class Folders_of_the_code
{
    public static TheoryData<string> Projects => ["protocol", "dialogs", "cards", "bot"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Have_a_name_of_their_own_within_their_project(string project)
    {
        var names = SourceFile.Of(project).Select(file => file.Folder).Where(folder => folder.Length > 0).Distinct()
            .GroupBy(folder => folder.Split('.')[^1]);

        Assert.Empty(names.Where(folders => folders.Count() > 1).Select(folders => string.Join(", ", folders)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Never_lean_on_each_other_in_a_ring(string project)
    {
        var files = SourceFile.Of(project).Where(file => file.Folder.Length > 0).ToList();
        var leans = files.SelectMany(file => file.LeansOn(files).Select(other => SideBySide(file.Folder, other)))
            .Where(pair => pair.One.Length > 0 && pair.Other.Length > 0)
            .GroupBy(pair => pair.One)
            .ToDictionary(
                folder => folder.Key, folder => folder.Select(pair => pair.Other).Distinct().Order(StringComparer.Ordinal).ToList());

        var rings = leans.Keys.Select(folder => Ring(folder, leans)).OfType<string>().ToList();

        Assert.True(rings.Count == 0, string.Join('\n', rings));
    }

    /// <summary>The two folders side by side in which these two lie; empty where one of them holds the other.</summary>
    private static (string One, string Other) SideBySide(string one, string other)
    {
        var (ones, others) = (one.Split('.'), other.Split('.'));
        var common = ones.Zip(others).TakeWhile(pair => pair.First == pair.Second).Count();
        return common == ones.Length || common == others.Length
            ? ("", "")
            : (string.Join('.', ones.Take(common + 1)), string.Join('.', others.Take(common + 1)));
    }

    /// <summary>The shortest way from a folder back to itself, or null.</summary>
    private static string? Ring(string start, Dictionary<string, List<string>> leans)
    {
        var ahead = new Queue<string[]>([[start]]);
        var seen = new HashSet<string>();
        while (ahead.TryDequeue(out var way))
        {
            foreach (var next in leans.GetValueOrDefault(way[^1], []))
            {
                if (next == start)
                {
                    return string.Join(" -> ", [.. way, start]);
                }

                if (seen.Add(next))
                {
                    ahead.Enqueue([.. way, next]);
                }
            }
        }

        return null;
    }

    private sealed partial record SourceFile(string Namespace, string Folder, string Code, IReadOnlyList<string> Types)
    {
        public static IReadOnlyList<SourceFile> Of(string project)
        {
            var root = Path.Combine(Sources.Root, project);
            var paths = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/training/", StringComparison.Ordinal));
            return [.. paths.Select(path => Read(File.ReadAllText(path), Path.GetDirectoryName(Path.GetRelativePath(root, path))!))];
        }

        /// <summary>
        /// The folders whose namespace is imported or named in full; and those around this one, whose types need no import, by the names of
        /// their types.
        /// </summary>
        public IEnumerable<string> LeansOn(IReadOnlyList<SourceFile> all) => all
            .Where(other => other.Folder != Folder && (IsNamed(other) || IsWithin(other)))
            .Select(other => other.Folder).Distinct();

        private bool IsNamed(SourceFile other) =>
            Regex.IsMatch(Code, $@"\b{Regex.Escape(other.Namespace)}(?:;|\.(?:{string.Join('|', other.Types)})\b)");

        private bool IsWithin(SourceFile other) => Folder.StartsWith(other.Folder + ".", StringComparison.Ordinal)
            && other.Types.Any(type => Regex.IsMatch(Code, $@"(?<![.\w]){type}\b"));

        private static SourceFile Read(string text, string folder)
        {
            var code = Said().Replace(text, "");
            var space = Space().Match(code).Groups["name"].Value;
            return new(
                space, folder.Replace(Path.DirectorySeparatorChar, '.'), code.Replace($"namespace {space};", "", StringComparison.Ordinal),
                [.. Type().Matches(code).Select(match => match.Groups["name"].Value)]);
        }

        [GeneratedRegex(@"//[^\n]*|""(?:[^""\\\n]|\\.)*""")]
        private static partial Regex Said();

        [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
        private static partial Regex Space();

        [GeneratedRegex(
            @"^(?:public|internal) (?:(?:sealed|static|abstract|partial|readonly) )*"
            + @"(?:class|record struct|record|struct|interface|enum|delegate \w+) (?<name>\w+)",
            RegexOptions.Multiline)]
        private static partial Regex Type();
    }
}

using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Sevenwolden.Protocols.Parsing;

/// <summary>Reads a pack's files into a pack, or says everything that is wrong with them.</summary>
public static class PackReader
{
    /// <summary>Dutch and English stand in the files themselves; each further language has a file here, named by its code.</summary>
    public const string LanguagesFolder = "languages";

    public static readonly IReadOnlyList<string> FileNames =
    [
        "pack.yaml", "articles.yaml", "facts.yaml", "rules.yaml", "topics.yaml", "examples.yaml", "safety.yaml", "silences.yaml",
        "onboarding.yaml",
    ];

    /// <summary>
    /// The pack, or null with the faults. A pack without faults can be compiled; <see cref="Audits.Audit"/> proves the rest.
    /// </summary>
    public static (Pack? Pack, IReadOnlyList<Fault> Faults) Read(IReadOnlyList<PackFile> files)
    {
        var faults = new Faults();
        var nodes = FileNames.Select(name => Parse(files, name, faults)).ToList();
        var languages = ReadLanguages(files, faults);
        if (faults.Any)
        {
            return (null, faults.Found);
        }

        var pack = Assemble([.. nodes.Select(node => node!)], out var lines);
        if (!faults.Any)
        {
            new Validation(pack, lines, faults).Run();
        }

        if (!faults.Any)
        {
            new PathCheck(new Rulebook(pack), faults).Run();
        }

        pack = languages.Aggregate(pack, (so, language) => language.AddTo(so));
        return (faults.Any ? null : pack, faults.Found);
    }

    private static List<LanguageFile> ReadLanguages(IReadOnlyList<PackFile> files, Faults faults)
    {
        var languages = new List<LanguageFile>();
        foreach (var (name, _) in files.Where(file => file.Name.StartsWith($"{LanguagesFolder}/", StringComparison.Ordinal)))
        {
            var code = name[(LanguagesFolder.Length + 1)..].Replace(".yaml", "", StringComparison.Ordinal);
            if (!Language.TryParse(code, out var language))
            {
                faults.Add(name, 0, $"`{code}` is no code of a language.", "Name the file by two or three small letters: fy.yaml.");
            }
            else if (language == Language.Dutch || language == Language.English)
            {
                faults.Add(name, 0, $"`{code}` stands in the other files already.", "Take this file away.");
            }
            else if (Parse(files, name, faults) is { } node)
            {
                languages.Add(new LanguageFile(language, node));
            }
        }

        return languages;
    }

    private static Node? Parse(IReadOnlyList<PackFile> files, string name, Faults faults)
    {
        if (files.FirstOrDefault(file => file.Name == name) is not { } file)
        {
            faults.Add(name, 0, "The file is missing.", "A pack holds " + string.Join(", ", FileNames) + ".");
            return null;
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(file.Text));
            if (stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode root)
            {
                return new Node(name, root, faults);
            }

            faults.Add(name, 1, "The file holds nothing that can be read.", "See how the shipped pack looks.");
        }
        catch (YamlException fault)
        {
            faults.Add(name, (int)fault.Start.Line, $"This is no YAML: {fault.Message}", "Look at the indentation and the quotes here.");
        }

        return null;
    }

    /// <param name="files">Those of <see cref="FileNames"/>, in that order.</param>
    /// <param name="lines">Where everything stands.</param>
    private static Pack Assemble(IReadOnlyList<Node> files, out Lines lines)
    {
        var (pack, articles, facts, rules, topics, examples) = (files[0], files[1], files[2], files[3], files[4], files[5]);
        var (safety, silences, path) = (files[6], files[7], files[8]);
        var sections = ArticlesFile.ReadSections(articles);
        var factNodes = facts.List("facts");
        var readFacts = factNodes.Select(FactsFile.Read).ToList();
        var factReader = new FactReader(readFacts);
        var rulesFile = new RulesFile(rules, factReader);
        var topicsFile = new TopicsFile(factReader);
        var readRules = rulesFile.ReadRules();
        var articleNodes = articles.List("articles");
        var exampleNodes = examples.List("examples");
        var topicNodes = topics.List("topics");
        var gravestFirst = topics.List("gravest_first");
        var silenceNodes = silences.List("silences");
        var assembled = new Pack
        {
            Version = pack.Text("version"),
            InForce = ReadDay(pack, "in_force"),
            Title = articles.Text("title"),
            School = articles.Text("school"),
            Introduction = articles.Names("introduction"),
            Closing = articles.Text("closing"),
            Sections = sections,
            Articles = [.. articleNodes.Select(node => ArticlesFile.ReadArticle(node, sections))],
            Facts = readFacts,
            Scope = rulesFile.ReadScope(),
            Doubt = rulesFile.ReadDoubt(),
            Rules = [.. readRules.Select(rule => rule.Rule)],
            Duties = rulesFile.ReadDuties(),
            Reminders = rulesFile.ReadReminders(),
            Consequences = rulesFile.ReadConsequences(),
            Topics = topicsFile.ReadTopics(topicNodes, gravestFirst),
            Examples = [.. exampleNodes.Select(node => topicsFile.ReadExample(node, readFacts))],
            Safety = SafetyFile.Read(safety),
            Silences = SilencesFile.Read(silenceNodes),
            Path = new PathFile(topicsFile, readFacts).Read(path),
        };
        // For people only: when the text was last revised.
        _ = pack.Child("revised");
        foreach (var file in files)
        {
            file.NothingElse();
        }

        lines = new Lines(
            articleNodes, factNodes, [.. readRules.Select(rule => rule.Node)], topicNodes, gravestFirst, exampleNodes, rulesFile.Beside,
            safety.List("kinds"), silenceNodes);
        return assembled;
    }

    private static DateOnly ReadDay(Node node, string key)
    {
        if (DateOnly.TryParseExact(node.Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        node.Faults.Add(node, $"`{key}` is no day.", "Write it as 2027-08-01.");
        return default;
    }
}

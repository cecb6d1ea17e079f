using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Protocols.Parsing;

/// <summary>What must hold of the path beside the text and the rules: it may not teach what they do not say.</summary>
internal sealed class PathCheck(Rulebook rulebook, Faults faults)
{
    private const string File = "onboarding.yaml";

    private Pack Pack => rulebook.Pack;

    public void Run()
    {
        if (Pack.Path.Modules.Count == 0)
        {
            faults.Add(File, 0, "The path has no modules.", "Copy `modules` from the pack that the bot ships.");
        }

        Unique(Pack.Path.Modules.Select(module => (module.Id, module.Line)));
        foreach (var module in Pack.Path.Modules)
        {
            Check(module);
        }

        Unique(Pack.Path.Later.Select(@case => (@case.Id, @case.Line)));
        foreach (var @case in Pack.Path.Later)
        {
            Check(@case.Id, @case.Line, @case.Options, @case.Telling);
        }
    }

    private void Check(PathModule module)
    {
        if (module.Articles.Count == 0)
        {
            faults.Add(File, module.Line, $"Module `{module.Id}` quotes no article.", "Name what it is about under `articles`.");
        }

        foreach (var id in module.Articles.Concat(module.Also.SelectMany(also => also.Articles)).Where(id => Pack.Article(id) is null))
        {
            faults.Add(File, module.Line, $"Module `{module.Id}`: there is no article `{id}`.", "Look up its number in articles.yaml.");
        }

        Unique(module.Cases.Select(@case => (@case.Id, @case.Line)));
        foreach (var post in Enum.GetValues<Post>().Where(post => !module.CasesFor(post).Any()))
        {
            faults.Add(
                File, module.Line, $"Module `{module.Id}` has no case for `{PathFile.NameOf(post)}`.",
                "Add one, or add them to the `posts` of another.");
        }

        foreach (var @case in module.Cases)
        {
            Check(@case.Id, @case.Line, @case.Options, @case.First, @case.Again);
        }
    }

    private void Check(string id, int line, IReadOnlyList<PathOption> options, params IReadOnlyList<PathTelling> tellings)
    {
        if (options.Distinct().Count() != options.Count || options.Count < 2)
        {
            faults.Add(File, line, $"Case `{id}` has too few `options`, or one of them twice.", "Name two or more that differ.");
        }

        foreach (var telling in tellings)
        {
            var right = PathOption.Of(rulebook.Assess(telling.Situation));
            if (!options.Contains(right))
            {
                faults.Add(
                    File, line, $"Case `{id}`: the rules say `{PathFile.NameOf(right)}`, which is not among its options.",
                    "Add it to `options`, or change the facts.");
            }
        }
    }

    private void Unique(IEnumerable<(string Name, int Line)> named)
    {
        var seen = new HashSet<string>();
        foreach (var (name, line) in named.Where(one => !seen.Add(one.Name)))
        {
            faults.Add(File, line, $"`{name}` stands here twice.", "Give one of the two another name, or take it away.");
        }
    }
}

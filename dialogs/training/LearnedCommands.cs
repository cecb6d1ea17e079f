using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Training;

/// <summary>What this program does with a corpus of its own, as it does with messages: train, cross-validate and measure.</summary>
/// <param name="name">The word that it is called by.</param>
internal abstract class LearnedCommands<TExample, TRead>(string name)
{
    private const int Folds = 5;

    public int Run(string[] words, bool list)
    {
        switch (words)
        {
            case ["train", var to, .. var files]:
                using (var stream = File.Create(to))
                {
                    FitTo(Corpus(files)).Write(stream, _ => true);
                }
                return 0;
            case ["cross-validate", .. var files]:
                Print(CrossValidate(Corpus(files)), list);
                return 0;
            case ["measure", .. var files] when Array.IndexOf(files, "--") is > 0 and var at:
                var reader = Reader(FitTo(Corpus(files[..at])), _ => true);
                Print([.. Corpus(files[(at + 1)..]).Select(example => (example, reader(example)))], list);
                return 0;
            default:
                Console.Error.WriteLine($"[wrong] {name} train OUT FILES… | cross-validate FILES… | measure FILES… -- FILES…");
                return 1;
        }
    }

    protected abstract IReadOnlyList<TExample> Corpus(IEnumerable<string> files);

    protected abstract Fit FitTo(IReadOnlyList<TExample> corpus);

    /// <summary>Reads by this table.</summary>
    protected abstract Func<TExample, TRead> Reader(Table table);

    /// <summary>How well they were read, line by line; with what was read wrong, where that is to be listed.</summary>
    protected abstract IEnumerable<string> Told(IReadOnlyList<(TExample Example, TRead Read)> read, bool list);

    private List<(TExample, TRead)> CrossValidate(IReadOnlyList<TExample> corpus)
    {
        var fit = FitTo(corpus);
        return [.. Enumerable.Range(0, Folds).AsParallel().AsOrdered().SelectMany(fold =>
        {
            var reader = Reader(fit, place => place % Folds != fold);
            return corpus.Where((_, place) => place % Folds == fold).Select(example => (example, reader(example)));
        })];
    }

    private Func<TExample, TRead> Reader(Fit fit, Func<int, bool> learnFrom)
    {
        using var table = new MemoryStream();
        fit.Write(table, learnFrom);
        return Reader(Table.Read(new LearnedReader(table.ToArray())));
    }

    private void Print(IReadOnlyList<(TExample, TRead)> read, bool list)
    {
        foreach (var line in Told(read, list))
        {
            Console.WriteLine(line);
        }
    }
}

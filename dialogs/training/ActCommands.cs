using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Dialogs.Understanding.Answering;
using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Training;

/// <summary>What this program does with acts, as it does with messages.</summary>
internal static class ActCommands
{
    private const int Folds = 5;

    public static int Run(string[] words, bool list)
    {
        switch (words)
        {
            case ["train", var to, .. var files]:
                using (var stream = File.Create(to))
                {
                    new ActFit(new Marker(), ActCorpus.Read(files)).Write(stream, _ => true);
                }
                return 0;
            case ["cross-validate", .. var files]:
                Print(CrossValidate(ActCorpus.Read(files)), list);
                return 0;
            case ["measure", .. var files] when Array.IndexOf(files, "--") is > 0 and var at:
                var reader = Reader(new ActFit(new Marker(), ActCorpus.Read(files[..at])), _ => true);
                Print(new ActMeasure([.. ActCorpus.Read(files[(at + 1)..]).Select(example => (example, Read(reader, example)))]), list);
                return 0;
            default:
                Console.Error.WriteLine("[wrong] acts train OUT FILES… | cross-validate FILES… | measure FILES… -- FILES…");
                return 1;
        }
    }

    private static ActMeasure CrossValidate(IReadOnlyList<ActExample> corpus)
    {
        var fit = new ActFit(new Marker(), corpus);
        return new ActMeasure([.. Enumerable.Range(0, Folds).AsParallel().AsOrdered().SelectMany(fold =>
        {
            var reader = Reader(fit, place => place % Folds != fold);
            return corpus.Where((_, place) => place % Folds == fold).Select(example => (example, Read(reader, example)));
        })]);
    }

    private static Acts Read(ActReader reader, ActExample example) => reader.ReadHere(example.Text, example.Setting);

    private static ActReader Reader(ActFit fit, Func<int, bool> learnFrom)
    {
        using var table = new MemoryStream();
        fit.Write(table, learnFrom);
        return new ActReader(new Marker(), Table.Read(new LearnedReader(table.ToArray())));
    }

    private static void Print(ActMeasure measure, bool list)
    {
        foreach (var line in (list ? measure.Wrong : []).Concat(measure.Table()))
        {
            Console.WriteLine(line);
        }
    }
}

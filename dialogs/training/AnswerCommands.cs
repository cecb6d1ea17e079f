using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Dialogs.Understanding.Answering;
using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Protocols;

namespace Sevenwolden.Training;

/// <summary>What this program does with answers, as it does with messages.</summary>
internal static class AnswerCommands
{
    private const int Folds = 5;

    public static int Run(string[] words, Pack pack, bool list)
    {
        switch (words)
        {
            case ["train", var to, .. var files]:
                using (var stream = File.Create(to))
                {
                    new AnswerFit(new Marker(), AnswerCorpus.Read(files, pack)).Write(stream, _ => true);
                }
                return 0;
            case ["cross-validate", .. var files]:
                Print(CrossValidate(AnswerCorpus.Read(files, pack)), list);
                return 0;
            case ["measure", .. var files] when Array.IndexOf(files, "--") is > 0 and var at:
                var fit = new AnswerFit(new Marker(), AnswerCorpus.Read(files[..at], pack));
                var reader = Reader(fit, _ => true);
                var asked = AnswerCorpus.Read(files[(at + 1)..], pack);
                Print(new AnswerMeasure([.. asked.Select(example => (example, Read(reader, example)))]), list);
                return 0;
            default:
                Console.Error.WriteLine("[wrong] answers train OUT FILES… | cross-validate FILES… | measure FILES… -- FILES…");
                return 1;
        }
    }

    private static AnswerMeasure CrossValidate(IReadOnlyList<AnswerExample> corpus)
    {
        var fit = new AnswerFit(new Marker(), corpus);
        return new AnswerMeasure([.. Enumerable.Range(0, Folds).AsParallel().AsOrdered().SelectMany(fold =>
        {
            var reader = Reader(fit, place => place % Folds != fold);
            return corpus.Where((_, place) => place % Folds == fold).Select(example => (example, Read(reader, example)));
        })]);
    }

    private static Replied Read(AnswerReader reader, AnswerExample example) =>
        reader.Read(example.Text, example.Fact.Name, !example.Fact.WorseIfYes);

    private static AnswerReader Reader(AnswerFit fit, Func<int, bool> learnFrom)
    {
        using var table = new MemoryStream();
        fit.Write(table, learnFrom);
        return new AnswerReader(new Marker(), Table.Read(new LearnedReader(table.ToArray())));
    }

    private static void Print(AnswerMeasure measure, bool list)
    {
        foreach (var line in (list ? measure.Wrong : []).Concat(measure.Milder.Select(line => $"MILDER {line}")).Concat(measure.Table()))
        {
            Console.WriteLine(line);
        }
    }
}

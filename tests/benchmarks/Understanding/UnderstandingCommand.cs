using System.Diagnostics;
using System.Globalization;
using Sevenwolden.Bot;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Training;

namespace Sevenwolden.Benchmarks.Understanding;

/// <summary>
/// The bot's reader beside ML.NET's text classifiers: the same messages learned, the same messages asked, in one process.
/// </summary>
internal static class UnderstandingCommand
{
    private const int Rounds = 20;

    public static int Run(TextWriter output)
    {
        var folder = Places.Repository;
        var pack = PackFolder.Load(PackFolder.Shipped).Pack;
        var corpus = Corpus.Read(Directory.EnumerateFiles(Path.Combine(folder, "dialogs/Understanding/corpus"), "*.txt")).Examples;
        var asked = Corpus.Read([Path.Combine(folder, "tests/Understanding/heldout.txt")]).Examples;

        var before = Settled();
        var start = Stopwatch.GetTimestamp();
        var reader = MessageReader.Load(pack);
        reader.Read(asked[0].Text);
        var ready = Stopwatch.GetElapsedTime(start);
        var size = Settled() - before;

        var ours = asked.Count(example => reader.Read(example.Text).Topics[0].Topic == example.Topic) / (double)asked.Count;
        var read = Fastest(asked, text => reader.Read(text));
        var (took, heap) = (read.TotalMicroseconds, size / 1e6);
        Say(output, $"this reader: topics right {ours:P1}, {took:F0} µs a message");
        Say(output, $"  ready after {ready.TotalMilliseconds:F0} ms, {heap:F1} MB on the heap");
        var consent = pack.Fact("consent")!;
        var answers = File.ReadLines(Path.Combine(folder, "dialogs/Understanding/answers/answers.nl.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').ToArray();
        var answered = Fastest(answers, text => AnswerReader.Read(text, consent));
        Say(output, $"  an answer to an open question: {answered.TotalMicroseconds:F0} µs");
        foreach (var robust in new (string Name, string Text)[]
        {
            ("empty", ""), ("10,000 letters", new string('a', 10_000)),
            ("'mag het' 500 times", string.Concat(Enumerable.Repeat("mag het ", 500))),
            (
                "a chat of 200 lines",
                string.Join(
                    '\n',
                    Enumerable.Range(0, 200)
                        .Select(line => $"[12:{line % 60:00}] Ouder {line}: dit kan echt niet hoor, wat vinden jullie?"))),
        })
        {
            var time = Fastest([robust.Text], text => reader.Read(text));
            Say(output, $"  {robust.Name}: {time.TotalMicroseconds:F0} µs, sure {reader.Read(robust.Text).Sure}");
        }

        foreach (var (name, trainer) in MlNet.Trainers())
        {
            var other = MlNet.Train(trainer, corpus, out var training);
            var right = asked.Count(example => other(example.Text) == example.Topic) / (double)asked.Count;
            var time = Fastest(asked, text => other(text));
            var times = time / read;
            Say(output, $"ML.NET {name}: topics right {right:P1}, {time.TotalMicroseconds:F0} µs a message ({times:F1} times this)");
            Say(output, $"  trained in {training.TotalSeconds:F1} s");
        }

        return 0;
    }

    private static TimeSpan Fastest(IReadOnlyList<Example> asked, Action<string> read) =>
        Fastest([.. asked.Select(example => example.Text)], read);

    /// <summary>The fastest round of many, a message: on a busy machine that says most.</summary>
    private static TimeSpan Fastest(string[] texts, Action<string> read) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var text in texts)
        {
            read(text);
        }

        return Stopwatch.GetElapsedTime(start) / texts.Length;
    });

    private static long Settled()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static void Say(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

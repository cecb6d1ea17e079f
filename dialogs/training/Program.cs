using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Parsing;
using Sevenwolden.Training;
using Example = Sevenwolden.Training.Example;

const int Folds = 5;

// train OUT FILES… -- ANSWERS…   writes the table that the bot reads; the build of dialogs does this
// cross-validate FILES…          how well a table trained on four fifths reads the last fifth
// measure FILES… -- ANSWERS… -- FILES…  trained on the first two, as the bot is, measured on each of the last
// answers …, acts …, dangers …   the same three, of answers to a question, of what people want done with what they type, and of whether
//                                a life may be at stake
// Before these, "wrong" also lists what was read wrong. The names of facts, topics and articles are those of the pack beside this program.
var list = args is ["wrong", ..];
try
{
    return Run(list ? args[1..] : args, ReadPack());
}
catch (FormatException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}

int Run(string[] words, Pack pack)
{
    switch (words)
    {
        case ["answers", .. var more]:
            return new AnswerCommands(pack).Run(more, list);
        case ["acts", .. var more]:
            return new ActCommands().Run(more, list);
        case ["dangers", .. var more]:
            return new DangerCommands().Run(more, list);
        case ["train", var to, .. var both] when Array.IndexOf(both, "--") is > 0 and var between:
            var all = Corpus.Read(both[..between]);
            var answers = AnswerCorpus.Read(both[(between + 1)..], pack).Select(Example.Of);
            using (var stream = File.Create(to))
            {
                new Trainer(Labels.Heads(all, pack), pack, [.. all.Examples, .. answers]).Write(stream, _ => true);
            }
            return 0;
        case ["cross-validate", .. var files]:
            Print(CrossValidate(pack, Corpus.Read(files)));
            return 0;
        case ["measure", .. var files] when Array.IndexOf(files, "--") is > 0 and var at && Array.LastIndexOf(files, "--") is var last
            && last > at:
            var learned = Corpus.Read(files[..at]);
            var answered = AnswerCorpus.Read(files[(at + 1)..last], pack).Select(Example.Of);
            var reader = Reader(pack, new Trainer(Labels.Heads(learned, pack), pack, [.. learned.Examples, .. answered]), _ => true);
            foreach (var file in files[(last + 1)..])
            {
                Console.WriteLine(Path.GetFileName(file));
                Print(new Measure(pack, Corpus.Read([file]).Examples, reader.Read));
            }
            return 0;
        default:
            Console.Error.WriteLine("[wrong] train OUT FILES… -- ANSWERS… | cross-validate FILES… | measure FILES… -- ANSWERS… -- FILES…");
            return 1;
    }
}

static Pack ReadPack()
{
    var folder = Path.Combine(AppContext.BaseDirectory, "pack");
    var (pack, faults) = PackReader.Read(
        [.. PackReader.FileNames.Select(name => new PackFile(name, File.ReadAllText(Path.Combine(folder, name))))]);
    return pack ?? throw new FormatException(string.Join('\n', faults.Select(fault =>
        new Place($"protocol/pack/{fault.File}", fault.Line).Fault($"{fault.What} {fault.Mend}").Message)));
}

static Measure CrossValidate(Pack pack, Corpus corpus)
{
    var trainer = new Trainer(Labels.Heads(corpus, pack), pack, corpus.Examples);
    return Measure.Of(pack, Enumerable.Range(0, Folds).Select(fold => new Measure(
        pack,
        corpus.Examples.Where((_, i) => i % Folds == fold),
        Reader(pack, trainer, i => i % Folds != fold).Read)));
}

static MessageReader Reader(Pack pack, Trainer trainer, Func<int, bool> learnFrom)
{
    using var table = new MemoryStream();
    trainer.Write(table, learnFrom);
    return new MessageReader(new Lexicon(Model.Read(table.ToArray())), pack);
}

void Print(Measure measure)
{
    foreach (var line in list ? measure.Wrong.Concat(measure.MilderWrong).Concat(measure.WrongArticles).Concat(measure.WrongBeside) : [])
    {
        Console.WriteLine(line);
    }
    Console.WriteLine(measure.Table());
}

using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Training;

const int Folds = 5;

// train OUT FILES…           writes the table that the bot reads; the build of dialogs does this
// cross-validate FILES…      how well a table trained on four fifths reads the last fifth
// measure FILES… -- FILES…   trained on the first, measured on the last
// Before these, "wrong" also lists what was read wrong.
var list = args is ["wrong", ..];
switch (list ? args[1..] : args)
{
    case ["train", var to, .. var files]:
        using (var stream = File.Create(to))
        {
            new Trainer(Corpus.Read(files)).Write(stream, _ => true);
        }
        return 0;
    case ["cross-validate", .. var files]:
        Print(CrossValidate(Corpus.Read(files)));
        return 0;
    case ["measure", .. var all] when Array.IndexOf(all, "--") is > 0 and var at:
        Print(new Measure(Corpus.Read(all[(at + 1)..]), Reader(new Trainer(Corpus.Read(all[..at])), _ => true).Read));
        return 0;
    default:
        Console.Error.WriteLine("[wrong] train OUT FILES… | cross-validate FILES… | measure FILES… -- FILES…");
        return 1;
}

static Measure CrossValidate(List<Example> corpus)
{
    var trainer = new Trainer(corpus);
    return Measure.Of(Enumerable.Range(0, Folds).Select(fold =>
        new Measure(corpus.Where((_, i) => i % Folds == fold), Reader(trainer, i => i % Folds != fold).Read)));
}

static MessageReader Reader(Trainer trainer, Func<int, bool> learnFrom)
{
    using var table = new MemoryStream();
    trainer.Write(table, learnFrom);
    return MessageReader.Of(Model.Read(new MemoryStream(table.ToArray())));
}

void Print(Measure measure)
{
    foreach (var line in list ? measure.Wrong.Concat(measure.MilderWrong).Concat(measure.WrongArticles) : [])
    {
        Console.WriteLine(line);
    }
    Console.WriteLine(measure.Table());
}

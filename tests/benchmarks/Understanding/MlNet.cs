using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Sevenwolden.Training;

namespace Sevenwolden.Benchmarks.Understanding;

/// <summary>ML.NET's classifiers of text, on its own features of words, word pairs and letters.</summary>
internal static class MlNet
{
    private const int Seed = 20260101;

    public static IEnumerable<(string Name, Func<MLContext, IEstimator<ITransformer>> Trainer)> Trainers() =>
    [
        ("LbfgsMaximumEntropy", context => context.MulticlassClassification.Trainers.LbfgsMaximumEntropy()),
        ("SdcaMaximumEntropy", context => context.MulticlassClassification.Trainers.SdcaMaximumEntropy()),
        ("OneVersusAll of AveragedPerceptron", context => context.MulticlassClassification.Trainers.OneVersusAll(
            context.BinaryClassification.Trainers.AveragedPerceptron(new AveragedPerceptronTrainer.Options { NumberOfIterations = 10 }))),
    ];

    /// <summary>From a message to the name of its topic.</summary>
    public static Func<string, string> Train(
        Func<MLContext, IEstimator<ITransformer>> trainer, IEnumerable<Example> corpus, out TimeSpan took)
    {
        var context = new MLContext(Seed);
        var start = Stopwatch.GetTimestamp();
        var data = context.Data.LoadFromEnumerable(corpus.Select(example => new Row { Text = example.Text, Topic = example.Topic }));
        var model = context.Transforms.Conversion.MapValueToKey("Label", nameof(Row.Topic))
            .Append(context.Transforms.Text.FeaturizeText("Features", nameof(Row.Text)))
            .Append(trainer(context))
            .Append(context.Transforms.Conversion.MapKeyToValue(nameof(Predicted.PredictedLabel)))
            .Fit(data);
        took = Stopwatch.GetElapsedTime(start);
        var engine = context.Model.CreatePredictionEngine<Row, Predicted>(model);
        return text => engine.Predict(new Row { Text = text, Topic = "" }).PredictedLabel;
    }

    private sealed class Row
    {
        public required string Text { get; set; }
        public required string Topic { get; set; }
    }

    private sealed class Predicted
    {
        [ColumnName("PredictedLabel")]
        public string PredictedLabel { get; set; } = "";
    }
}

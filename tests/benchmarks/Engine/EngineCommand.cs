using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Sevenwolden.Benchmarks.Engine;

/// <summary>
/// Runs the engine's benchmarks. In this process: the build of the repository is not one that BenchmarkDotNet could repeat elsewhere.
/// </summary>
internal static class EngineCommand
{
    public static int Run()
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(6).WithIterationCount(15))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            // On a busy machine the fastest round says most.
            .AddColumn(StatisticColumn.Median, StatisticColumn.Min)
            .AddExporter(MarkdownExporter.Console)
            .AddLogger(ConsoleLogger.Default)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "sevenwolden-benchmarks"));
        var summary = BenchmarkRunner.Run<EngineBenchmarks>(config);
        return summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success) ? 1 : 0;
    }
}

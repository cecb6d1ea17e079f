using Xunit;

namespace Sevenwolden.Tests.Telemetry;

/// <summary>Comes behind all others: what runs beside nothing is run when all that runs beside each other is done.</summary>
[CollectionDefinition(nameof(What_the_whole_run_told), DisableParallelization = true)]
[Collection(nameof(What_the_whole_run_told))]
public sealed class What_the_whole_run_told(TheWholeRun run)
{
    [Fact]
    public void Holds_no_word_no_name_and_no_id_of_anybody() => Assert.Empty(run.Tell());
}

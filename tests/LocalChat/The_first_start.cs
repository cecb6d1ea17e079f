using System.Diagnostics;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.LocalChat;

public class The_first_start
{
    [Fact]
    public async Task It_ends_with_the_address_to_open_and_says_nothing_that_sounds_like_a_fault()
    {
        using var folder = new TemporaryFolder();
        var how = new ProcessStartInfo(TestHome.Bot);
        how.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        how.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        how.Environment["Storage__ConnectionString"] = folder.Database;

        var (process, ready) = await RunningProcess.StartAsync(how, line => line.Contains("Ready: open", StringComparison.Ordinal));
        await using var _ = process;

        Assert.Matches("http://127.0.0.1:[1-9][0-9]*", ready);
        Assert.Equal(ready, process.Said.Last());
        Assert.DoesNotContain(process.Said, line => line.Contains("Forgot", StringComparison.Ordinal)
            || line.Contains("warn:", StringComparison.Ordinal) || line.Contains("fail:", StringComparison.Ordinal));
    }
}

using System.Text.Json;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cases;

public sealed class What_the_version_before_wrote
{
    [Fact]
    public void A_case_is_read_with_its_whole_history()
    {
        var @case = JsonSerializer.Deserialize(Yesterday.State, CaseJson.Default.Case)!;

        Assert.Equal((CaseStatus.HandedOver, 10), (@case.Status, @case.Version));
        Assert.Equal(
            ["reported", "picked_up", "asked", "answered", "handed_over", "not_delivered", "rerouted", "not_delivered", "reminded"],
            @case.History.Select(entry => entry.Kind));
    }

    [Fact]
    public void Its_events_still_come_to_the_same_case()
    {
        var events = Yesterday.Events.Select(json => JsonSerializer.Deserialize(json, CaseJson.Default.CaseEvent)!).ToList();

        Assert.Equal(new Addressee.LeadersChannel(), Assert.IsType<CaseEvent.NotDelivered>(events[8]).To);
        Assert.Equal(
            Json(JsonSerializer.Deserialize(Yesterday.State, CaseJson.Default.Case)!), Json(WithoutIds(CaseFolding.Fold(events))));
    }

    /// <summary>It wrote names alone in the history, and not when it was last asked of somebody.</summary>
    private static Case WithoutIds(Case @case) =>
        @case with { AskedIn = 0, History = [.. @case.History.Select(entry => entry with { By = null, About = null })] };

    private static string Json(Case @case) => JsonSerializer.Serialize(@case, CaseJson.Default.Case);
}

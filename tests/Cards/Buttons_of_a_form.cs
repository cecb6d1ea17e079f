using Sevenwolden.Tests.EndToEnd.Clients;
using Sevenwolden.Tests.Support;
using Sevenwolden.Protocols;
using Xunit;

namespace Sevenwolden.Tests.Cards;

/// <summary>Every button of every card, pressed in Microsoft's own renderer.</summary>
public sealed class Buttons_of_a_form(Chromium chromium)
{
    [Fact]
    public async Task Are_held_up_by_an_empty_field_only_where_they_send_it_and_bring_what_was_filled_in()
    {
        await using var page = await RendererPage.OpenAsync(chromium);
        var cards = Samples.All.Values.Concat(new SaidByPeople("Tekst", "Naam").All)
            .Select(reply => Drawn.Of(reply, Shipped.Pack, Language.Dutch)).DistinctBy(drawn => drawn.Json);

        foreach (var drawn in cards)
        {
            var presses = await page.PressAsync(drawn);

            Assert.All(presses, press =>
            {
                Assert.Equal(!press.Sends || press.IsFilled || !press.Asks, press.WentThrough);
                Assert.True(press.WentThrough || press.Sends);
                Assert.False(press.Brought && !press.Sends, press.Title);
                Assert.False(press is { Sends: true, IsFilled: true, Asks: true, Brought: false }, press.Title);
            });
        }
    }

    [Fact]
    public async Task Are_not_held_up_where_the_reporter_of_a_case_was_asked_something_or_writes_a_report()
    {
        await using var page = await RendererPage.OpenAsync(chromium);

        var presses = (await page.PressAsync(Drawn.Of(Samples.All["case-to-reporter-asked"], Shipped.Pack, Language.Dutch)))
            .Concat(await page.PressAsync(Drawn.Of(Samples.All["report-form-empty"], Shipped.Pack, Language.Dutch))).ToList();

        Assert.True(presses.Single(press => press is { Title: "Ja, trek in", IsFilled: false }).WentThrough);
        Assert.True(presses.Single(press => press is { Title: "Niet melden", IsFilled: false }).WentThrough);
        Assert.Equal(
            [("Versturen", true), ("Opslaan", true), ("Verder", true)],
            presses.Where(press => press is { Sends: true, Asks: true, IsFilled: true }).Select(press => (press.Title, press.Brought)));
    }
}

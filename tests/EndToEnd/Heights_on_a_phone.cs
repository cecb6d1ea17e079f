using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;
using Sevenwolden.Tests.Cards;
using Sevenwolden.Tests.EndToEnd.Clients;
using Xunit;

namespace Sevenwolden.Tests.EndToEnd;

/// <summary>The cards that people see most, each that can come, on the page as a phone shows it.</summary>
public sealed class Heights_on_a_phone(BotProcess bot, Chromium chromium) : IClassFixture<BotProcess>
{
    private static readonly Screen Phone = new("phone-390", 390, 844, Microsoft.Playwright.ColorScheme.Light);

    private const int Room = 620;

    // The page's own way to show a message, in its own log.
    private const string Measure = """
        async cards => {
            const { Message } = await import("/message.js");
            const log = document.querySelector(".messages");
            return cards.map((card, id) => {
                const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content: JSON.parse(card) }];
                const message = new Message({ id: `m${id}`, timestamp: new Date().toISOString(), attachments }, false, () => {});
                log.append(message.element);
                const height = message.element.querySelector(".bubble").getBoundingClientRect().height;
                message.element.remove();
                return height;
            });
        }
        """;

    [Theory]
    [InlineData(nameof(Reply.Ask), 360, 0)]
    // Where several things are wrong at once, or a text is to be copied, it may be longer: it still fits between bar and box.
    [InlineData(nameof(Reply.Decided), 480, 58)]
    [InlineData(nameof(Reply.Welcome), 520, 0)]
    public async Task Each_card_that_can_come_is_seen_whole(string kind, int atMost, int longer)
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, Phone);
        // Of those that show the same words and buttons before anything is unfolded, one.
        var cards = EveryReply.Found.Value.Cards.Values.Where(drawn => drawn.Kind.Name == kind)
            .DistinctBy(drawn => (drawn.Language, Seen(drawn.Card.Body))).ToList();

        var heights = await page.Page.EvaluateAsync<double[]>(Measure, cards.Select(drawn => drawn.Json));

        Assert.NotEmpty(heights);
        Assert.Equal(cards.Count, heights.Count(height => height > 100));
        var tall = heights.Zip(cards).Where(one => one.First > atMost).OrderByDescending(one => one.First)
            .Select(one => $"{one.First:0} px: {one.Second.Card.FallbackText}").ToList();
        Assert.InRange(heights.Max(), 100, Room);
        Assert.True(tall.Count <= longer, $"{tall.Count} of {cards.Count}\n{string.Join('\n', tall.Take(12))}");
    }

    private static string Seen(IEnumerable<Element> body) => string.Join('|', body.Select(element => element switch
    {
        TextBlock block => (string)block.Text,
        Container container => Seen(container.Items),
        ActionSet set => string.Join('|', set.Actions.Select(button => button.Title)),
        _ => element.ToString(),
    }));
}

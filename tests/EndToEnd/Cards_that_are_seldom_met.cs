using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Cards;
using Sevenwolden.Tests.EndToEnd.Clients;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.EndToEnd;

/// <summary>
/// What comes by itself weeks after signing, and what only the management sees: as the page draws it, for whoever looks, and without what
/// hinders somebody.
/// </summary>
public sealed class Cards_that_are_seldom_met(BotProcess bot, Chromium chromium) : IClassFixture<BotProcess>
{
    // The page's own way to show a message, in its own log.
    private const string Show = """
        async cards => {
            const { Message } = await import("/message.js");
            const log = document.querySelector(".messages");
            log.replaceChildren(...cards.map((card, id) => new Message({
                id: `m${id}`, timestamp: new Date().toISOString(),
                attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: JSON.parse(card) }],
            }, false, () => {}).element));
            return log.querySelectorAll(".bubble").length;
        }
        """;

    public static MatrixTheoryData<Screen, string> Seen { get; } = new(Screen.All, ["nl", "en"]);

    [Theory]
    [MemberData(nameof(Seen))]
    public async Task Are_drawn_and_hinder_nobody(Screen screen, string language)
    {
        await using var page = await ChatPage.OpenAsync(chromium, bot, screen);
        var cards = Samples.All.Values.Where(reply => reply is Reply.PathNudge or Reply.SigningsShown or Reply.PathLaterCase)
            .Select(reply => Drawn.Of(reply, Shipped.Pack, language == "nl" ? Language.Dutch : Language.English).Json).ToList();

        foreach (var (some, part) in cards.Chunk(3).Select((some, part) => (some, part)))
        {
            Assert.Equal(some.Length, await page.Page.EvaluateAsync<int>(Show, some));
            await page.ShootAsync($"seldom-{part}-{language}");
            await page.IsAccessibleAsync();
        }
    }
}

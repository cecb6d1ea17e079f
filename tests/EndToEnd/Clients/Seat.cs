using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sevenwolden.Tests.EndToEnd.Clients;

/// <summary>One person at the page that several sit at; where one chat is shown at a time they come to the fore first.</summary>
internal sealed class Seat(ChatPage page, string person)
{
    /// <summary>The latest card in this person's chat.</summary>
    public ILocator Card => Pane.Locator("[data-testid=message].has-card").Last;

    public ILocator Pane => page.Pane(person);

    public ILocator Messages => Pane.GetByTestId("message");

    /// <summary>Comes to the fore, if somebody else is there.</summary>
    public async Task ComeAsync()
    {
        var tab = page.Page.GetByRole(AriaRole.Tab, new() { Name = person });
        if (await tab.IsVisibleAsync())
        {
            await tab.ClickAsync();
        }
    }

    public async Task SayAsync(string text)
    {
        await Pane.GetByTestId("compose").FillAsync(text);
        await Pane.GetByTestId("send").ClickAsync();
    }

    /// <summary>The lowest button with this title: of a part that unfolds rather than the one that unfolds it.</summary>
    public Task PressAsync(string title) => Card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync();

    public Task FillAsync(string label, string text) => Card.GetByRole(AriaRole.Textbox, new() { Name = label }).Last.FillAsync(text);

    public Task ChooseAsync(string label, string choice) =>
        Card.GetByRole(AriaRole.Combobox, new() { Name = label }).SelectOptionAsync(new SelectOptionValue { Label = choice });

    /// <summary>The latest card comes to hold this.</summary>
    public Task HearsAsync(string text) => Expect(Card).ToContainTextAsync(text);

    /// <summary>What is said at the top of the latest card can be read without scrolling.</summary>
    public async Task ReadsAsync(string heading) =>
        await Expect(Card.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeInViewportAsync(new() { Ratio = 1 });
}

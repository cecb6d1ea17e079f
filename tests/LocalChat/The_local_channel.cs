using System.Net;
using System.Net.Http.Json;
using Xunit;

namespace Sevenwolden.Tests.LocalChat;

public sealed class The_local_channel : IAsyncLifetime
{
    private LocalChatHost host = null!;

    public async ValueTask InitializeAsync() => host = await LocalChatHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Shows_messages_in_the_order_in_which_they_came()
    {
        var conversation = await host.OpenAsync();
        var texts = Enumerable.Range(1, 40).Select(number => $"bericht {number}").ToArray();

        foreach (var text in texts)
        {
            await host.BotSendsAsync(conversation, new { type = "message", text });
        }

        Assert.Equal(texts, (await host.CatchUpAsync(conversation)).Select(heard => (string?)heard.Activity["text"]));
    }

    [Fact]
    public async Task Shows_an_update_in_the_place_of_what_it_updates()
    {
        var conversation = await host.OpenAsync();
        var id = await host.BotSendsAsync(conversation, new { type = "message", text = "eerst" });

        var response = await host.Client.PutAsJsonAsync(
            Activity(conversation, id), new { type = "message", text = "later" }, TestContext.Current.CancellationToken);

        Assert.Equal(id, (string?)(await LocalChatHost.ReadAsync(response))["id"]);
        var (name, _, activity) = (await host.CatchUpAsync(conversation))[^1];
        Assert.Equal(("replaced", id, "later"), (name, (string?)activity["id"], (string?)activity["text"]));
    }

    [Fact]
    public async Task Takes_away_what_the_bot_deletes()
    {
        var conversation = await host.OpenAsync();
        var id = await host.BotSendsAsync(conversation, new { type = "message", text = "weg" });

        await host.Client.DeleteAsync(Activity(conversation, id), TestContext.Current.CancellationToken);

        var (name, _, activity) = (await host.CatchUpAsync(conversation))[^1];
        Assert.Equal(("removed", id), (name, (string?)activity["id"]));
    }

    [Fact]
    public async Task Loses_nothing_when_a_page_connects_again()
    {
        var conversation = await host.OpenAsync();
        await host.BotSendsAsync(conversation, new { type = "message", text = "gezien" });
        var seen = (await host.CatchUpAsync(conversation))[^1].EventId;
        await host.BotSendsAsync(conversation, new { type = "message", text = "gemist 1" });
        await host.BotSendsAsync(conversation, new { type = "message", text = "gemist 2" });

        var missed = await host.CatchUpAsync(conversation, seen);

        Assert.Equal(["gemist 1", "gemist 2"], missed.Select(heard => (string?)heard.Activity["text"]));
    }

    [Fact]
    public async Task Tells_all_to_a_page_that_last_heard_an_earlier_process()
    {
        var conversation = await host.OpenAsync();
        await host.BotSendsAsync(conversation, new { type = "message", text = "nieuw" });

        var heard = await host.CatchUpAsync(conversation, lastEventId: "0123abcd.7");

        Assert.Equal("nieuw", (string?)Assert.Single(heard).Activity["text"]);
    }

    [Fact]
    public async Task Does_not_tell_a_page_that_comes_later_who_was_typing()
    {
        var conversation = await host.OpenAsync();

        await host.BotSendsAsync(conversation, new { type = "typing" });

        Assert.Empty(await host.CatchUpAsync(conversation));
    }

    [Fact]
    public async Task Goes_on_with_a_conversation_from_before_a_restart()
    {
        const string Earlier = "docent-0123456789abcdef0123456789abcdef";

        await host.BotSendsAsync(Earlier, new { type = "message", text = "Weet je het al?" });

        Assert.Equal(Earlier, await host.OpenAsync(conversation: Earlier));
        Assert.Empty(host.Heard);
        Assert.Equal("Weet je het al?", (string?)Assert.Single(await host.CatchUpAsync(Earlier)).Activity["text"]);
    }

    [Fact]
    public async Task Lets_the_bot_write_first_and_shows_it_when_the_person_comes()
    {
        var wish = new { members = new[] { new { id = "5e0e0000-0000-4000-8000-000000000002" } } };
        var conversation = (string)(await LocalChatHost.ReadAsync(await host.PostAsync("/local/v3/conversations", wish)))["id"]!;

        var again = (string)(await LocalChatHost.ReadAsync(await host.PostAsync("/local/v3/conversations", wish)))["id"]!;

        Assert.Equal(conversation, again);
        Assert.Equal(conversation, await host.OpenAsync("teamleider"));
        Assert.Empty(host.Heard);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("stranger-0123456789abcdef0123456789abcdef")]
    public async Task Knows_no_conversation_of_a_stranger(string conversation)
    {
        var response = await host.PostAsync($"/local/v3/conversations/{conversation}/activities", new { type = "message", text = "hallo" });

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("ConversationNotFound", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_activity_that_Teams_would_find_too_big()
    {
        var conversation = await host.OpenAsync();

        var response = await host.PostAsync(
            $"/local/v3/conversations/{conversation}/activities", new { type = "message", text = new string('a', 101 * 1024) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("MessageSizeTooBig", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static Uri Activity(string conversation, string id) => new($"/local/v3/conversations/{conversation}/activities/{id}", UriKind.Relative);
}

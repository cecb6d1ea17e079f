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
        var anew = await host.CatchUpAsync(conversation, after: seen);

        Assert.Equal(["gemist 1", "gemist 2"], missed.Select(heard => (string?)heard.Activity["text"]));
        Assert.Equal(["gemist 1", "gemist 2"], anew.Select(heard => (string?)heard.Activity["text"]));
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
        var conversation = await host.BotBeginsAsync("5e0e0000-0000-4000-8000-000000000002");

        var again = await host.BotBeginsAsync("5e0e0000-0000-4000-8000-000000000002");

        Assert.Equal(conversation, again);
        Assert.True(await IsWaitingAsync(conversation));
        Assert.False(await IsWaitingAsync(conversation));
        Assert.Empty(host.Heard);
    }

    [Fact]
    public async Task Shows_what_the_bot_began_to_a_page_that_remembers_a_chat_the_bot_forgot()
    {
        const string Forgotten = "teamleider-0123456789abcdef0123456789abcdef";
        var begun = await host.BotBeginsAsync("29:teamleider");

        var listening = await host.Client.GetAsync(
            new Uri($"/local/page/chats/{Forgotten}/events", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, listening.StatusCode);
        Assert.Equal(begun, await host.OpenAsync("teamleider", Forgotten));
        Assert.Equal(begun, await host.OpenAsync("teamleider", begun));
    }

    [Fact]
    public async Task Lets_the_bot_write_in_the_chat_that_the_person_opened_last()
    {
        var first = await host.OpenAsync("teamleider");
        await host.OpenAsync("teamleider");
        await host.OpenAsync("teamleider", first);

        Assert.Equal(first, await host.BotBeginsAsync("29:teamleider"));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("stranger-0123456789abcdef0123456789abcdef")]
    public async Task Knows_no_conversation_of_a_stranger(string conversation)
    {
        var response = await host.PostAsync($"/local/v3/conversations/{conversation}/activities", new { type = "message", text = "hallo" });

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(
            "ConversationNotFound", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_activity_that_Teams_would_find_too_big()
    {
        var conversation = await host.OpenAsync();

        var response = await host.PostAsync(
            $"/local/v3/conversations/{conversation}/activities", new { type = "message", text = new string('a', 101 * 1024) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains(
            "MessageSizeTooBig", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<bool> IsWaitingAsync(string conversation)
    {
        var opened = await LocalChatHost.ReadAsync(await host.PostAsync("/local/page/chats", new { person = "teamleider", conversation }));
        Assert.Equal(conversation, (string?)opened["conversation"]);
        return (bool)opened["waiting"]!;
    }

    private static Uri Activity(string conversation, string id) =>
        new($"/local/v3/conversations/{conversation}/activities/{id}", UriKind.Relative);
}

using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sevenwolden.Dialogs;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cards;

public sealed class Every_card
{
    private const int MostBytes = 28 * 1024;

    private static readonly Lazy<EveryReply> Found = new(EveryReply.Find);

    [Fact]
    public void Is_of_a_kind_that_pressing_everything_finds()
    {
        var kinds = typeof(Reply).GetNestedTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Reply)) && type != typeof(Reply.Failed));

        Assert.Equal(kinds.ToHashSet(), Found.Value.Cards.Values.ToHashSet());
    }

    [Fact]
    public void Has_no_button_that_is_old_while_the_card_is_the_newest() => Assert.Empty(Found.Value.Dead.Take(10));

    [Fact]
    public void Is_small_enough_for_Teams_and_says_itself_in_text_where_it_cannot_be_drawn() => Assert.All(Found.Value.Cards.Keys, json =>
    {
        Assert.InRange(Encoding.Unicode.GetByteCount(json), 1, MostBytes);
        Assert.NotEmpty((string)JsonNode.Parse(json)!["fallbackText"]!);
    });

    [Fact]
    public async Task Is_good_to_Microsofts_renderer()
    {
        var cards = Found.Value.Cards.Select((card, number) => new { name = $"{card.Value.Name} {number}", card = JsonNode.Parse(card.Key) });

        var findings = await CheckAsync(JsonSerializer.Serialize(cards));

        Assert.Equal("", findings);
    }

    private static async Task<string> CheckAsync(string cards)
    {
        string[] arguments = [TestHome.File("Cards/check-cards.cjs"), TestHome.CardRenderer];
        using var node = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = node.StandardOutput.ReadToEndAsync();
        var complained = node.StandardError.ReadToEndAsync();
        await node.StandardInput.WriteAsync(cards);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        return await said + await complained;
    }
}

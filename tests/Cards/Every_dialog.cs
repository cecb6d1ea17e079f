using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cards;

/// <summary>Whatever is said, drawn on the one card of a dialog.</summary>
public sealed class Every_dialog
{
    private static readonly IReadOnlyList<(string Name, AdaptiveCard Card)> All =
    [
        .. from sample in Samples.All
           from language in Shipped.Pack.Languages
           select (sample.Key, DialogSheet.Draw([Samples.All["quote"], sample.Value], Shipped.Pack, language)),
    ];

    [Fact]
    public void Is_sent_as_a_form_is_and_closes_by_its_last_button() => Assert.All(All, sheet =>
    {
        Assert.DoesNotContain(Face.Of(sheet.Card).SelectMany(face => face.Buttons), button => button is Execute);
        Assert.InRange(sheet.Card.Actions!.Count, 1, 6);
        Assert.Equal("done", Assert.IsType<Submit>(sheet.Card.Actions[^1]).Data["verb"]);
    });

    [Fact]
    public void Loses_nothing_of_what_is_filled_in() => Assert.All(Samples.All, sample =>
    {
        var card = Deck.DrawInPlace(sample.Value, Shipped.Pack, Language.Dutch);
        var sheet = All.First(each => each.Name == sample.Key).Card;

        Assert.Equal(
            Face.Of(card).SelectMany(face => face.InputIds), Face.Of(sheet).SelectMany(face => face.InputIds));
        Assert.Equal(
            Face.Of(card).SelectMany(face => face.Buttons).Count(button => button is Execute { AssociatedInputs: null }),
            Face.Of(sheet).SelectMany(face => face.Buttons).Count(button => button is Submit { AssociatedInputs: null }));
    });

    [Fact]
    public async Task Is_good_to_Microsofts_renderer_and_small_enough_for_Teams()
    {
        var cards = All.Select(sheet => new { name = sheet.Name, card = JsonNode.Parse(Json(sheet.Card)) });

        Assert.Equal("", await Every_card.CheckAsync(JsonSerializer.Serialize(cards)));
        Assert.All(All, sheet => Assert.InRange(Encoding.UTF8.GetByteCount(Json(sheet.Card)), 1, 28 * 1024));
    }

    [Fact]
    public void Says_in_a_text_what_it_closes_with() => Assert.Equal(
        InDutch.Say(Sevenwolden.Dialogs.Note.Stopped),
        DialogSheet.Closing([new Sevenwolden.Dialogs.Reply.Say(Sevenwolden.Dialogs.Note.Stopped)], Shipped.Pack, Language.Dutch));

    private static string Json(AdaptiveCard card) => JsonSerializer.Serialize(card, CardJson.Readable.AdaptiveCard);
}

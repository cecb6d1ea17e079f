using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cards;

public sealed class Card_snapshots
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_card_looks_as_it_was_approved_in_both_languages(string name)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var message = Deck.Draw(Samples.All[name], Shipped.Pack, language);

            Snapshot.Matches($"Snapshots/{TextBook.In(language).Code}/{name}.json", Told(message));
        }
    }

    [Fact]
    public void Every_note_and_the_apology_read_as_they_were_approved()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var texts = TextBook.In(language);
            var notes = new JsonObject(Enum.GetValues<Note>().Select(note => KeyValuePair.Create(
                note.ToString(), (JsonNode?)Deck.Draw(new Reply.Say(note), Shipped.Pack, language).Text)));

            Snapshot.Matches($"Snapshots/{texts.Code}/notes.json", notes.ToJsonString(Indented) + "\n");
            Snapshot.Matches($"Snapshots/{texts.Code}/error.json", Told(Deck.Draw(new Reply.Failed(), Shipped.Pack, language)));
        }
    }

    private static string Told(Message message) => new JsonObject
    {
        ["summary"] = message.Summary,
        ["expectsInput"] = message.ExpectsInput,
        ["suggestions"] = new JsonArray([.. message.Suggestions.Select(button => (JsonNode)$"{button.Title} → {button.Words}")]),
        ["entity"] = message.Entity is { } entity ? JsonSerializer.SerializeToNode(entity, CardJson.Readable.Entity) : null,
        [message.Card is null ? "text" : "card"] = message.Card is { } card ? JsonSerializer.SerializeToNode(card, CardJson.Readable.AdaptiveCard) : message.Text,
    }.ToJsonString(Indented) + "\n";
}

using System.Text.Json.Nodes;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Tests.Faults;

/// <summary>What somebody sees on a card: which case, and how it stands (<c>draft</c> before it was sent).</summary>
internal sealed record Sight(string Case, string Status)
{
    /// <summary>Null where the activity is no card of a case, or one that made way for a newer one.</summary>
    public static Sight? Of(JsonObject activity) => activity["attachments"] is not null && activity.Entity("case") is { } entity
        ? new Sight((string)entity["case"]!, (string)entity["status"]!)
        : null;

    /// <summary>A card that replaced another in place has no entity: what a person reads on it counts.</summary>
    public static Sight? OfCard(JsonNode card)
    {
        var words = Talk.Objects(card).Select(element => (string?)element["text"]).OfType<string>().ToList();
        return Enum.GetValues<CaseStatus>()
            .Where(status => words.Exists(text => text.EndsWith($" {TextBook.In(Language.Dutch)[status]}", StringComparison.Ordinal)))
            .Select(status => new Sight((string)Data(card, "case.")["case"]!, Codes.Of(status))).FirstOrDefault();
    }

    /// <summary>What the first button whose verb begins so brings back.</summary>
    public static JsonObject Data(JsonNode shown, string verb) => Talk.Objects(shown)
        .First(
            button => button["data"] is JsonObject data
                && ((string?)data["verb"])?.StartsWith(verb, StringComparison.Ordinal) == true)["data"]!
        .DeepClone().AsObject();
}

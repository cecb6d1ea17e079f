using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Adapter;

/// <summary>
/// <c>composeExtension/query</c>: somebody searches the protocol while they write a message. It is a look: nothing is kept, and what was
/// typed least of all.
/// </summary>
/// <remarks>Source: Teams, search command of a message extension.</remarks>
internal sealed class ArticleQuery(ArticleSearch search, ConversationFile file)
{
    public const string Name = "composeExtension/query";

    // Teams asks for 25 at a time.
    private const int Most = 25;

    // Far more than anybody searches for.
    private const int Longest = 200;

    /// <param name="activity">The invoke; what can't be read in it counts as nothing typed.</param>
    /// <param name="found">The conversation in this place, if there is one: its language is spoken.</param>
    public MessagingExtensionResponse Answer(Activity activity, byte[]? found)
    {
        var hits = search.Find(Typed(activity.Value as JObject));
        var language = found is null ? hits.Language ?? Language.Dutch : file.Read(found, activity.Id).Language;
        var shown = Hit.Draw(hits, language);
        return new MessagingExtensionResponse(shown.Count == 0
            ? new MessagingExtensionResult { Type = "message", Text = Hit.Nothing(language) }
            : new MessagingExtensionResult
            {
                Type = "result",
                AttachmentLayout = "list",
                Attachments = [.. Page(shown, activity.Value as JObject).Select(Attached)],
            });
    }

    private static string Typed(JObject? value)
    {
        var written = Items(value).Where(item => JsonText.Of(item["name"]) != "initialRun")
            .Select(item => JsonText.Of(item["value"])).OfType<string>();
        var typed = written.FirstOrDefault() ?? "";
        return typed.Length > Longest ? typed[..Longest] : typed;
    }

    private static IEnumerable<JObject> Items(JObject? value) => (value?["parameters"] as JArray)?.OfType<JObject>() ?? [];

    private static IEnumerable<Hit> Page(IReadOnlyList<Hit> hits, JObject? value)
    {
        var options = value?["queryOptions"] as JObject;
        return hits.Skip(Number(options?["skip"], 0)).Take(Math.Clamp(Number(options?["count"], Most), 1, Most));
    }

    private static int Number(JToken? token, int usual) =>
        token is JValue { Value: long number } ? (int)Math.Clamp(number, 0, int.MaxValue) : usual;

    private static MessagingExtensionAttachment Attached(Hit hit) => new()
    {
        ContentType = AdaptiveCard.ContentType,
        Content = RawCard.Of(hit.Card),
        Preview = new Attachment
        {
            ContentType = ThumbnailCard.ContentType,
            Content = new ThumbnailCard { Title = hit.Title, Text = hit.Text },
        },
    };
}

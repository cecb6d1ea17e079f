using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Sevenwolden.Bot.Channels;

/// <summary>Who is named in a message by @. The bot is spoken to by its name; other people's names are part of what was said.</summary>
internal sealed class Mentions
{
    private readonly List<(string Id, string? Name, string? Text)> _all;
    private readonly ChannelAccount? _bot;

    private Mentions(List<(string Id, string? Name, string? Text)> all, ChannelAccount? bot) => (_all, _bot) = (all, bot);

    /// <summary>Whether one of the activity's mentions is the bot.</summary>
    public static bool IsSpokenTo(Activity activity) => In(activity) is var mentions && mentions._all.Exists(mentions.IsBot);

    public static Mentions In(Activity activity) => new(
        activity.Entities is { } entities ? [.. entities.Where(entity => entity.Type == "mention").SelectMany(Read)] : [],
        activity.Recipient);

    /// <summary>
    /// Whether somebody so called is the bot. Teams names whoever is mentioned; where nobody says who it is, the bot's own name tells.
    /// </summary>
    public bool AreBot(string name) => Called(name) is { Count: > 0 } called
        ? called.Exists(IsBot)
        : _bot?.Name is not { Length: > 0 } own || IsSame(own, name);

    /// <summary>The text as it is, without the words by which the bot is mentioned.</summary>
    public string Without(string text)
    {
        foreach (var mention in _all.Where(IsBot).Where(mention => mention.Text is { Length: > 0 }))
        {
            text = text.Replace(mention.Text!, " ", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    /// <summary>What an account is called; its id where nobody says, and null for the bot.</summary>
    // An account of Slack has its team behind it in an activity, and not in a text: U123:T456.
    public string? NameOf(string account) => IsSlack(_bot?.Id, account) ? null
        : _all.FirstOrDefault(mention => IsSlack(mention.Id, account)) is ({ } id, var name, _)
            ? id == _bot?.Id ? null : name ?? account
            : account;

    private static bool IsSlack(string? id, string account) =>
        id is not null && (id == account || id.StartsWith($"{account}:", StringComparison.Ordinal));

    private List<(string Id, string? Name, string? Text)> Called(string name) =>
        _all.FindAll(mention => IsSame(mention.Name, name) || (mention.Text is { } text && IsSame(Markup.Plain(text, _ => false), name)));

    private bool IsBot((string Id, string? Name, string? Text) mention) => mention.Id == _bot?.Id;

    private static bool IsSame(string? one, string other) =>
        string.Equals(one?.Trim().TrimStart('@'), other.Trim().TrimStart('@'), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Id, string? Name, string? Text)> Read(Entity entity) =>
        entity.Properties["mentioned"] is JObject mentioned && Text(mentioned, "id") is { } id
            ? [(id, Text(mentioned, "name"), Text(entity.Properties, "text"))]
            : [];

    private static string? Text(JObject from, string name) => from[name] is JValue { Value: string text } ? text : null;
}

using System.Text.Json;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Bot.Activities;

/// <summary>What an inbound activity is to this bot.</summary>
public abstract record Inbound
{
    private Inbound()
    {
    }

    /// <summary>Something to answer.</summary>
    public sealed record Turn(Incoming Incoming) : Inbound;

    /// <summary>Nothing for this bot: taken, and that is all.</summary>
    public sealed record Ignored : Inbound;

    /// <summary>An invoke that this bot does not know.</summary>
    public sealed record UnknownInvoke : Inbound;

    /// <summary>Not an activity as the schema has it; says what is wrong.</summary>
    public sealed record Faulty(string What) : Inbound;

    public const string CardAction = "adaptiveCard/action";

    /// <summary>Source: Bot Framework Activity schema, and the Universal Actions of Adaptive Cards for the invoke.</summary>
    public static Inbound Read(Activity activity) => Missing(activity) is { } missing
        ? new Faulty($"The activity has no {missing}.")
        : activity.Type switch
        {
            ActivityTypes.Message when Channels.IsShared(activity.Conversation!) && activity.Value is null && !Mentions.IsSpokenTo(activity) => new Ignored(),
            ActivityTypes.Message when activity.Value is { ValueKind: JsonValueKind.Object } value && string.IsNullOrWhiteSpace(activity.Text) => Press(value),
            ActivityTypes.Message => new Turn(new Incoming.Words(Mentions.Strip(activity.Text ?? "").Trim())),
            ActivityTypes.Invoke when activity.Name == CardAction => Execute(activity),
            ActivityTypes.Invoke => new UnknownInvoke(),
            ActivityTypes.ConversationUpdate when Arrives(activity) => new Turn(new Incoming.Arrival()),
            ActivityTypes.InstallationUpdate when activity.Action?.StartsWith("add", StringComparison.OrdinalIgnoreCase) ?? false => new Turn(new Incoming.Arrival()),
            _ => new Ignored(),
        };

    private static string? Missing(Activity activity)
    {
        var needsReply = activity.Type is ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate;
        return activity switch
        {
            { Type: null or "" } => "type",
            { Conversation: null or { Id: null or "" } } => "conversation.id",
            { From: null or { Id: null or "" } } => "from.id",
            _ when activity.Conversation.Id.Contains('\0', StringComparison.Ordinal) || activity.Id?.Contains('\0', StringComparison.Ordinal) == true => "id without a null character",
            _ when needsReply && !IsWebAddress(activity.ServiceUrl) => "serviceUrl (an absolute http or https address)",
            _ => null,
        };
    }

    private static bool IsWebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static bool Arrives(Activity activity) => activity.MembersAdded is { Count: > 0 } added
        && (!Channels.IsShared(activity.Conversation!) || added.Any(member => member.Id == activity.Recipient?.Id));

    private static Inbound Execute(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value
        && value.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object
        && action.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            ? Press(data)
            : new Faulty("The invoke has no value.action.data.");

    private static Inbound Press(JsonElement data)
    {
        var values = new Dictionary<string, string>();
        try
        {
            foreach (var property in data.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.String))
            {
                values[property.Name] = property.Value.GetString()!;
            }
        }
        catch (InvalidOperationException)
        {
            // JSON can escape half a surrogate pair; no text can hold it.
            return new Faulty("The value holds half a character.");
        }

        return new Turn(new Incoming.Press(values.GetValueOrDefault("verb", ""), values));
    }
}

using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Sevenwolden.Bot.Security;

/// <summary>
/// Whom the bot serves: the tenants of the settings, and without one nobody of any; only where callers are not
/// checked, in Development, everybody.
/// </summary>
internal sealed class Tenants(SecurityOptions options, Credentials credentials)
{
    private readonly bool _isOpen = options.Tenants.Count == 0 && !credentials.AreSet;
    private readonly HashSet<string> _served = new(options.Tenants, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether no tenant that the activity names is another's. Web Chat and Slack name none.</summary>
    public bool Serve(Activity activity) => _isOpen || Named(activity).All(_served.Contains);

    /// <summary>Whether the activity comes from a tenant that is served, and says so.</summary>
    public bool Vouch(Activity activity) => _isOpen || (Named(activity).Any() && Serve(activity));

    // Source: Teams' activities, which name the tenant of the chat in the first two places, and that of a guest in the third.
    private static IEnumerable<string> Named(Activity activity) =>
        ((string?[])
        [
            activity.Conversation.TenantId,
            (activity.ChannelData as JObject)?["tenant"] is JObject tenant
                ? Text(tenant, "id")
                : Text(activity.ChannelData as JObject, "tenant"),
            Text(activity.From.Properties, "tenantId"),
        ])
        .Where(tenant => tenant is { Length: > 0 }).OfType<string>();

    private static string? Text(JObject? data, string name) => data?[name] is { Type: not JTokenType.Null } value ? value.ToString() : null;
}

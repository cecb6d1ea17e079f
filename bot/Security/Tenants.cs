using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Sevenwolden.Bot.Security;

/// <summary>Whom the bot serves: the tenants of the settings. Where none is set, which is in Development only, everybody.</summary>
internal sealed class Tenants(SecurityOptions options)
{
    private readonly HashSet<string> _served = new(options.Tenants, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether no tenant that the activity names is another's. Web Chat and Slack name none.</summary>
    public bool Serve(Activity activity) => _served.Count == 0 || Named(activity).All(_served.Contains);

    /// <summary>Whether the activity comes from a tenant that is served, and says so.</summary>
    public bool Vouch(Activity activity) => _served.Count == 0 || (Named(activity).Any() && Serve(activity));

    // Source: Teams' channelData; Teams names the tenant in both places, and older activities in the second alone.
    private static IEnumerable<string> Named(Activity activity)
    {
        if (activity.Conversation.TenantId is { Length: > 0 } tenant)
        {
            yield return tenant;
        }

        if (activity.ChannelData is JObject data && data["tenant"] is JObject { HasValues: true } own && own["id"] is { Type: not JTokenType.Null } id)
        {
            yield return id.ToString();
        }
    }
}

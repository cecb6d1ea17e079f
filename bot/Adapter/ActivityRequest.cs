using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Sevenwolden.Bot.Security;

namespace Sevenwolden.Bot.Adapter;

/// <summary>Reads the activity of a request, or says what is wrong with it.</summary>
internal static class ActivityRequest
{
    public const int MostBytes = 256 * 1024;

    // Teams' longest known id has some 200; what is longer is no id, and no index takes it gladly.
    private const int MostIdBytes = 512;

    public static async ValueTask<(Activity? Activity, HttpRefusal? Refusal)> ReadAsync(
        HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes)
        {
            return (null, HttpRefusal.TooLarge(MostBytes));
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostBytes;
        }

        try
        {
            return Judge(await ReadBodyAsync(request.BodyReader, cancellationToken));
        }
        catch (JsonException fault)
        {
            var place = $"line {fault.LineNumber + 1}, position {fault.BytePositionInLine + 1}";
            return (null, HttpRefusal.Bad($"The body is not an activity in JSON: {place}."));
        }
        catch (BadHttpRequestException fault)
        {
            return (null, fault.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? HttpRefusal.TooLarge(MostBytes)
                : HttpRefusal.Bad("The body broke off, or came too slowly.") with { Status = fault.StatusCode });
        }
        catch (IOException)
        {
            return (null, HttpRefusal.Bad("The body broke off."));
        }
    }

    private static async ValueTask<Activity?> ReadBodyAsync(PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            if (!read.IsCompleted)
            {
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            try
            {
                return Parse(read.Buffer);
            }
            finally
            {
                // Also where it is no JSON: a body that was read and not passed over breaks the connection.
                body.AdvanceTo(read.Buffer.End);
            }
        }
    }

    private static Activity? Parse(in ReadOnlySequence<byte> body)
    {
        var bytes = body.IsSingleSegment ? body.FirstSpan : body.ToArray();
        return ActivityReader.Read(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
    }

    private static (Activity?, HttpRefusal?) Judge(Activity? activity) => activity switch
    {
        null => (null, HttpRefusal.Bad("The body is no activity: a JSON object is expected.")),
        _ when Missing(activity) is { } missing => (null, HttpRefusal.Bad($"The activity has no {missing}.")),
        _ when BadId(activity) is { } bad => (null, HttpRefusal.Bad(
            $"The {bad} is no id: at most {MostIdBytes} bytes, without a null character, half a character, or only dots.")),
        _ => (activity, null),
    };

    private static string? Missing(Activity activity) => activity switch
    {
        { Type: null or "" } => "type",
        { Conversation: null or { Id: null or "" } } => "conversation.id",
        { From: null or { Id: null or "" } } => "from.id",
        _ when SchoolBot.Handles(activity.Type) && !IsWebAddress(activity.ServiceUrl) => "serviceUrl (an absolute http or https address)",
        { Type: ActivityTypes.Invoke, Name: SchoolBot.CardAction } when !HasData(activity) => "value.action.data",
        _ => null,
    };

    private static bool HasData(Activity press) =>
        press.Value is JObject value && value["action"] is JObject action && action["data"] is JObject;

    private static bool IsWebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static string? BadId(Activity activity)
    {
        ReadOnlySpan<(string Name, string? Id)> ids =
        [
            ("id", activity.Id), ("channelId", activity.ChannelId), ("replyToId", activity.ReplyToId), ("serviceUrl", activity.ServiceUrl),
            ("conversation.id", activity.Conversation.Id), ("conversation.tenantId", activity.Conversation.TenantId),
            ("from.id", activity.From.Id), ("from.aadObjectId", activity.From.AadObjectId), ("recipient.id", activity.Recipient?.Id),
        ];
        foreach (var (name, id) in ids)
        {
            if (id is not null && !IsGood(id))
            {
                return name;
            }
        }

        return null;
    }

    // U+FFFD stands where half a character stood.
    private static bool IsGood(string id) =>
        id is not ("." or "..") && id.AsSpan().IndexOfAny('\0', '\uFFFD') < 0
        && (id.Length <= MostIdBytes / 3 || Encoding.UTF8.GetByteCount(id) <= MostIdBytes);
}

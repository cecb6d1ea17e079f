using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Storage;

namespace Sevenwolden.Bot.Outbox;

/// <summary>One attempt to bring something to an address: an activity to the connector, or a request to Microsoft Graph.</summary>
internal sealed class HttpRoad(HttpClient http, IOptions<DeliveryOptions> options, TimeProvider clock)
{
    private const int MostRead = 64 * 1024;
    private const int MostId = 512;
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <summary>
    /// Not cancelled when the process stops: an attempt that was cut off would be repeated, and perhaps double a message.
    /// </summary>
    /// <param name="method">POST for a new activity or conversation, PUT to replace one.</param>
    /// <param name="outgoing">Where to, and the bytes.</param>
    /// <param name="until">When the lease runs out that it is sent under (unix milliseconds): without the time for it, it is not
    /// tried.</param>
    /// <param name="type">What the bytes are; null for JSON.</param>
    public async Task<Delivery> SendAsync(
        HttpMethod method, Outgoing outgoing, long until = long.MaxValue, MediaTypeHeaderValue? type = null)
    {
        if ((clock.GetUtcNow() + options.Value.Timeout).ToUnixTimeMilliseconds() > until)
        {
            return Delivery.Wait.ForLease;
        }

        if (!Uri.TryCreate(outgoing.Url, UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            return new Delivery.Gone(Trouble.NoUrl);
        }
        using var late = new CancellationTokenSource(options.Value.Timeout, clock);
        using var request = new HttpRequestMessage(method, url) { Content = new ByteArrayContent(outgoing.Body) };
        request.Content.Headers.ContentType = type ?? Json;
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, late.Token);
            return await ReadAsync(response, late.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or TimeoutRejectedException)
        {
            return new Delivery.Wait(TimeSpan.Zero, Trouble.TimeOut);
        }
        catch (BrokenCircuitException)
        {
            return Delivery.Wait.ForHost(HostGuard.Break);
        }
        catch (RateLimiterRejectedException)
        {
            return Delivery.Wait.ForHost(HostGuard.Full);
        }
        catch (HostNotAllowedException exception)
        {
            return new Delivery.Gone(new Trouble.Host(exception.Message));
        }
        catch (NoTokenException)
        {
            return Delivery.Wait.ForToken;
        }
        catch (HttpRequestException exception)
        {
            return new Delivery.Wait(TimeSpan.Zero, new Trouble.Network(exception.HttpRequestError));
        }
    }

    private async Task<Delivery> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var answer = await ReadSmallAsync(response.Content, cancellationToken);
        return response.IsSuccessStatusCode
            ? new Delivery.Sent(Id(answer))
            : Statuses.Judge(response.StatusCode, Encoding.UTF8.GetString(answer), RetryAfter(response.Headers));
    }

    /// <summary>What the connector asks for, within reason: a month, or a moment in the year 9999, would silence somebody.</summary>
    private TimeSpan RetryAfter(HttpResponseHeaders headers)
    {
        var asked = headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
            _ => TimeSpan.Zero,
        };
        return asked < options.Value.LongestRetryAfter ? asked : options.Value.LongestRetryAfter;
    }

    /// <summary>The answer, unless it is larger than an id or an error can be: nobody fills our memory.</summary>
    private static async Task<byte[]> ReadSmallAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            await content.LoadIntoBufferAsync(MostRead, cancellationToken);
            return await content.ReadAsByteArrayAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            // The status has said whether it was taken: an answer that breaks off, or has no end, is no reason to send twice.
            return [];
        }
    }

    /// <summary>Null for none, and for one that could not be kept or called again.</summary>
    private static string? Id(byte[] answer)
    {
        try
        {
            return answer.Length > 0 && JsonSerializer.Deserialize(answer, ConnectorJson.Default.ResourceResponse)?.Id is
            { Length: > 0 and <= MostId } id && !id.Any(char.IsControl)
                ? id
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

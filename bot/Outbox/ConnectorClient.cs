using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Storage;

namespace Sevenwolden.Bot.Outbox;

/// <summary>Speaks the connector's REST API: one attempt to deliver one activity.</summary>
internal sealed class ConnectorClient(HttpClient http, IOptions<DeliveryOptions> options, TimeProvider clock)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <summary>
    /// Not cancelled when the process stops: an attempt that was cut off would be repeated, and perhaps double a message.
    /// </summary>
    /// <param name="method">POST for a new activity or conversation, PUT to replace one.</param>
    /// <param name="outgoing">Where to, and the bytes.</param>
    /// <param name="until">When the lease runs out that it is sent under (unix milliseconds): without the time for it, it is not
    /// tried.</param>
    public async Task<Delivery> SendAsync(HttpMethod method, Outgoing outgoing, long until = long.MaxValue)
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
        request.Content.Headers.ContentType = Json;
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, late.Token);
            return await ReadAsync(response, late.Token);
        }
        catch (OperationCanceledException)
        {
            return new Delivery.Wait(TimeSpan.Zero, Trouble.TimeOut);
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

    private async Task<Delivery> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken) => response.StatusCode switch
    {
        _ when response.IsSuccessStatusCode => new Delivery.Sent(await ReadIdAsync(response.Content, cancellationToken)),
        // 401 is ours to mend (a secret that expired), so replies wait for it. 412 is Teams' way to say that it was too busy.
        HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed
            or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError =>
            new Delivery.Wait(RetryAfter(response.Headers), new Trouble.Status(response.StatusCode)),
        // 403: the person has removed or blocked the bot; 404: the conversation is no more; 400: it will never be understood.
        _ => new Delivery.Gone(new Trouble.Status(response.StatusCode)),
    };

    private TimeSpan RetryAfter(HttpResponseHeaders headers) =>
        headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
            _ => TimeSpan.Zero,
        };

    private static async Task<string?> ReadIdAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            var body = await content.ReadAsByteArrayAsync(cancellationToken);
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, ConnectorJson.Default.ResourceResponse)?.Id;
        }
        catch (Exception exception) when (exception is JsonException or HttpRequestException or OperationCanceledException)
        {
            // It was taken all the same: an answer that we can't read is no reason to send twice.
            return null;
        }
    }
}

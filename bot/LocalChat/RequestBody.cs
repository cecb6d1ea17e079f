using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Adapter;

namespace Sevenwolden.Bot.LocalChat;

/// <summary>How both APIs of the local channel read what they are sent.</summary>
internal static class RequestBody
{
    /// <exception cref="BadHttpRequestException">The body is no such JSON, or too large; its status code is the answer's.</exception>
    public static Task<T> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type) where T : class =>
        ReadAsync(request, async () => await JsonSerializer.DeserializeAsync(request.Body, type, request.HttpContext.RequestAborted));

    /// <exception cref="BadHttpRequestException">The body is no activity, or too large; its status code is the answer's.</exception>
    public static Task<Activity> ReadActivityAsync(HttpRequest request) => ReadAsync(request, async () =>
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return ActivityReader.Read(body.ToArray());
    });

    private static async Task<T> ReadAsync<T>(HttpRequest request, Func<Task<T?>> read) where T : class
    {
        if (!request.HasJsonContentType())
        {
            throw new BadHttpRequestException("The body must be JSON.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return await read() ?? throw new BadHttpRequestException("The body is null.");
        }
        catch (JsonException exception)
        {
            throw new BadHttpRequestException(exception.Message, exception);
        }
    }
}

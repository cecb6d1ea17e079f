using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sevenwolden.Bot.LocalChat;

/// <summary>How both APIs of the local channel read what they are sent.</summary>
internal static class RequestBody
{
    /// <exception cref="BadHttpRequestException">The body is no such JSON, or too large; its status code is the answer's.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type) where T : class
    {
        if (!request.HasJsonContentType())
        {
            throw new BadHttpRequestException("The body must be JSON.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, type, request.HttpContext.RequestAborted)
                ?? throw new BadHttpRequestException("The body is null.");
        }
        catch (JsonException exception)
        {
            throw new BadHttpRequestException(exception.Message, exception);
        }
    }
}

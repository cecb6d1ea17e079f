using System.Globalization;

namespace Sevenwolden.Bot.Security;

/// <summary>Why a request is not taken, as the sender is told: nothing of it was stored, and nothing is logged of its body.</summary>
internal sealed record HttpRefusal(int Status, string Title, string Detail, TimeSpan? RetryAfter = null)
{
    public static HttpRefusal Bad(string what) => new(StatusCodes.Status400BadRequest, "This is no activity that the bot can read", what);

    public static HttpRefusal TooLarge(int most) =>
        new(StatusCodes.Status413PayloadTooLarge, "The activity is too large", $"An activity is at most {most / 1024} KB.");

    public static HttpRefusal Unauthorized(string why) =>
        new(StatusCodes.Status401Unauthorized, "The bot does not know who is calling", why);

    public static HttpRefusal Forbidden(string why) => new(StatusCodes.Status403Forbidden, "The bot does not serve this caller", why);

    public static HttpRefusal Unavailable(string why) =>
        new(StatusCodes.Status503ServiceUnavailable, "Callers can't be checked now", why, TimeSpan.FromSeconds(5));

    public static HttpRefusal TooMany(TimeSpan retryAfter) =>
        new(
            StatusCodes.Status429TooManyRequests,
            "That was too much at once",
            "No person writes so fast. Try again a little later.",
            retryAfter);

    public Task WriteAsync(HttpResponse response)
    {
        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return Results.Problem(Detail, statusCode: Status, title: Title).ExecuteAsync(response.HttpContext);
    }
}

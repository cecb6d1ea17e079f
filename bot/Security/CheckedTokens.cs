using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Caching.Memory;

namespace Sevenwolden.Bot.Security;

/// <summary>
/// Tokens that were good, each for one channel and one service URL, for five minutes and never beyond their own end: a check costs some
/// 130 µs, and a channel brings the same token for an hour. They are known by their hash.
/// </summary>
internal sealed class CheckedTokens(TimeProvider clock) : IDisposable
{
    private const int Most = 1000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = Most });

    public AuthenticateRequestResult? Find(string? authHeader, Activity activity) =>
        authHeader is not null && _known.TryGetValue(Key(authHeader, activity), out Entry? entry) && clock.GetUtcNow() < entry!.Until
            ? entry.Result
            : null;

    /// <param name="authHeader">The header that was checked.</param>
    /// <param name="activity">For what it was checked.</param>
    /// <param name="result">Who it was.</param>
    /// <param name="end">When the token ends (UTC).</param>
    public void Keep(string authHeader, Activity activity, AuthenticateRequestResult result, DateTime end)
    {
        var now = clock.GetUtcNow();
        var until = Earlier(now + Longest, new DateTimeOffset(end, TimeSpan.Zero));
        if (until > now)
        {
            var options = new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = until - now };
            _known.Set(Key(authHeader, activity), new Entry(result, until), options);
        }
    }

    public void Dispose() => _known.Dispose();

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static CheckedToken Key(string authHeader, Activity activity)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(authHeader), hash);
        return new CheckedToken(BitConverter.ToUInt128(hash), BitConverter.ToUInt128(hash[16..]), activity.ChannelId, activity.ServiceUrl);
    }

    private sealed record Entry(AuthenticateRequestResult Result, DateTimeOffset Until);
}

/// <summary>A token's hash, and for what it was checked.</summary>
internal readonly record struct CheckedToken(UInt128 Left, UInt128 Right, string ChannelId, string ServiceUrl);

using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

public sealed class A_token_changed_at_random(SharedCheckedBot shared) : IClassFixture<SharedCheckedBot>
{
    private const int Times = 200;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/";

    // Fixed, so that what is found once is found again.
    private readonly Random _random = new(20261102);

    private CheckedBot Bot => shared.Bot;

    [Fact]
    public async Task Is_refused_though_the_one_that_it_was_is_remembered()
    {
        var good = Bot.Token().Signed();
        await Bot.TakesAsync(Bot.Message(), "Bearer " + good);

        var changed = Endless(good).Where(token => !IsTheSame(token, good)).Take(Times).ToList();

        foreach (var token in changed)
        {
            using var response = await Bot.PostAsync(Bot.Message(Judgements.Secret), "Bearer " + token);
            Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, $"{response.StatusCode} for {token}");
        }

        Assert.DoesNotContain(Bot.Host.Log.Lines, line => line.Contains(Judgements.Secret, StringComparison.Ordinal));
        await Bot.TakesAsync(Bot.Message(), "Bearer " + good);
    }

    private IEnumerable<string> Endless(string good)
    {
        var other = Bot.Token().With("aud", Guid.NewGuid().ToString()).Signed().Split('.');
        while (true)
        {
            var (place, length) = (_random.Next(good.Length), _random.Next(1, 40));
            yield return _random.Next(7) switch
            {
                0 => good.Remove(place, 1).Insert(place, Letter()),
                1 => good.Insert(place, Letter()),
                2 => good.Remove(place, 1),
                3 => good.Remove(place, Math.Min(length, good.Length - place)),
                4 => good.Insert(place, good.Substring(place, Math.Min(length, good.Length - place))),
                5 => Swapped(good, place, _random.Next(good.Length)),
                _ => Mixed(good.Split('.'), other),
            };
        }
    }

    private string Letter() => Letters[_random.Next(Letters.Length)].ToString();

    private static string Swapped(string token, int one, int other)
    {
        var letters = token.ToCharArray();
        (letters[one], letters[other]) = (letters[other], letters[one]);
        return new string(letters);
    }

    /// <summary>Parts of two tokens, in any order.</summary>
    private string Mixed(string[] good, string[] other) =>
        string.Join('.', Enumerable.Range(0, 3).Select(_ => (_random.Next(2) == 0 ? good : other)[_random.Next(3)]));

    /// <summary>The last letter of a signature has bits that say nothing: two spellings can be the same bytes.</summary>
    private static bool IsTheSame(string token, string good)
    {
        var (parts, whole) = (token.Split('.'), good.Split('.'));
        return parts.Length == 3 && parts[0] == whole[0] && parts[1] == whole[1] && IsTheSameBytes(parts[2], whole[2]);
    }

    private static bool IsTheSameBytes(string one, string other)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(one.TrimEnd('=')).SequenceEqual(WebEncoders.Base64UrlDecode(other));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}

using System.Net;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

/// <summary>Keys change, and whoever publishes them can be out of reach.</summary>
public sealed class The_keys_of_the_issuer
{
    // The SDK asks for the metadata and the keys twice: once for the keys, once for what they are endorsed for.
    private const int OneReading = 4;

    private readonly MovedClock _clock = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task May_be_others_within_five_minutes_and_then_the_old_ones_count_no_longer()
    {
        await using var bot = await CheckedBot.StartWithAsync(_clock);
        var old = bot.Authorization;
        await bot.TakesAsync(bot.Message(), old);
        bot.Channels.Roll();

        using var soon = await bot.PostAsync(bot.Message().With("deliveryMode", "expectReplies"), bot.Authorization);
        _clock.Move(TimeSpan.FromMinutes(5));
        await bot.TakesAsync(bot.Message(), bot.Authorization);

        Assert.True(soon.StatusCode is HttpStatusCode.OK or HttpStatusCode.Unauthorized, $"{soon.StatusCode}");
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, bot.Message(Judgements.Secret), old);
    }

    [Fact]
    public async Task May_be_others_time_and_again()
    {
        await using var bot = await CheckedBot.StartWithAsync(_clock);
        await bot.TakesAsync(bot.Message(), bot.Authorization);

        for (var time = 0; time < 3; time++)
        {
            bot.Channels.Roll();
            _clock.Move(TimeSpan.FromMinutes(5));
            await bot.TakesAsync(bot.Message(), bot.Authorization);
        }
    }

    [Fact]
    public async Task Are_not_asked_for_with_every_token_that_names_an_unknown_one()
    {
        await using var bot = await CheckedBot.StartWithAsync(_clock);
        await bot.TakesAsync(bot.Message(), bot.Authorization);
        var (key, asked) = (new SigningKey("unknown"), bot.Channels.Requests);

        for (var unknown = 0; unknown < 50; unknown++)
        {
            var token = bot.Token().SignedBy(key).Headed("kid", $"unknown-{unknown}");
            await bot.RefusesAsync(HttpStatusCode.Unauthorized, bot.Message(Judgements.Secret), "Bearer " + token.Signed());
        }

        Assert.InRange(bot.Channels.Requests, asked, asked + OneReading);
    }

    /// <summary>Until the first good token comes with it, anybody can name a key that is new.</summary>
    [Fact]
    public async Task Are_not_asked_for_with_every_token_that_names_a_new_one_and_is_not_signed_with_it()
    {
        await using var bot = await CheckedBot.StartWithAsync(_clock);
        await bot.TakesAsync(bot.Message(), bot.Authorization);
        bot.Channels.Roll();
        _clock.Move(TimeSpan.FromMinutes(5));
        var (key, asked) = (new SigningKey("foreign"), bot.Channels.Requests);

        for (var forged = 0; forged < 20; forged++)
        {
            var authorization = "Bearer " + bot.Token().With("n", forged).SignedBy(key).Signed();
            await bot.RefusesAsync(HttpStatusCode.Unauthorized, bot.Message(Judgements.Secret), authorization);
        }

        await bot.TakesAsync(bot.Message(), bot.Authorization);
        Assert.InRange(bot.Channels.Requests, asked, asked + 2 * OneReading);
    }

    [Fact]
    public async Task Are_asked_for_once_when_many_come_with_a_new_one()
    {
        await using var bot = await CheckedBot.StartWithAsync(_clock);
        await bot.TakesAsync(bot.Message(), bot.Authorization);
        bot.Channels.Roll();
        _clock.Move(TimeSpan.FromMinutes(5));
        var asked = bot.Channels.Requests;

        var tokens = Enumerable.Range(0, 20).Select(number => bot.Token().With("n", number).Signed());
        await Task.WhenAll(tokens.Select(token => bot.TakesAsync(bot.Message(), "Bearer " + token)));

        Assert.InRange(bot.Channels.Requests, asked, asked + 2 * OneReading);
    }

    [Theory]
    [InlineData(Outage.Unavailable)]
    [InlineData(Outage.Cut)]
    public async Task Go_on_through_an_outage(Outage outage)
    {
        await using var bot = await CheckedBot.StartWithAsync(_clock);
        await bot.TakesAsync(bot.Message(), bot.Authorization);
        bot.Channels.Outage = bot.Login.Outage = outage;

        await bot.TakesAsync(bot.Message(), bot.Authorization);
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, bot.Message(), Forgery.Header("an unknown key", bot));
        _clock.Move(TimeSpan.FromMinutes(10));
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, bot.Message(), Forgery.Header("an unknown key", bot));

        await bot.TakesAsync(bot.Message(), bot.Authorization);
    }

    [Theory]
    [InlineData(Outage.Unavailable)]
    [InlineData(Outage.Cut)]
    public async Task That_nobody_can_get_at_the_start_are_said_to_be_missing_until_they_come(Outage outage)
    {
        await using var bot = await CheckedBot.StartWithAsync(_clock, outage);

        await bot.RefusesAsync(HttpStatusCode.ServiceUnavailable, bot.Message(Judgements.Secret), bot.Authorization);
        await bot.RefusesAsync(HttpStatusCode.ServiceUnavailable, bot.Message(Judgements.Secret), bot.Authorization);
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, bot.Message(Judgements.Secret), authorization: null);
        bot.Channels.Outage = bot.Login.Outage = Outage.None;
        _clock.Move(TimeSpan.FromMinutes(1));

        await bot.TakesAsync(bot.Message(), bot.Authorization);
    }

    [Fact]
    public async Task Are_asked_for_once_by_many_at_the_same_time()
    {
        await using var bot = await CheckedBot.StartWithAsync(_clock);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => bot.TakesAsync(bot.Message(), bot.Authorization)));

        Assert.InRange(bot.Channels.Requests, 1, OneReading);
    }
}

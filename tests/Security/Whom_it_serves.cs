using System.Net;
using System.Text.Json.Nodes;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

/// <summary>The Bot Framework signs for every tenant that has the app: which of them the bot serves is for the bot to say.</summary>
public sealed class Whom_it_serves(SharedCheckedBot shared) : IClassFixture<SharedCheckedBot>
{
    private const string Other = "5e0e0000-0000-4000-8000-00000000000f";

    private CheckedBot Bot => shared.Bot;

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Is_nobody_of_another_tenant_wherever_it_is_named(bool inConversation, bool inChannelData)
    {
        var said = Bot.Message(Judgements.Secret);
        said["conversation"]!["tenantId"] = inConversation ? Other : Bot.Tenant;
        said["channelData"]!["tenant"]!["id"] = inChannelData ? Other : Bot.Tenant;

        await Bot.RefusesAsync(HttpStatusCode.Forbidden, said, Bot.Authorization);
    }

    [Theory]
    [InlineData("conversation")]
    [InlineData("channelData")]
    public async Task Is_nobody_of_another_tenant_where_it_is_named_once(string where)
    {
        var said = Bot.Message(Judgements.Secret);
        said["conversation"]!.AsObject().Remove("tenantId");
        said.Remove("channelData");
        if (where == "conversation")
        {
            said["conversation"]!["tenantId"] = Other;
        }
        else
        {
            said["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Other } };
        }

        await Bot.RefusesAsync(HttpStatusCode.Forbidden, said, Bot.Authorization);
    }

    [Fact]
    public async Task Is_no_guest_who_belongs_to_another_tenant()
    {
        var said = Bot.Message(Judgements.Secret);
        said["from"]!["tenantId"] = Other;
        said["from"]!["userRole"] = "guest";

        await Bot.RefusesAsync(HttpStatusCode.Forbidden, said, Bot.Authorization);
    }

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    [InlineData("invoke")]
    [InlineData("typing")]
    public async Task Is_nobody_of_another_tenant_whatever_happens_there(string type)
    {
        var activity = CheckedBot.In(Other, Bot.Press(Judgements.Secret)).With("type", type);

        await Bot.RefusesAsync(HttpStatusCode.Forbidden, activity, Bot.Authorization);
    }

    [Fact]
    public async Task Is_this_tenant_in_whatever_case() =>
        await Bot.TakesAsync(CheckedBot.In(Bot.Tenant.ToUpperInvariant(), Bot.Message()), Bot.Authorization);

    [Fact]
    public async Task Are_the_tenants_in_the_settings_and_no_other()
    {
        string[] served = [Guid.NewGuid().ToString(), Guid.NewGuid().ToString()];
        await using var bot = await CheckedBot.StartAsync($"--Security:Tenants:0={served[0]}", $"--Security:Tenants:1={served[1]}");

        foreach (var tenant in served)
        {
            await bot.TakesAsync(CheckedBot.In(tenant, bot.Message()), bot.Authorization);
        }

        await bot.RefusesAsync(HttpStatusCode.Forbidden, bot.Message(Judgements.Secret), bot.Authorization);
    }
}

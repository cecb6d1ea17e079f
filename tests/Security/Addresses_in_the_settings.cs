using Microsoft.Extensions.Options;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Security;

public sealed class Addresses_in_the_settings
{
    [Theory]
    [InlineData("Delivery:TeamsServiceUrl", "--Delivery:TeamsServiceUrl=https://elsewhere.example/emea/")]
    [InlineData(
        "Escalation:LeadersChannel:ServiceUrl",
        "--Escalation:LeadersChannel:ServiceUrl=https://elsewhere.example/",
        "--Escalation:LeadersChannel:Conversation=19:x@thread.tacv2")]
    public async Task One_to_which_no_token_may_go_stops_the_start_and_is_named(string setting, params string[] settings)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => CheckedBot.StartAsync(settings));

        Assert.Contains(setting, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Security:ServiceHosts", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_of_any_tenant_is_served_by_a_bot_that_names_none()
    {
        await using var bot = await CheckedBot.StartWithAsync(
            TimeProvider.System, without: "MicrosoftAppT", settings: ["--MicrosoftAppType=MultiTenant"]);

        using var answer = await bot.PostAsync(bot.Message(), bot.Authorization);

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
    }
}

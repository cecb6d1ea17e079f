using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.LocalChat;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Directories;

public sealed class The_settings
{
    [Theory]
    [InlineData("Escalation:FallbackLeader", "")]
    [InlineData("Directory:File", "")]
    [InlineData("Directory:Graph:BaseUrl", "http://graph.example/v1.0")]
    [InlineData("Directory:Graph:Cache", "30.00:00:00")]
    public async Task That_can_not_work_stop_the_start_and_are_named(string name, string value)
    {
        using var app = Host((name, value));

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(Turns.Token));

        Assert.Contains(name[(name.LastIndexOf(':') + 1)..], fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TenantId", "ClientId")]
    [InlineData("ClientId", "TenantId")]
    public async Task A_secret_without_its_tenant_or_app_stops_the_start(string given, string missing)
    {
        using var app = Host(($"Directory:Graph:{given}", "some"), ("Directory:Graph:ClientSecret", "secret"));

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(Turns.Token));

        Assert.Contains($"Directory:Graph:{missing} is missing", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fallback_that_the_file_does_not_name_stops_the_start()
    {
        using var app = Host(("Escalation:FallbackLeader", "nobody"));

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync(Turns.Token));

        Assert.Contains("names 'nobody', which is no row of this file", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relative_path_is_looked_for_in_the_working_directory_and_then_where_the_bot_lies()
    {
        using var app = Host(("Directory:File", "directory.csv"));

        await app.StartAsync(Turns.Token);

        Assert.NotEmpty(await app.Services.GetRequiredService<IDirectory>().LeadersAsync(Turns.Token));
        await app.StopAsync(Turns.Token);
    }

    [Theory]
    [InlineData(null, typeof(CsvDirectory))]
    [InlineData("tenant", typeof(GraphDirectory))]
    public void A_tenant_turns_Graph_on(string? tenant, Type directory)
    {
        using var app = Host(("Directory:Graph:TenantId", tenant));

        Assert.IsType(directory, app.Services.GetRequiredService<IDirectory>());
    }

    [Fact]
    public async Task The_sample_is_about_those_who_chat_on_the_page()
    {
        using var app = Host();
        var directory = app.Services.GetRequiredService<IDirectory>();

        var circle = await directory.CircleAsync(LocalPerson.WithKey("docent")!.AadObjectId, null, Turns.Token);

        Assert.Equal(
            LocalPerson.All.Select(person => (person.AadObjectId, person.Name)),
            [(circle.Me.Id, circle.Me.Name), .. circle.Chain.Select(member => (member.Id, member.Name))]);
    }

    private static IHost Host(params (string Name, string? Value)[] settings)
    {
        var builder = new HostApplicationBuilder(
            new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddJsonFile("appsettings.json");
        foreach (var (name, value) in settings)
        {
            builder.Configuration[name] = value;
        }

        builder.Services.AddDirectory(builder.Configuration);
        return builder.Build();
    }
}

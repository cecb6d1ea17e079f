using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sevenwolden.Bot.Adapter;
using Sevenwolden.Bot.Auditing;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Export;
using Sevenwolden.Bot.LocalChat;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Reaching;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Showing;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Telemetry;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Bot.Watching;

namespace Sevenwolden.Bot;

/// <summary>What the bot is made of, and what holds when nothing is configured.</summary>
internal static class Startup
{
    private const string UsualAddress = "http://localhost:3978";

    /// <summary>
    /// A debug build is a development build, unless the environment says otherwise; a launch profile would write to standard output.
    /// </summary>
    private static string Environment =>
        System.Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
        ?? System.Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
#if DEBUG
        ?? Environments.Development;
#else
        ?? Environments.Production;
#endif

    /// <summary>The content root is where the bot lies, not where it was called from.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args) => WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = args,
        ContentRootPath = AppContext.BaseDirectory,
        EnvironmentName = Environment,
    });

    public static void AddBot(this WebApplicationBuilder builder)
    {
        builder.UseUsualAddress();
        builder.AddTelemetry();
        // Why it does not start, Program says in one sentence; the host would put a page of its own before it.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        // It warns each time that somebody asks for the health; whoever finds something wrong logs when that begins and ends.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        builder.Services.AddSecurity(builder.Configuration, builder.Environment, out var credentials);
        builder.Services.AddChannels();
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddOutbox(builder.Configuration);
        builder.Services.AddDirectory(builder.Configuration);
        builder.Services.AddWatching(builder.Configuration);
        builder.Services.AddAuditing(builder.Configuration);
        builder.Services.AddReaching(builder.Configuration);
        builder.Services.AddShowing();
        builder.Services.AddSingleton<ExportLinks>();
        builder.Services.AddSingleton<LeaderFiles>();
        builder.Services.AddConversation(builder.Configuration);
        builder.Services.AddAdapter();
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<RequestFaults>();
        builder.Services.AddHealthChecks().AddCheck<StoreCheck>("store").AddCheck<ReaderCheck>("reader").AddCheck<TokenCheck>("token")
            .AddCheck<AuditCheck>(AuditCheck.Name);
        if (credentials.AreSet)
        {
            builder.Services.AddHostedService<Announcement>();
        }
        else
        {
            builder.Services.AddLocalChat();
        }
    }

    public static void UseBot(this WebApplication app)
    {
        app.UseExceptionHandler();
        // Without credentials, which is in Development only, nobody is checked: then it serves this machine, with a page to try it.
        var isOpen = !app.Services.GetRequiredService<Credentials>().AreSet;
        if (isOpen)
        {
            app.UseThisMachineOnly();
        }

        app.MapMessages();
        app.MapExport();
        app.MapHealthChecks("/healthz/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/healthz/ready", new() { ResponseWriter = Readiness.WriteAsync });
        app.MapHealthChecks("/healthz/audit", Audit());
        if (isOpen)
        {
            app.MapLocalChat();
            app.Invite();
        }
        else if (app.Environment.IsDevelopment())
        {
            app.MapGet("/", () =>
                "There is no chat page while MicrosoftAppId is set: the bot checks who is calling, and a page can't sign. "
                + "Start it without to try it.\n");
        }
    }

    // What the audit finds takes no message away, so readiness stays; who wants to be woken by it asks here.
    private static HealthCheckOptions Audit() => new()
    {
        Predicate = check => check.Name == AuditCheck.Name,
        ResponseWriter = Readiness.WriteAsync,
        ResultStatusCodes = { [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable },
    };

    private static void UseUsualAddress(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (configuration["urls"] is null && configuration["http_ports"] is null && configuration["https_ports"] is null
            && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(UsualAddress);
        }
    }
}

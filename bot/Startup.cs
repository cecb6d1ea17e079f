namespace Sevenwolden.Bot;

/// <summary>What holds when nothing is configured.</summary>
internal static class Startup
{
    private const string UsualAddress = "http://localhost:3978";

    /// <summary>A debug build is a development build, unless the environment says otherwise; a launch profile would write to standard output.</summary>
    public static string Environment =>
        System.Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
        ?? System.Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
#if DEBUG
        ?? Environments.Development;
#else
        ?? Environments.Production;
#endif

    public static void UseUsualAddress(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (configuration["urls"] is null && configuration["http_ports"] is null && configuration["https_ports"] is null
            && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(UsualAddress);
        }
    }
}

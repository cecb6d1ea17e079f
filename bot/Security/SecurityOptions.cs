namespace Sevenwolden.Bot.Security;

/// <summary>The settings below <c>Security</c>, checked and completed: whom the bot serves, and where its token may go.</summary>
/// <param name="Tenants">The ids of the tenants whose people are served, in lower case; the app's own where nothing is written.</param>
/// <param name="ServiceHosts">The hosts that the bot writes to; those of its cloud's channels where nothing is written.</param>
internal sealed record SecurityOptions(IReadOnlyList<string> Tenants, ServiceHosts ServiceHosts)
{
    private const string TenantsSetting = "Security:Tenants";
    private const string HostsSetting = "Security:ServiceHosts";

    /// <param name="configuration">As the administrator wrote it.</param>
    /// <param name="cloud">Where the bot runs.</param>
    /// <param name="faults">Takes a sentence for each entry that can't be.</param>
    public static SecurityOptions Read(IConfiguration configuration, Cloud cloud, ICollection<string> faults)
    {
        var tenants = List(configuration.GetSection(TenantsSetting), Usual(configuration));
        var hosts = List(configuration.GetSection(HostsSetting), cloud.ServiceHosts);
        return new SecurityOptions(
            [.. tenants.Select(written => ReadTenant(written, faults)).OfType<string>().Distinct()],
            new ServiceHosts([.. hosts.Select(written => ReadHost(written, faults)).OfType<ServiceHost>()]));
    }

    // Where it can't be, its own sentence says so.
    private static string[] Usual(IConfiguration configuration) =>
        Guid.TryParseExact(configuration["MicrosoftAppTenantId"], "D", out var tenant) ? [tenant.ToString()] : [];

    // One value, as people write it in an environment variable, is a list of one or, between commas, of some.
    private static string[] List(IConfigurationSection section, string[] usual)
    {
        string?[] written = [.. section.Value?.Split([',', ';', ' ']) ?? [], .. section.GetChildren().Select(child => child.Value)];
        string[] entries = [.. written.Select(entry => entry?.Trim() ?? "").Where(entry => entry.Length > 0)];
        return entries.Length > 0 ? entries : usual;
    }

    private static string? ReadTenant(string written, ICollection<string> faults)
    {
        if (Guid.TryParseExact(written, "D", out var id))
        {
            return id.ToString();
        }

        faults.Add($"{TenantsSetting}: '{written}' is no id of a tenant; write it as it stands in the Entra admin center under Overview.");
        return null;
    }

    private static ServiceHost? ReadHost(string written, ICollection<string> faults)
    {
        if (ServiceHost.TryRead(written, out var host, out var fault))
        {
            return host;
        }

        faults.Add($"{HostsSetting}: '{written}' {fault}.");
        return null;
    }
}

using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Sevenwolden.Bot.Telemetry;

namespace Sevenwolden.Tests.Support;

/// <summary>Figures and names for logs, where nobody collects them.</summary>
internal static class Telling
{
    public static Figures Figures(TimeProvider clock) =>
        new(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>(), clock);

    public static Pseudonyms Pseudonyms()
    {
        var services = new ServiceCollection();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        return new Pseudonyms(services.BuildServiceProvider().GetRequiredService<IKeyManager>());
    }
}

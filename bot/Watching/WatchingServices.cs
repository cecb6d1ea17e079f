using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Directory;

namespace Sevenwolden.Bot.Watching;

/// <summary>Composes the watching of cases: their deadlines, and what is forgotten when.</summary>
internal static class WatchingServices
{
    public static IServiceCollection AddWatching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EscalationOptions>().Bind(configuration.GetSection("Escalation")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EscalationOptions>, EscalationOptionsAttributes>();
        services.AddSingleton<IValidateOptions<EscalationOptions>, EscalationOptionsValidator>();
        services.AddSingleton<IValidateOptions<EscalationOptions>, LeadersChannelValidator>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<EscalationOptions>>().Value.Timetable());
        services.AddSingleton<PersonForgetting>();
        services.AddSingleton<SaidAbsences>();
        services.AddSingleton<WhoIsThere>();
        services.AddSingleton<Leavers>();
        services.AddSingleton<Shortfalls>();
        services.AddHostedService<CaseWatch>();
        services.AddHostedService<Forgetting>();
        services.AddHostedService<TermWatch>();
        services.AddHostedService<PhonesCheck>();
        return services;
    }
}

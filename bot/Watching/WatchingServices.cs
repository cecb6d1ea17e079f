using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Onboarding;

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
        services.AddOptions<OnboardingOptions>().Bind(configuration.GetSection("Onboarding")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OnboardingOptions>, OnboardingOptionsAttributes>();
        services.AddSingleton<IValidateOptions<OnboardingOptions>, OnboardingOptionsValidator>();
        services.AddSingleton(provider => new NudgePlan(
            provider.GetRequiredService<Timetable>().Calendar, provider.GetRequiredService<IOptions<OnboardingOptions>>().Value.At));
        services.AddSingleton<Nudges>();
        services.AddSingleton<PersonForgetting>();
        services.AddSingleton<SaidAbsences>();
        services.AddSingleton<WhoIsThere>();
        services.AddSingleton<Leavers>();
        services.AddSingleton<PathLeavers>();
        services.AddSingleton<Shortfalls>();
        services.AddHostedService<CaseWatch>();
        services.AddHostedService<Forgetting>();
        services.AddHostedService<TermWatch>();
        services.AddHostedService<NudgeWatch>();
        services.AddHostedService<PhonesCheck>();
        return services;
    }
}

using Microsoft.Extensions.Options;

namespace Sevenwolden.Bot.Cases;

/// <summary>Composes the handling of cases.</summary>
internal static class CaseServices
{
    public static IServiceCollection AddCases(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EscalationOptions>().Bind(configuration.GetSection("Escalation")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EscalationOptions>, EscalationOptionsAttributes>();
        services.AddSingleton<IValidateOptions<EscalationOptions>, EscalationOptionsValidator>();
        services.AddSingleton(provider => Timetables.From(provider.GetRequiredService<IOptions<EscalationOptions>>().Value));
        services.AddSingleton<Vault>();
        services.AddSingleton<CaseFile>();
        services.AddSingleton<ExportLinks>();
        services.AddSingleton<Lookups>();
        services.AddSingleton<ChannelHome>();
        services.AddSingleton<PersonRoad>();
        services.AddSingleton<PersonForgetting>();
        services.AddSingleton<CaseShowing>();
        services.AddHostedService<CaseWatch>();
        services.AddKeys(configuration);
        return services;
    }
}

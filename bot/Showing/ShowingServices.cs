using Sevenwolden.Bot.Outbox;

namespace Sevenwolden.Bot.Showing;

/// <summary>Composes how cases come before people's eyes.</summary>
internal static class ShowingServices
{
    public static IServiceCollection AddShowing(this IServiceCollection services)
    {
        services.AddSingleton<ChannelHome>();
        services.AddSingleton<PersonRoad>();
        services.AddSingleton<CaseRoad>();
        services.AddSingleton<CaseDrawing>();
        services.AddSingleton<CardPlace>();
        services.AddSingleton<Posting>();
        services.AddSingleton<PostingTogether>();
        services.AddSingleton<Refreshing>();
        services.AddSingleton<Calling>();
        services.AddSingleton<Mailing>();
        services.AddSingleton<LoudCalling>();
        services.AddSingleton<Departed>();
        services.AddSingleton<ISend, CaseShowing>();
        services.AddSingleton<ISend, Retiring>();
        services.AddSingleton<ISend, BriefingShowing>();
        services.AddSingleton<ISend, NudgeShowing>();
        services.AddSingleton<ISend, Sighting>();
        return services;
    }
}

namespace Sevenwolden.Bot.Channels;

/// <summary>Composes what is known of the channels. Another one is added as a <see cref="Channel"/>.</summary>
internal static class ChannelServices
{
    public static IServiceCollection AddChannels(this IServiceCollection services)
    {
        foreach (var channel in KnownChannels.All)
        {
            services.AddSingleton(channel);
        }

        services.AddSingleton<ChannelBook>();
        services.AddSingleton<Senders>();
        return services;
    }
}

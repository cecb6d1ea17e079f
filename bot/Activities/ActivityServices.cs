using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Bot.Activities;

/// <summary>Composes the conversation: the rulebook, the dialog, the turn.</summary>
public static class ActivityServices
{
    public static IServiceCollection AddConversation(this IServiceCollection services, IConfiguration configuration)
    {
        var rulebook = PackFolder.Load(configuration["Protocol:Pack"] ?? PackFolder.Shipped);
        services.AddSingleton(rulebook);
        services.AddSingleton(new Dialog(rulebook, MessageReader.Load(), CommandReader.Load()));
        services.AddSingleton<Lanes>();
        services.AddSingleton<Turn>();
        return services;
    }
}

using Sevenwolden.Cards.Model;
using Ids = Microsoft.Bot.Connector.Channels;

namespace Sevenwolden.Bot.Channels;

/// <summary>A row for each channel that has something of its own; a new one is a row more.</summary>
// Source: the "Channels reference" of the Bot Framework for who renders Adaptive Cards; Direct Line API, authentication: a client
// names its user itself, unless the token was made for one.
internal static class KnownChannels
{
    public static readonly Channel Teams = new(Ids.Msteams)
    {
        // In doubt others read along: of what is neither called personal nor looks like it nothing is known.
        IsSharedInDoubt = true,
        IsPaced = true,
        HasMarks = true,
        HasUniversalActions = true,
        People = KnownBy.Directory,
        // Also where it calls a text plain.
        Spelling = Spelling.Markup,
        BotAccount = app => $"28:{app}",
        PrivateChat = bot => $"https://teams.microsoft.com/l/chat/0/0?users={Uri.EscapeDataString(bot)}",
    };

    public static readonly IReadOnlyList<Channel> All =
    [
        Teams,
        new(Ids.Webchat) { People = KnownBy.Conversation },
        new(Ids.Directline) { People = KnownBy.Conversation },
        new(Ids.Emulator) { People = KnownBy.Conversation },
        new(Ids.DirectlineSpeech) { People = KnownBy.Conversation, HasCards = false, Script = Script.Letters },
        new(Ids.Slack) { HasCards = false, Spelling = Spelling.Slack, Script = Script.Slack },
        new(Ids.Sms) { HasCards = false, Script = Script.Letters },
        new(Ids.Email) { HasCards = false },
        new(Ids.Telegram) { HasCards = false },
        new(Ids.Facebook) { HasCards = false, Script = Script.Letters },
        new(Ids.Line) { HasCards = false, Script = Script.Letters },
        new(Ids.Groupme) { HasCards = false, Script = Script.Letters },
        // The SDK's own name for it is obsolete; who has the channel still comes by it.
        new("kik") { HasCards = false, Script = Script.Letters },
        new(Ids.Alexa) { HasCards = false, Script = Script.Letters },
        new(Ids.Skype) { HasCards = false, Spelling = Spelling.Markup },
    ];
}

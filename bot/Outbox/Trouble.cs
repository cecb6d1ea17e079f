using System.Net;

namespace Sevenwolden.Bot.Outbox;

/// <summary>Why an attempt to deliver came to nothing. As text it is for the administrator, and holds no words of anybody.</summary>
internal abstract record Trouble
{
    private Trouble() { }

    /// <summary>What the connector answered.</summary>
    public sealed record Status(HttpStatusCode Code) : Trouble
    {
        public override string ToString() => $"HTTP {(int)Code}";
    }

    /// <summary>The person doesn't want it, or may not have it.</summary>
    public sealed record Refused(string By) : Trouble
    {
        public override string ToString() => $"HTTP 403 {By}";
    }

    /// <summary>It could not be asked.</summary>
    public sealed record Network(HttpRequestError Error) : Trouble
    {
        public override string ToString() => Error.ToString();
    }

    /// <summary>The bot would not show its token there.</summary>
    public sealed record Host(string Why) : Trouble
    {
        public override string ToString() => Why;
    }

    /// <summary>All that needs no more than its name.</summary>
    public sealed record Plain(string Text) : Trouble
    {
        public override string ToString() => Text;
    }

    /// <summary>Of the bot's own making: nothing went wrong.</summary>
    public sealed record OfOurs(string Text, bool HasSentNothing) : Trouble
    {
        public override string ToString() => Text;
    }

    public static readonly Trouble TimeOut = new Plain("time-out");
    public static readonly Trouble NoToken = new OfOurs("no token", HasSentNothing: true);
    public static readonly Trouble NoPhone = new Plain("nobody who has it has a telephone number");
    public static readonly Trouble NoUrl = new Plain("no URL");
    public static readonly Trouble Pace = new OfOurs("pace", HasSentNothing: true);
    public static readonly Trouble Lease = new OfOurs("lease", HasSentNothing: false);
    public static readonly Trouble Pressed = new OfOurs("the card was pressed meanwhile", HasSentNothing: false);
    public static readonly Trouble BusyHost = new OfOurs("the host keeps us waiting", HasSentNothing: true);
    public static readonly Trouble Unknown = new OfOurs("of a kind that this version doesn't know", HasSentNothing: true);
    public static readonly Trouble Gathering = new OfOurs("more may come on the same card", HasSentNothing: true);
    public static readonly Trouble Hours = new OfOurs("there is no school now", HasSentNothing: true);
    public static readonly Trouble Broken = new Plain("it could not be drawn or noted; the log says why");
    public static readonly Trouble KeyGone = new Plain("sealed with a key that is gone");
    public static readonly Trouble Unnamed = new Plain("the channel named no conversation");
    public static readonly Trouble NoAddress = new Plain("nobody of the school ever wrote, so the channel's address is not known");
    public static readonly Trouble JustInstalled = new Plain("the app was installed a moment ago");
    public static readonly Trouble NoMail = new Plain("no mail address, or no mail is sent");
    public static readonly Trouble NoGateway = new Plain("no gateway that calls");
    public static readonly Trouble NoChannel = new Plain("no leaders' channel");

    /// <summary>The same without what another side wrote: for figures.</summary>
    public string Kind => this switch
    {
        Refused => "refused",
        Host => "host",
        _ => ToString()!,
    };

    /// <summary>Something smaller may be taken.</summary>
    public bool IsTooLarge => this is Status { Code: HttpStatusCode.RequestEntityTooLarge };

    /// <summary>The channel can't do it at all: not every one replaces messages.</summary>
    public bool IsUnsupported => this is Status { Code: HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented };

    /// <summary>The conversation, or what was to be replaced in it, is not there; with a person a new one can be made.</summary>
    public bool IsNotThere => this is Status { Code: HttpStatusCode.NotFound or HttpStatusCode.Gone };

    /// <summary>The person may not have the app: there, nobody of the school wrote yet either, or the channel says so.</summary>
    public bool MayLackTheApp =>
        this == NoAddress || this is Refused { By: "BotNotInConversationRoster" or "Bot is not installed" };

    /// <summary>It was there already.</summary>
    public bool IsConflict => this is Status { Code: HttpStatusCode.Conflict };

    /// <summary>It may not be done, or there is nothing of that name: no waiting helps.</summary>
    public bool IsDenied => this is Status { Code: HttpStatusCode.Forbidden or HttpStatusCode.NotFound };
}

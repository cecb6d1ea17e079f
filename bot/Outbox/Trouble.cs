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

    public static readonly Trouble TimeOut = new Plain("time-out");
    public static readonly Trouble NoToken = new Plain("no token");
    public static readonly Trouble NoUrl = new Plain("no URL");
    public static readonly Trouble Pace = new Plain("pace");
    public static readonly Trouble Lease = new Plain("lease");
    public static readonly Trouble Pressed = new Plain("the card was pressed meanwhile");
    public static readonly Trouble KeyGone = new Plain("sealed with a key that is gone");
    public static readonly Trouble Unnamed = new Plain("the channel named no conversation");
    public static readonly Trouble NoAddress = new Plain("nobody of the school ever wrote, so the channel's address is not known");
    public static readonly Trouble NoChannel = new Plain("no leaders' channel");

    /// <summary>The conversation is no more; where it was with a person, a new one can be made.</summary>
    public bool IsConversationGone => this is Status { Code: HttpStatusCode.NotFound };
}

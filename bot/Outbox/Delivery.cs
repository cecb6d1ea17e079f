namespace Sevenwolden.Bot.Outbox;

/// <summary>What became of one attempt to deliver.</summary>
internal abstract record Delivery
{
    private Delivery() { }

    /// <summary>Why it came to nothing; null where it did not.</summary>
    public Trouble? Trouble => this switch
    {
        Wait wait => wait.Why,
        Unfit unfit => unfit.Why,
        Gone gone => gone.Why,
        _ => null,
    };

    /// <summary>The connector took it, and gave it this id (not every channel does).</summary>
    public sealed record Sent(string? Id) : Delivery;

    /// <summary>It is done, and that is written down already: it is out of the outbox.</summary>
    public sealed record Noted : Delivery
    {
        public static readonly Noted Instance = new();

        private Noted() { }
    }

    /// <summary>Not now: try again, but not before so long (zero where the connector didn't say).</summary>
    public sealed record Wait(TimeSpan AtLeast, Trouble Why) : Delivery
    {
        /// <summary>The bot's own rate is used up for now.</summary>
        public static readonly Wait ForPace = new(TimeSpan.FromSeconds(1), Trouble.Pace);

        /// <summary>The host has enough under way, or doesn't answer.</summary>
        public static Wait ForHost(TimeSpan atLeast) => new(atLeast, Trouble.BusyHost);

        /// <summary>A later version left it: it waits until that is back.</summary>
        public static readonly Wait ForUpdate = new(TimeSpan.FromMinutes(1), Trouble.Unknown);

        /// <summary>The lease has too little time left for one more request: whoever takes it next has it.</summary>
        public static readonly Wait ForLease = new(TimeSpan.Zero, Trouble.Lease);

        /// <summary>The card was pressed while it was being renewed: it is drawn once more.</summary>
        public static readonly Wait ForPress = new(TimeSpan.FromMilliseconds(100), Trouble.Pressed);

        /// <summary>The watch of deadlines is under way: more may come for the same person.</summary>
        public static readonly Wait ForMore = new(TimeSpan.FromMilliseconds(200), Trouble.Gathering);

        /// <summary>The bot has no token, of which its health says more: what waits for one is not lost, however long that takes.</summary>
        public static readonly Wait ForToken = new(TimeSpan.FromSeconds(10), Trouble.NoToken);

        /// <summary>Of the bot's own making: nothing went wrong, and it is no failed attempt.</summary>
        public bool IsOurOwn => Why is Trouble.OfOurs;

        /// <summary>Nothing was asked of the connector; the other waits may have sent something.</summary>
        public bool HasSentNothing => Why is Trouble.OfOurs { HasSentNothing: true };
    }

    /// <summary>Not as it is: something smaller or simpler may be taken in the same place.</summary>
    public sealed record Unfit(Trouble Why) : Delivery;

    /// <summary>Never: trying again can't succeed.</summary>
    public sealed record Gone(Trouble Why) : Delivery;
}

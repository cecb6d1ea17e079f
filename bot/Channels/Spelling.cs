namespace Sevenwolden.Bot.Channels;

/// <summary>How a channel spells what somebody typed.</summary>
internal enum Spelling
{
    /// <summary>As it was typed: a &lt; or a &amp; is one.</summary>
    Plain,

    /// <summary>As HTML: tags are the channel's, and what was typed of that kind is escaped.</summary>
    Markup,

    /// <summary>As Slack does: <c>&lt;@U1|anna&gt;</c>, and three letters escaped.</summary>
    Slack,
}

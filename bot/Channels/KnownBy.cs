namespace Sevenwolden.Bot.Channels;

/// <summary>By what somebody is known in a channel.</summary>
internal enum KnownBy
{
    /// <summary>The channel's own account, which may stand in the directory as <c>slack/U123</c>.</summary>
    Account,

    /// <summary>The directory's own id (<c>aadObjectId</c>), set by the channel and by nobody else.</summary>
    Directory,

    /// <summary>A client names itself as it likes: somebody is who they are in one conversation only.</summary>
    Conversation,
}

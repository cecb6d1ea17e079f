namespace Sevenwolden.Dialogs;

/// <summary>Why topics are offered.</summary>
public enum ChooseBecause
{
    NotSure,

    /// <summary>Something else was not sure either, a moment ago.</summary>
    NotSureAgain,
    StartOver,

    /// <summary>Somebody else's message is held against the protocol: what is the matter with it?</summary>
    OfAnothersMessage,

    /// <summary>One's own is held against it: what is it about?</summary>
    OfOwnMessage,
}

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>What people say to the bot as they would to anybody, and that asks for no more than a sentence back.</summary>
public enum SmallTalk
{
    /// <summary>"Wie ben jij?"</summary>
    Who,

    /// <summary>"Ben je een mens?"</summary>
    Human,

    /// <summary>"Hoe gaat het?"</summary>
    How,

    Greeting,

    Thanks,

    Bye,

    /// <summary>"Wat een kutbot": at the bot, and no word of what somebody does to somebody.</summary>
    Anger,
}

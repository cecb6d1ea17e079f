namespace Sevenwolden.Dialogs;

/// <summary>Why somebody gives an answer a thumb: chosen from a list, so that nothing written has to be kept.</summary>
public enum ThumbWhy
{
    /// <summary>They don't say.</summary>
    None,
    Clear,
    NowIKnow,
    Unclear,
    NotMyQuestion,
    SaysOtherwise,
    StillDontKnow,
}

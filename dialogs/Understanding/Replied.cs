namespace Sevenwolden.Dialogs.Understanding;

/// <summary>What typed words are to the question that is open.</summary>
public enum Replied
{
    /// <summary>No answer: another question, a correction, a command.</summary>
    None,

    /// <summary>Half an answer, or one that was not meant: to be asked again.</summary>
    Again,

    Yes,
    No,

    /// <summary>"weet ik niet": an answer of its own.</summary>
    Unknown,
}

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Whether somebody is the one who does what a message is about.</summary>
internal enum Doing
{
    No,

    /// <summary>It can't be told.</summary>
    Maybe,

    Yes,
}

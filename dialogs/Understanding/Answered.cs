namespace Sevenwolden.Dialogs.Understanding;

/// <summary>An answer typed instead of pressed.</summary>
public enum Answered
{
    Yes,
    No,
    Unknown,
}

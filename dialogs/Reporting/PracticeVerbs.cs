namespace Sevenwolden.Dialogs.Reporting;

/// <summary>What a button asks for that is of an exercise before it begins.</summary>
public static class PracticeVerbs
{
    /// <summary>The same as the fixed word: what would happen.</summary>
    public const string Ask = "practice";

    /// <summary>The same, of the way of somebody else: <see cref="Whose"/>.</summary>
    public const string Check = "practice.check";

    public const string Start = "practice.start";
    public const string Leave = "practice.leave";

    public const string Whose = "whose";
}

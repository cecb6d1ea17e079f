namespace Sevenwolden.Dialogs.Reporting;

/// <summary>What a button asks for beside something that was typed for a case, and was shown as it will go.</summary>
public static class SendVerbs
{
    public const string Send = "typed.send";

    /// <summary>As what it goes, where that may be chosen: the name of a verb.</summary>
    public const string As = "as";

    /// <summary>Whoever says something of a case that waits for them takes it on with that.</summary>
    public const string TakesOn = "takesOn";

    /// <summary>What was typed is somebody's name, however long it is.</summary>
    public const string IsName = "isName";

    /// <summary>It was meant for something else: it is read as that.</summary>
    public const string Other = "typed.other";
}

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>What a button asks for beside something that was typed for a case, and was shown as it will go.</summary>
public static class SendVerbs
{
    public const string Send = "typed.send";

    /// <summary>It was meant for something else: it is read as that.</summary>
    public const string Other = "typed.other";
}

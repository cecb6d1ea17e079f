namespace Sevenwolden.Dialogs.Reporting;

/// <summary>What a button asks for that is of no case: of a report that is being written, of many cases, of what is kept.</summary>
public static class ReportVerbs
{
    // Of a report that is being written.
    public const string Check = "report.check";
    public const string Edit = "report.edit";
    public const string Send = "report.send";

    /// <summary>Somebody else reads it, or doesn't: <see cref="To"/>, <see cref="NotTo"/>, <see cref="AlsoTo"/> are whom.</summary>
    public const string Route = "report.route";

    public const string To = "reader";
    public const string NotTo = "notTo";
    public const string AlsoTo = "alsoTo";

    /// <summary>Whether somebody of the staff does it, as the person says: yes or no.</summary>
    public const string ByStaff = "byStaff";

    /// <summary>What was typed is its text; with <see cref="Adds"/> it comes behind what stands there.</summary>
    public const string Text = "report.text";

    public const string Adds = "add";

    /// <summary>What was typed has nothing to do with it, and is read as anything else is.</summary>
    public const string Beside = "report.beside";

    /// <summary>It belongs to a report that was sent before: <see cref="Report"/> is which.</summary>
    public const string AddTo = "report.addTo";

    public const string Report = "report";

    public const string Discard = "report.discard";

    // Of many cases.
    public const string Mine = "cases.mine";
    public const string Open = "cases.open";
    public const string Export = "cases.export";

    /// <summary>Of what shows a case: that its card is drawn anew in its place, and nothing else is done.</summary>
    public const string Look = "look";

    // Of what is kept.
    public const string Holdings = "privacy.holdings";
    public const string Forget = "privacy.forget";
    public const string ForgetNow = "privacy.forgetNow";
    public const string ForgetNot = "privacy.forgetNot";
}

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>What a button of a report or a case asks for. What is written for it stands in an input of the same name: a card has several forms.</summary>
public static class CaseVerbs
{
    // Of a report that is being written.
    public const string Check = "report.check";
    public const string Edit = "report.edit";
    public const string Send = "report.send";
    public const string Discard = "report.discard";

    // Of a case.
    public const string Show = "case.show";
    public const string PickUp = "case.pickUp";
    public const string TakeOver = "case.takeOver";
    public const string Ask = "case.ask";
    public const string Reply = "case.reply";
    public const string Add = "case.add";
    public const string Correct = "case.correct";
    public const string Withdraw = "case.withdraw";
    public const string HandOver = "case.handOver";
    public const string Agree = "case.agree";
    public const string Close = "case.close";
    public const string Snooze = "case.snooze";
    public const string Reopen = "case.reopen";

    // Of many.
    public const string Mine = "cases.mine";
    public const string Open = "cases.open";
    public const string Export = "cases.export";
    public const string Holdings = "privacy.holdings";
    public const string Forget = "privacy.forget";
    public const string ForgetNow = "privacy.forgetNow";
}

using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>
/// A case's card in the chat of one person: where it could not be replaced in time, it is drawn anew when they look at it, with the buttons
/// that are theirs.
/// </summary>
public static class SeenAnew
{
    /// <param name="card">The card as it is.</param>
    /// <param name="case">The case that it shows.</param>
    /// <param name="account">The account of who sees it, as the channel names it.</param>
    public static AdaptiveCard By(AdaptiveCard card, Case @case, string account) => card with
    {
        Refresh = new Refresh(
            new RefreshAction(
                CaseVerbs.Show.Name,
                new Dictionary<string, string> { ["verb"] = CaseVerbs.Show.Name, ["case"] = @case.Id, [ReportVerbs.Look] = "yes" }),
            [account]),
    };
}

using System.Globalization;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards.Cases;

/// <summary>The words about a case: how it stands, what was done, why not.</summary>
internal static class CaseText
{
    /// <summary>Why a case is shown, to whoever sees it; also what a notification says.</summary>
    public static string Because(CaseView view, TextBook texts)
    {
        if (view.Did is { } did)
        {
            return Done(view.Case, did, texts);
        }

        var because = view.Because == Occasion.Refresh ? Stands(view) : view.Because;
        return Fill(view.IsReporter ? texts.ToReporter(because) : texts.ToLeader(because), view.Case, because switch
        {
            // Who was asked last is the news: after everybody else, the leaders' channel.
            Occasion.Rerouted when view.Case.InLeadersChannel => texts[Key.ChannelName],
            Occasion.Escalated or Occasion.Rerouted when view.Case.Addressed.Count > 0 => view.Case.Addressed[^1].Name,
            Occasion.Refresh when view.IsReporter => Names(view.Case.Addressed.Where(member => view.Case.Reached.Contains(member.Id))),
            _ => Has(view.Case),
        });
    }

    /// <summary>A card that followed quietly says how it stands: what its reader has to know who looks at it later.</summary>
    private static Occasion Stands(CaseView view) => view.Case switch
    {
        { Status: CaseStatus.Closed, Outcome: Outcome.Withdrawn } => Occasion.Withdrawn,
        { Status: CaseStatus.Closed } => Occasion.Closed,
        { Status: CaseStatus.Open } when !view.IsReporter => Occasion.Reported,
        { Status: CaseStatus.Open } so when so.Addressed.All(member => so.Unreachable.Contains(member.Id)) => Occasion.NotDelivered,
        { Status: CaseStatus.Open } so => so.Addressed.Any(member => so.Reached.Contains(member.Id)) ? Occasion.Refresh : Occasion.Reported,
        { Status: CaseStatus.HandedOver } so when view.IsReporter || so.Addressed.Any(member => member.Id == view.Viewer) => Occasion.HandedOver,
        { Status: CaseStatus.PickedUp } when view.IsReporter || view.IsHandler => Occasion.PickedUp,
        { Status: CaseStatus.Waiting } when view.IsReporter || view.IsHandler => Occasion.Asked,
        _ => Occasion.Refresh,
    };

    public static Message Done(Reply.CaseDone done, TextBook texts) => Drawing.Text(Done(done.Case, done.What, texts), Entity(done.Case));

    public static string Done(Case so, Occasion what, TextBook texts) => Fill(texts.Done(what), so, Has(so));

    public static Message Refused(Reply.CaseRefused refused, TextBook texts) => refused.Case is { } so
        ? Drawing.Text($"{string.Format(CultureInfo.InvariantCulture, texts[refused.Why], Has(so))} {Standing(so, texts)}", Entity(so))
        : Drawing.Text(texts[refused.Why]);

    /// <summary>"Melding K7M3QX: Opgepakt (Teamleider)."</summary>
    public static string Standing(Case so, TextBook texts) =>
        $"{texts.Format(Key.CaseTitle, so.Id)}: {texts[so.Status]}{(so.Handler is { } handler && !so.IsClosed ? $" ({handler.Name})" : "")}.";

    public static CaseEntity Entity(Case so) => new(so.Id, Codes.Of(so.Status));

    /// <summary>Whoever has it: who picked it up, or everyone who was asked to.</summary>
    public static string Has(Case so) => Names(so.Responsible);

    public static string Moment(DateTimeOffset moment, TimeZoneInfo zone, TextBook texts) =>
        TimeZoneInfo.ConvertTime(moment, zone).ToString(texts.Language == Language.English ? "ddd d MMM, HH:mm" : "ddd d MMM, HH.mm", texts.Culture);

    /// <summary>How far it came with each who was asked.</summary>
    public static string Reach(Case so, TextBook texts)
    {
        if (so.Handler is { } handler)
        {
            return texts.Format(Key.ReachPickedUp, handler.Name);
        }

        var each = so.Addressed.Select(member => texts.Format(
            so.Unreachable.Contains(member.Id) ? Key.ReachFailed : so.Reached.Contains(member.Id) ? Key.ReachDelivered : Key.ReachSending, member.Name));
        return string.Join("; ", so.InLeadersChannel ? each.Append(texts[Key.ReachChannel]) : each);
    }

    private static string Names(IEnumerable<Member> members) => string.Join(", ", members.Select(member => member.Name));

    private static string Fill(string sentence, Case so, string whom) => string.Format(CultureInfo.InvariantCulture, sentence, so.Reporter.Name, whom, so.Id);
}

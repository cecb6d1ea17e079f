using System.Globalization;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;

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
        return Fill(view.IsReporter ? texts.ToReporter(because) : texts.ToLeader(because), view.Case, because.Name switch
        {
            // Who was asked last is the news: after everybody else, the leaders' channel.
            CaseEvent.Rerouted.Name when view.Case.InLeadersChannel => texts[Key.ChannelName],
            CaseEvent.Escalated.Name or CaseEvent.Rerouted.Name when view.Case.Addressed.Count > 0 => view.Case.Addressed[^1].Name,
            _ when because == Occasion.Refresh && view.IsReporter =>
                Names(view.Case.Addressed.Where(
                    member => view.Case.Reached.Contains(member.Id) && !view.Case.Unreachable.Contains(member.Id))),
            _ => Has(view.Case),
        });
    }

    /// <summary>A card that followed quietly says how it stands: what its reader has to know who looks at it later.</summary>
    private static Occasion Stands(CaseView view) => view.Case switch
    {
        { Status: CaseStatus.Closed, Outcome: Outcome.Withdrawn } => Occasion.Of(CaseEvent.Withdrawn.Name),
        { Status: CaseStatus.Closed } => Occasion.Of(CaseEvent.Closed.Name),
        { Status: CaseStatus.Open } when !view.IsReporter => Occasion.Of(CaseEvent.Reported.Name),
        { Status: CaseStatus.Open } @case when @case.Addressed.All(member => @case.Unreachable.Contains(member.Id)) =>
            Occasion.Of(CaseEvent.NotDelivered.Name),
        { Status: CaseStatus.Open } @case when !@case.Addressed.Any(
            member => @case.Reached.Contains(member.Id) && !@case.Unreachable.Contains(member.Id)) =>
            Occasion.Of(CaseEvent.Reported.Name),
        { Status: CaseStatus.HandedOver } @case when view.IsReporter || @case.Addressed.Any(member => member.Id == view.Viewer) =>
            Occasion.Of(CaseEvent.HandedOver.Name),
        { Status: CaseStatus.PickedUp } when view.IsReporter || view.IsHandler => Occasion.Of(CaseEvent.PickedUp.Name),
        { Status: CaseStatus.Waiting } when view.IsReporter || view.IsHandler => Occasion.Of(CaseEvent.Asked.Name),
        _ => Occasion.Refresh,
    };

    public static Message Done(Reply.CaseDone done, TextBook texts) =>
        Composition.Text(Done(done.Case, done.What, texts), Entity(done.Case));

    public static string Done(Case @case, Occasion what, TextBook texts) => Fill(texts.Done(what), @case, Has(@case));

    public static Message Refused(Reply.CaseRefused refused, TextBook texts) => refused.Case is { } @case
        ? Composition.Text(
            $"{Why(refused, Has(@case), texts)} {Standing(@case, texts)}", Entity(@case))
        : Composition.Text(texts[refused.Why]);

    private static string Why(Reply.CaseRefused refused, string who, TextBook texts) =>
        string.Format(CultureInfo.InvariantCulture, texts[refused.Why], who, refused.Typed, Report.LongestText);

    /// <summary>"Melding K7M3QX: Opgepakt (Teamleider)."</summary>
    public static string Standing(Case @case, TextBook texts)
    {
        var handler = @case is { IsClosed: false, Handler: { } member } ? $" ({member.Name})" : "";
        return $"{texts.Format(Key.CaseTitle, @case.Id)}: {texts[@case.Status]}{handler}.";
    }

    public static CaseEntity Entity(Case @case) => new(@case.Id, Codes.Of(@case.Status));

    /// <summary>Whoever has it: who picked it up, or everyone who was asked to.</summary>
    public static string Has(Case @case) => Names(@case.Responsible);

    public static string Moment(DateTimeOffset moment, TimeZoneInfo zone, TextBook texts) =>
        TimeZoneInfo.ConvertTime(moment, zone).ToString(texts.MomentFormat, texts.Culture);

    /// <summary>How far it came with each who was asked.</summary>
    public static string Reach(Case @case, TextBook texts)
    {
        if (@case.Handler is { } handler)
        {
            return texts.Format(Key.ReachPickedUp, handler.Name);
        }

        var each = @case.Addressed.Select(member => texts.Format(
            @case.Unreachable.Contains(member.Id) ? Key.ReachFailed
            : @case.Reached.Contains(member.Id) ? Key.ReachDelivered
            : Key.ReachSending,
            member.Name));
        return string.Join("; ", @case.InLeadersChannel ? each.Append(texts[Key.ReachChannel]) : each);
    }

    private static string Names(IEnumerable<Member> members) => string.Join(", ", members.Select(member => member.Name));

    private static string Fill(string sentence, Case @case, string whom) =>
        string.Format(CultureInfo.InvariantCulture, sentence, @case.Reporter.Name, whom, @case.Id);
}

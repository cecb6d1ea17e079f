using System.Globalization;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards.Cases;

/// <summary>The words about a case: how it stands, what was done, why not.</summary>
internal static class CaseText
{
    /// <summary>Why a case is shown, to whoever sees it; also what a notification says.</summary>
    public static string Because(CaseView view, TextBook texts) => Fill(
        view.IsReporter ? texts.ToReporter(view.Because) : texts.ToLeader(view.Because),
        view.Case,
        view switch
        {
            // Who was asked last is the news: after everybody else, the leaders' channel.
            { Because: Occasion.Rerouted, Case.InLeadersChannel: true } => texts[Key.ChannelName],
            { Because: Occasion.Escalated or Occasion.Rerouted, Case.Addressed: [.., var last] } => last.Name,
            _ => Has(view.Case),
        });

    public static Message Done(Reply.CaseDone done, TextBook texts) => Drawing.Text(Fill(texts.Done(done.What), done.Case, Has(done.Case)), Entity(done.Case));

    public static Message Refused(Reply.CaseRefused refused, TextBook texts) => refused.Case is { } so
        ? Drawing.Text($"{string.Format(CultureInfo.InvariantCulture, texts[refused.Why], Has(so))} {Standing(so, texts)}", Entity(so))
        : Drawing.Text(texts[refused.Why]);

    /// <summary>"Melding K7M3QX: Opgepakt (Teamleider)."</summary>
    public static string Standing(Case so, TextBook texts) =>
        $"{texts.Format(Key.CaseTitle, so.Id)}: {texts[so.Status]}{(so.Handler is { } handler && !so.IsClosed ? $" ({handler.Name})" : "")}.";

    public static CaseEntity Entity(Case so) => new(so.Id, Codes.Of(so.Status));

    /// <summary>Whoever has it: who picked it up, or everyone who was asked to.</summary>
    public static string Has(Case so) => string.Join(", ", so.Responsible.Select(member => member.Name));

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

    private static string Fill(string sentence, Case so, string whom) => string.Format(CultureInfo.InvariantCulture, sentence, so.Reporter.Name, whom, so.Id);
}

using System.Text.Json.Nodes;
using Sevenwolden.Cards;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What the bot says and offers, without its sentences: those stand in the snapshots.</summary>
internal static class Retold
{
    private static readonly string[] NotTold = ["verb", "talk", "case", "at", "words", "text", "notTo", "reader", "mark"];

    public static string Of(Reply reply) => reply switch
    {
        Reply.Ask ask => $"Ask {ask.Fact.Name}{Told(", understood ", ask.Position.Understood)}",
        Reply.AskMany many => $"AskMany {string.Join(' ', many.Facts.Select(fact => fact.Name))}"
            + Told(", understood ", many.Position.Understood)
            + string.Concat(many.Consultation.Suggested.Select(name => ", ticked " + name)),
        Reply.AskRole ask => $"AskRole{Told(", understood ", ask.Position.Understood)}",
        Reply.AnsweredRole answered => $"AnsweredRole {Codes.Of(answered.Role)}",
        Reply.Decided decided => $"Decided {Of(decided.Finding)}{Told(", understood ", decided.Position.Understood)}"
            + Told(", because ", decided.Position.Answers.Where(given => given.Answer != Answer.No)),
        Reply.Answered { Answers: [var one] } => $"Answered{Told(" ", [one])}",
        Reply.Answered many => $"Answered{Told(" ", many.Answers.Where(given => given.Answer != Answer.No))}",
        Reply.ChooseAnswer => "ChooseAnswer",
        Reply.Explain explain => $"Explain {explain.Fact.Name}",
        Reply.Quote quote => $"Quote {string.Join(' ', quote.Articles.Select(article => article.Id))}",
        Reply.Choose choose => $"Choose, {choose.Because}: {string.Join(' ', choose.Topics.Select(topic => topic.Name))}",
        Reply.StillOpen open => $"StillOpen {Asked(open)}",
        Reply.AsBefore before => $"AsBefore {Codes.Of(before.Finding.Assessment.Verdict)}, "
            + string.Join(' ', before.Finding.Citations.Select(article => article.Id)),
        Reply.StillSo still => $"StillSo {Codes.Of(still.Finding.Assessment.Verdict)}, "
            + string.Join(' ', still.Finding.Citations.Select(article => article.Id)),
        Reply.DangerStays => "DangerStays",
        Reply.DangerNoted => "DangerNoted",
        Reply.DangerCall call => $"DangerCall {call.Leader.Name}",
        Reply.DraftOpen open => $"DraftOpen {open.Id}",
        Reply.NotUnderstood lost => $"NotUnderstood {lost.Times}{(lost.Open is { } open ? $", open {Asked(open)}" : "")}",
        Reply.Beyond => "Beyond",
        Reply.WayBack back => $"WayBack {back.Consultation.Topic}",
        Reply.WhichQuestion => "WhichQuestion",
        Reply.SameQuestion same => $"SameQuestion \"{same.But}\""
            + (same.Still is { } still ? $", still {Codes.Of(still.Assessment.Verdict)}" : ""),
        Reply.AskedAgain asked => $"AskedAgain {Asked(asked.Open)}",
        Reply.JustSaid just => $"JustSaid {just.Number}, {Of(just.Again)}",
        Reply.TwoSubjects two => $"TwoSubjects {two.First.Name} {two.Second.Name}",
        Reply.Danger danger => $"Danger {danger.Kind.Name}{(danger.Again ? ", again" : "")}",
        Reply.Silent silent => $"Silent {string.Join(' ', silent.Subjects.Select(subject => subject.Name))}: "
            + string.Join(' ', silent.Articles.Select(article => article.Id)),
        Reply.SilentIndex index => $"SilentIndex {string.Join(' ', index.Subjects.Select(subject => subject.Name))}",
        Reply.OfferToKeep offer => $"OfferToKeep \"{offer.Text}\"",
        Reply.ReportForm form =>
            $"ReportForm {form.Draft.Id}, {Of(form.Draft.Report)}, to {Of(form.Circle)} {form.Fault}".TrimEnd(),
        Reply.ReportCheck check => $"ReportCheck {check.Draft.Id}, {Of(check.Draft.Report)}, to {Of(check.Circle)}",
        Reply.IsItTheText asked => $"IsItTheText {asked.Because} \"{asked.Draft.Perhaps}\"",
        Reply.SendThis send => $"SendThis {send.Verb} {send.Case.Id} \"{send.Text}\"{(send.InWalk ? ", or in the walk" : "")}",
        Reply.ForTheCase typed => $"ForTheCase {typed.Verb} {typed.Case.Id} \"{typed.Text}\"",
        Reply.AreYouSure sure => $"AreYouSure {sure.Verb} {sure.Case.Id}{(sure.Then is { } to ? $", then to {to}" : "")}",
        Reply.WhomToCall whom => $"WhomToCall {whom.Leader.Name}",
        Reply.AskText asked => $"AskText {asked.Verb} {asked.Case.Id}",
        Reply.WhichCase which => $"WhichCase {which.Verb} {string.Join(' ', which.Cases.Select(so => so.Id))}",
        Reply.NobodyReads nobody => $"NobodyReads {nobody.Draft.Id}, to {Of(nobody.Circle)}",
        Reply.CaseShown shown => $"CaseShown, {shown.View.Did ?? shown.View.Because}: {Of(shown.View.Case)}",
        Reply.CaseDone done => $"CaseDone {done.What}: {done.Case.Id}",
        Reply.CaseRefused refused => $"CaseRefused {refused.Why}: {refused.Case?.Id}".TrimEnd(' ', ':'),
        Reply.CaseListed listed => $"CaseListed {string.Join(' ', listed.List.Cases.Select(so => so.Id))}, {listed.List.Total} in all",
        Reply.HistoryShown { View: var view } => $"HistoryShown {view.Case.Id}: "
            + string.Join(
                ' ', view.Case.History.Concat(view.Ties.Entries(view.Case)).OrderBy(entry => entry.At).Select(entry => entry.Kind)),
        Reply.TiesShown { View: var view } => $"TiesShown{(view.Did is { } did ? $" {did.GetType().Name}" : "")} {view.Case.Id}, "
            + $"with {string.Join(' ', view.Ties.Now.Select(so => so.Id))}, near {string.Join(' ', view.Near.Select(so => so.Id))}",
        Reply.AbsenceShown { View: var view } => $"AbsenceShown {view.Because}, {view.Days?.ToString() ?? "there"}, "
            + $"{view.StandIn?.Name ?? "nobody"} stands in",
        Reply.CasesWait wait => $"CasesWait {string.Join(' ', wait.Views.Select(view => view.Case.Id))}",
        Reply.Exported exported => $"Exported {exported.What} {exported.Link}",
        Reply.HoldingsShown shown => $"HoldingsShown {Of(shown.Holdings)}",
        Reply.ConfirmForget confirm => $"ConfirmForget {Of(confirm.Holdings)}",
        Reply.Forgotten forgotten => $"Forgotten {Of(forgotten.Holdings)}",
        Reply.GoPrivate go => $"GoPrivate {go.Link}".TrimEnd(),
        Reply.Say say => $"Say {say.Note}{Told(" ", say.Answers)}",
        Reply.PathPart part => $"PathPart {part.Spot.Step.Name}, {part.Spot.Part} of {part.Spot.Parts}",
        Reply.PathQuestion asked => $"PathQuestion {asked.Spot.Step.Name}, {asked.Spot.Question} of {asked.Spot.Questions}"
            + (asked.Again ? ", again" : "") + (asked.Knows ? ", before it was read" : ""),
        Reply.PathAnswered answered => $"PathAnswered {(answered.IsRight ? "right" : "wrong")}, {Of(answered.Finding)}",
        Reply.SignHere sign => $"SignHere {sign.Version}, {sign.Name}",
        Reply.ReceiptShown shown => $"ReceiptShown {shown.Signature.Version}, {shown.Signature.Name}{(shown.IsOfNow ? "" : ", old")}",
        Reply.SigningsShown { Overview: var all } => $"SigningsShown {all.Done} of {all.All.Count}, {all.Busy} busy: "
            + string.Join(' ', all.Rows.Select(row => row.Who.Name)),
        Reply.PathLeft left => $"PathLeft {left.Part} of {left.Parts}, {left.Minutes} minutes",
        Reply.PathLaterCase later => $"PathLaterCase {later.Case.Id}",
        Reply.PathNudge nudge => $"PathNudge {nudge.Kind}",
        Reply.Welcome { IsNew: true } => "Welcome, new here",
        Reply.PathIntro or Reply.PathWayBack or Reply.Welcome or Reply.ArticleIndex or Reply.Help or Reply.Failed => reply.GetType().Name,
        _ => throw new NotSupportedException(reply.ToString()),
    };

    /// <summary>What an action asks for, and of which: <c>answer yes</c>, <c>topic publish</c>, <c>case.pickUp</c>.</summary>
    public static string Of(JsonObject action) => action["data"] is JsonObject data
        ? string.Join(' ', data.Where(entry => !NotTold.Contains(entry.Key) && !(entry.Key == "fact" && data.ContainsKey("answer")))
            .Select(entry => entry.Value!.ToString()).Prepend((string)data["verb"]!))
        : action["card"] is { } card
            ? $"{string.Join(' ', Verbs(card).Distinct())} ▾".TrimStart()
            : (string?)action["url"] ?? "▾";

    private static string Asked(Reply.StillOpen open) =>
        open.Position.AsksRole ? "role" : string.Join(' ', open.Position.Pending.Select(fact => fact.Name));

    private static string Of(Circle circle) =>
        Names(circle.Chain) + (circle.LeftOut.Count > 0 ? $", not to {Names(circle.LeftOut)}" : "");

    private static IEnumerable<string> Verbs(JsonNode card) =>
        Support.Talk.Objects(card).Select(item => (string?)item["data"]?["verb"]).OfType<string>();

    private static string Of(Finding finding) =>
        $"{Codes.Of(finding.Assessment.Verdict)}, escalate {Codes.Of(finding.Assessment.Escalation)}, "
        + $"{string.Join(' ', finding.Citations.Select(article => article.Id))}, {Codes.Of(finding.Situation.Role)}"
        + string.Concat(finding.HingesOn.Select(hinge => ", hinges on " + hinge.Fact.Name))
        + (finding.ByRole.Count > 0 ? ", hinges on role" : "");

    private static string Of(Case so)
    {
        var last = so.History[^1];
        var handler = so.Handler is { } has ? $"of {has.Name}" : $"for {Names(so.Addressed)}";
        return $"{so.Id}, {Codes.Of(so.Status)} {handler}, {Of(so.Report)}; {last.Kind} {last.Who} {last.Whom} \"{last.Text}\""
            .Replace("  ", " ", StringComparison.Ordinal).Replace(" \"\"", "", StringComparison.Ordinal);
    }

    private static string Of(Report report) =>
        $"\"{report.What}\" in {report.Place}, {report.Urgency}{(report.Danger ? ", danger" : "")}";

    private static string Of(Holdings holdings) => $"{holdings.Reported} open, {holdings.Closed} closed, {holdings.Handled} of others";

    private static string Names(IEnumerable<Member> members) => string.Join(", ", members.Select(member => member.Name));

    private static string Told(string before, IEnumerable<Given> given) =>
        string.Join(' ', given.Select(each => $"{each.Fact.Name}={each.Answer.ToString().ToLowerInvariant()}")) is { Length: > 0 } told
            ? before + told
            : "";
}

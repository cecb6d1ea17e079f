using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Dialogs;

/// <summary>
/// "NO i said the deputy!! pull it back": a report went to somebody whom its writer did not mean. It can be taken back, and is then shown
/// as it would go to whom they did.
/// </summary>
internal static class SentAmiss
{
    /// <summary>Whether what went out is to come back, and no more is said in that clause.</summary>
    public static bool PullsBack(string text) =>
        Clauses.In(text).Any(clause => SpokenReader.Says(Clauses.BehindAnAnswer(clause), "pullsBack"));

    /// <summary>Whom they meant; null where nobody is named, or where nothing is said to have gone wrong.</summary>
    public static WhoElse? Meant(string text) =>
        PullsBack(text) || SpokenReader.Holds(text, "reportIsOver") || SpokenReader.Holds(text, "meantOther")
            ? WhoElse.Read(text, isWriting: true)
            : null;

    /// <summary>Whether to take it back is asked, with to whom it is shown then.</summary>
    public static Step Ask(Conversation conversation, Case @case, WhoElse meant, Surroundings around)
    {
        if (around.Known.Circle is not { } circle)
        {
            return Step.Needs(conversation, new Lookup.OwnCircle());
        }

        var asked = SendingDialog.AskSurely(conversation, @case, CaseVerbs.Withdraw);
        var press = meant.Press(around.Known.FreshId, circle, circle);
        return conversation.Draft is not null || press is null ? asked
            : asked with
            {
                Conversation = asked.Conversation with { Draft = Anew(@case, press, around.Known.FreshId) },
                Replies = [new Reply.AreYouSure(@case, CaseVerbs.Withdraw) { Then = First(@case, circle, press) }],
            };
    }

    /// <summary>The conversation once it was not taken back: nothing takes its place.</summary>
    public static Conversation Kept(Conversation conversation) =>
        conversation.Draft?.Instead is null ? conversation : conversation with { Draft = null };

    /// <summary>What takes its place once it was taken back, as it would go.</summary>
    public static Step Then(Step step, Surroundings around)
    {
        if (step is not { Case.Id: var id, Conversation.Draft: { } draft } || draft.Instead != id)
        {
            return step;
        }

        var shown = ReportDialog.Look(
            step.Conversation with { Draft = draft with { Instead = null } }, around with { InPlace = false });
        return shown.Lookup is not null ? shown
            : step with { Conversation = shown.Conversation, Replies = [.. step.Replies, .. shown.Replies] };
    }

    /// <summary>Who was left out of it before stays out, but for whom they name now.</summary>
    private static Draft Anew(Case @case, Incoming.Press press, string id) => new()
    {
        Id = id,
        What = @case.Report.What,
        Place = @case.Report.Place,
        Urgency = @case.Report.Urgency,
        Danger = @case.Report.Danger,
        Grave = @case.Report.Grave,
        To = press[ReportVerbs.To],
        NotTo =
        [
            .. @case.LeftOut.Select(member => member.Id)
                .Union((press[ReportVerbs.NotTo] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
                .Where(member => member != press[ReportVerbs.To]),
        ],
        Instead = @case.Id,
    };

    private static string? First(Case @case, Cases.People.Circle circle, Incoming.Press press) =>
        circle.Everyone.FirstOrDefault(member => member.Id == press[ReportVerbs.To])?.Name
        ?? circle.Chain.FirstOrDefault(member => member.Id != press[ReportVerbs.NotTo] && member.Id != @case.Chain[0].Id)?.Name;
}

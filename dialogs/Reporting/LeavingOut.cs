using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>
/// Stands around every step: whoever of those that lead the person it is about, and whom the reporter would rather not have, is taken out
/// of the circle before anything is decided. So no dialog has to think of it.
/// </summary>
internal sealed class LeavingOut(MessageReader reader, PastAllLeaders pastAll)
{
    public Step Around(
        Conversation before, Incoming incoming, Surroundings around, Func<Conversation, Incoming, Surroundings, Step> take)
    {
        var text = Written(incoming);
        var circle = around.Known.Circle;
        if (circle is null && IsForAnother(before, incoming))
        {
            return Step.Needs(before, new Lookup.OwnCircle());
        }

        var conversation = before.Draft is null && IsForAnother(before, incoming) ? Begun(before, around) : before;
        if (circle is null && text.Length > 0 && conversation.Draft is not null)
        {
            return Step.Needs(conversation, new Lookup.OwnCircle());
        }

        if (circle is null && incoming is Incoming.Message { IsOwn: false, Author: not null })
        {
            return Step.Needs(conversation, new Lookup.OwnCircle());
        }

        var heard = Hear(text, circle).And(Wrote(incoming, circle));
        // What a report says counts whatever else was said since.
        var subject = (conversation.Subject ?? Subject.Nobody).And(heard).And(Hear(conversation.Draft?.What ?? "", circle));
        if (circle is null && !subject.IsNobody)
        {
            return Step.Needs(conversation, new Lookup.OwnCircle());
        }

        // Who is named instead says more than who is not.
        var comes = circle is null || conversation.Draft is not { } draft ? incoming
            : (WhoElseIn(conversation, incoming) is { Deputy: true } or { Management: true } ? null : Typed(incoming, draft, circle, heard))
            ?? Another(conversation, incoming, draft, circle) ?? incoming;
        var now = Chosen(conversation with { Subject = subject.IsNobody ? null : subject }, comes, circle);
        var step = take(now, comes, around with { Known = around.Known with { Circle = pastAll.Of(now, text, Past(now, circle)) } });
        // A name is somebody's only beside the directory; that is looked at where anything comes of it.
        return circle is null && step is { Lookup: null, Conversation.Consultation: not null } && Names.AreIn(text)
            || (circle is null && IsForBoard(step, text))
            ? Step.Needs(conversation, new Lookup.OwnCircle())
            : step.Lookup is null ? Said(Over(step, conversation, heard), text, circle) : step with { Conversation = before };
    }

    /// <summary>"Liever niet naar Bart", "naar Dirk", "toch ook naar Bart": what the buttons of those names do.</summary>
    private static Regex Whom { get; } = new(
        @"^\s*(?:(?<not>(?:liever\s+|toch\s+)?niet|rather\s+not|not)\s+|(?<also>(?:toch\s+)?ook|toch|also)\s+)?"
        + @"(?:naar|aan|to)\s+(?<who>\S.{0,80}?)[\s.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What a person wrote, as far as a report may come of it.</summary>
    private static string Written(Incoming incoming) => incoming switch
    {
        Incoming.Words words => words.Text,
        Incoming.Press { Verb: ReportVerbs.Check } press => press["what"] ?? "",
        Incoming.Press { Verb: Verbs.Leader } press => press["words"] ?? "",
        _ => "",
    };

    /// <summary>Whose message is held against the protocol is who it is about, where they lead the person.</summary>
    private static Subject Wrote(Incoming incoming, Circle? circle) =>
        incoming is Incoming.Message { IsOwn: false, Author: { } author }
        && circle?.Everyone.FirstOrDefault(member => member.Id.Equals(author, StringComparison.OrdinalIgnoreCase)) is { } leads
            ? new Subject { People = [leads.Id] }
            : Subject.Nobody;

    private Subject Hear(string text, Circle? circle) =>
        // Whoever asks who it is, or for their number, says nothing of them.
        text.Length == 0 || SpokenReader.Says(text, "whomToCall") ? Subject.Nobody : reader.ReadSubject(text, circle?.Everyone ?? []);

    /// <summary>"Niet naar mijn leidinggevende" was heard already: it is no part of what is reported.</summary>
    private static Incoming.Press? Typed(Incoming incoming, Draft draft, Circle circle, Subject heard)
    {
        if (incoming is Incoming.Words { Text: var said } && PastAllLeaders.ByStaff(said) is { } staff && draft.Checked)
        {
            return new(ReportVerbs.Route, new Dictionary<string, string> { ["case"] = draft.Id, [ReportVerbs.ByStaff] = staff });
        }

        if (incoming is not Incoming.Words words || Whom.Match(words.Text) is not { Success: true } match)
        {
            return null;
        }

        var isNot = match.Groups["not"].Success;
        var route = new Dictionary<string, string> { ["case"] = draft.Id };
        var who = match.Groups["who"].Value;
        var people = Namesakes.Called(who, [.. circle.Everyone]) is { Count: > 0 } called ? called
            : isNot ? WhoElse.InOffice(who, circle) : [];
        // Where two have the name, both are left out; and neither is let in before it is said which.
        return people.Count == 1 || (isNot && people.Count > 0)
            ? new(ReportVerbs.Route, new Dictionary<string, string>(route)
            {
                [isNot ? ReportVerbs.NotTo : match.Groups["also"].Success ? ReportVerbs.AlsoTo : ReportVerbs.To] =
                    string.Join(',', people.Select(member => member.Id)),
            })
            : isNot && !heard.IsNobody ? new(ReportVerbs.Route, route)
            : null;
    }

    /// <summary>Words that say whom it is to go to, and tell of no danger: that comes first.</summary>
    private bool IsForAnother(Conversation conversation, Incoming incoming) => WhoElseIn(conversation, incoming) is not null;

    private WhoElse? WhoElseIn(Conversation conversation, Incoming incoming) =>
        incoming is Incoming.Words { BringsMore: false, Text: var text }
        && WhoElse.Read(text, conversation.Draft is not null) is { } wanted && reader.Read(text).Grave is null
            ? wanted
            : null;

    /// <summary>A report with what was told so far: whoever says whom it is to go to wants to report.</summary>
    private static Conversation Begun(Conversation conversation, Surroundings around) => conversation with
    {
        Draft = ReportDialog.Begun(around, conversation.Told ?? Story.Joined(conversation.Story, Offered(conversation))),
        // What was offered is in it now, and goes nowhere else.
        Unsent = null,
    };

    /// <summary>What was typed and only offered for a case: who wants it reported meant no case.</summary>
    private static string? Offered(Conversation conversation) =>
        SendingDialog.IsOffered(conversation.Unsent) ? conversation.Unsent!.Text : null;

    private Incoming.Press? Another(Conversation conversation, Incoming incoming, Draft draft, Circle circle) =>
        WhoElseIn(conversation, incoming)?.Press(draft.Id, circle, Past(conversation, circle) ?? circle);

    /// <summary>Whom the reporter chose stands in the report; who is chosen or let in again is not left out by an earlier choice.</summary>
    private static Conversation Chosen(Conversation conversation, Incoming incoming, Circle? circle)
    {
        if (conversation.Draft is not { } draft
            || incoming is not Incoming.Press { Verb: ReportVerbs.Route or ReportVerbs.Check } press || press.Case != draft.Id)
        {
            return conversation;
        }

        var (to, not, also) = (Ids(press, ReportVerbs.To), Ids(press, ReportVerbs.NotTo), Ids(press, ReportVerbs.AlsoTo));
        string[] may = [.. to, .. also];
        // On the form somebody else is chosen instead of the first; whoever was left out comes back beside them.
        var isBack = Past(conversation, circle)?.LeftOut.Any(member => to.Contains(member.Id)) == true;
        if (press.Verb == ReportVerbs.Check && (to.Length == 0 || isBack))
        {
            (to, not) = ([], []);
        }

        return conversation with
        {
            Draft = draft with
            {
                To = to is [var first, ..] ? first : not.Length + may.Length > 0 ? null : draft.To,
                NotTo = [.. draft.NotTo.Union(not).Except(may)],
                AlsoTo = [.. draft.AlsoTo.Union(may).Except(not)],
                ByStaff = press[ReportVerbs.ByStaff] switch { "yes" => true, "no" => false, _ => draft.ByStaff },
            },
        };
    }

    private static string[] Ids(Incoming.Press press, string key) => (press[key] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static Circle? Past(Conversation conversation, Circle? circle)
    {
        if (circle is null)
        {
            return null;
        }

        var (subject, draft) = (conversation.Subject ?? Subject.Nobody, conversation.Draft);
        var sure = subject.SureIn(circle).Where(IsOut).UnionBy(Rather(), member => member.Id).ToList();
        var maybe = subject.MaybeIn(circle).Where(IsOut).Except(sure, MemberIds.Same).ToList();
        return sure.Count + maybe.Count == 0 && draft?.To is null
            ? circle
            : circle.Without([.. sure, .. maybe], draft?.To) with { Doubted = maybe };

        bool IsOut(Member member) => draft?.AlsoTo.Contains(member.Id) != true;

        IEnumerable<Member> Rather() => circle.Everyone.Concat(circle.Board).Where(member => draft?.NotTo.Contains(member.Id) == true);
    }

    /// <summary>A new matter, or one that is over, is about nobody until somebody says so.</summary>
    private static Step Over(Step step, Conversation before, Subject heard)
    {
        var after = step.Conversation;
        var isNew = after.LastConsultation != before.LastConsultation && before.Heard is null && heard.IsNobody
            && after.Consultation?.Words is not null;
        var isSent = before.Draft is not null && step.Case is not null;
        var isOver = after.Consultation is null && (before.Consultation is not null || isSent);
        // While a report is being written it matters, whatever else is asked.
        return after is { Subject: not null, Draft: null } && (isNew || isOver)
            ? step with { Conversation = after with { Subject = null } }
            : step;
    }

    /// <summary>What sends somebody to their leader names whom to talk to instead.</summary>
    private Step Said(Step step, string text, Circle? circle) =>
        step.Conversation.Subject is null && !IsForBoard(step, text) ? step : step with
        {
            Replies = [.. step.Replies.Select(reply =>
                pastAll.Of(step.Conversation with { Draft = null }, text, Past(step.Conversation with { Draft = null }, circle))
                    is { IsUsual: false } past ? Led(reply, past) : reply)],
        };

    /// <summary>Whether it says to tell somebody what is for the board.</summary>
    private bool IsForBoard(Step step, string text) =>
        step.Replies.Any(reply => reply is Reply.Danger { Kind.Addressee: not null }) && pastAll.IsIn(step.Conversation, text);

    private static Reply Led(Reply reply, Circle past) => reply switch
    {
        Reply.Decided decided => decided with { Past = past },
        Reply.Danger danger => danger with { Past = past },
        Reply.Silent silent => silent with { Past = past },
        _ => reply,
    };
}

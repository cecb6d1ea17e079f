using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>
/// Writing a report to one's leader: fill in, look once more at what is sent and who reads it, send (Protocol 3b.3, 3b.4).
/// </summary>
internal sealed partial class ReportDialog(Timetable times, ProtocolMark protocol)
{
    /// <param name="conversation">The conversation as it is; a report that is being written goes on.</param>
    /// <param name="around">Who, when, and what is known.</param>
    /// <param name="words">What the person wrote, to be filled in; null for nothing.</param>
    /// <param name="about">The finding that led to it; null when none did.</param>
    /// <param name="fault">Why it is shown again; null the first time.</param>
    public static Step Start(
        Conversation conversation, Surroundings around, string? words, Finding? about, Refusal? fault = null)
    {
        var draft = conversation.Draft ?? Begun(around);
        draft = (draft.What.Length > 0 ? draft : Written(draft, conversation.Told ?? words ?? "")) with
        {
            Urgency = about?.Assessment.Escalation == Escalation.Now || conversation.Danger is not null ? Urgency.Now : draft.Urgency,
            Checked = false,
        };
        draft = Told(draft, conversation);
        return around.Known.Circle is not { } circle ? Step.Needs(conversation, new Lookup.OwnCircle())
            : circle.Chain.Count == 0 ? Nobody(conversation, draft, circle)
            // Where there is no form to fill in, what was written is shown at once as it would go.
            : !around.Cards && draft.What.Length > 0 ? Check(conversation, draft, around)
            : new Step(conversation with { Draft = draft }, [
                new Reply.ReportForm(
                    draft, circle, about, fault, conversation.Story is { } story && Typing.Asks(story) ? story : null),
            ]);
    }

    /// <summary>Somebody wants to report. In danger one that was looked at already only has to be sent.</summary>
    /// <inheritdoc cref="Start"/>
    public static Step Wanted(Conversation conversation, Surroundings around, string? words, Finding? about) =>
        conversation is { Danger: not null, Draft: { Checked: true } draft }
            ? Check(conversation, Told(draft, conversation), around)
            : Start(conversation, around, words, about);

    /// <summary>The report that is being written, as far as it is.</summary>
    public static Step Again(Conversation conversation, Surroundings around) => conversation.Draft is { Checked: true } draft
        ? Check(conversation, draft, around)
        : Start(conversation, around, null, null);

    /// <summary>That it was not sent, and what it says now.</summary>
    public static Step NotSent(Conversation conversation, Surroundings around) =>
        Again(conversation, around) is var step && step.Lookup is not null ? step
        : step with { Replies = [new Reply.Say(Note.NotSentYet), .. step.Replies] };

    public Step Press(Conversation conversation, Incoming.Press press, Surroundings around) => (press.Verb, conversation.Draft) switch
    {
        (ReportVerbs.Discard, null) => new Step(conversation, [new Reply.Say(Note.NothingToStop)]),
        (ReportVerbs.Discard, _) => Discard(conversation),
        (ReportVerbs.Check, { } draft) when press.Case == draft.Id => Check(conversation, Filled(draft, press), around),
        (ReportVerbs.Text, { Perhaps: { } said } draft) when press.Case == draft.Id =>
            Check(conversation, With(draft, said, press[ReportVerbs.Adds] is not null), around),
        (ReportVerbs.Text or ReportVerbs.Beside, { } draft) when press.Case == draft.Id =>
            new Step(conversation, [new Reply.Say(Note.TypeAgain)]),
        (ReportVerbs.Route, { What.Length: > 0 } draft) when press.Case == draft.Id => Check(conversation, draft, around),
        (ReportVerbs.Edit or ReportVerbs.Route, { } draft) when press.Case == draft.Id => InPlace(Start(conversation, around, null, null)),
        (ReportVerbs.AddTo, { Checked: true } draft) when press.Case == draft.Id && press[ReportVerbs.Report] is { } before =>
            AddTo(conversation, draft, around.Known.Cases.GetValueOrDefault(before), around),
        (ReportVerbs.Send, { Checked: true } draft) when press.Case == draft.Id => Send(conversation, draft, around),
        _ when press.Case is { } id => Earlier(conversation, press.Verb, id, around),
        _ => new Step(conversation, [new Reply.Say(Note.ReportGone)]),
    };

    /// <summary>Words that it can go: it is sent once it was shown, and shown once something stands in it.</summary>
    public Step Agree(Conversation conversation, Surroundings around) => conversation.Draft switch
    {
        { Checked: true } draft => Send(conversation, draft, around),
        // What stands on the card does not come along with typed words.
        { What: "" } when around.Cards => new Step(conversation, [new Reply.Say(Note.TellHere)]),
        { What: "" } or null => Start(conversation, around, null, null, Refusal.NoText),
        var draft => Check(conversation, draft, around),
    };

    /// <summary>What was typed last belongs to it: the report as it would go with that.</summary>
    public static Step Adding(Conversation conversation, Surroundings around) => conversation.Draft is { Perhaps: { } said } draft
        ? Check(conversation, With(draft, said, adds: true), around)
        : Again(conversation, around);

    /// <summary>The report as it would go with these words instead.</summary>
    public static Step Rewritten(Conversation conversation, string words, Surroundings around) =>
        Check(conversation, Written(conversation.Draft!, words), around);

    /// <summary>It does not: the report is as it was.</summary>
    public static Step NotAdding(Conversation conversation) => conversation.Draft is { } draft
        ? new Step(conversation with { Draft = draft.Undoubted() }, [new Reply.DraftOpen(draft.Id)])
        : new Step(conversation, []);

    /// <summary>The report as it would go; sending it takes more than to go on.</summary>
    public static Step Look(Conversation conversation, Surroundings around) => Check(conversation, conversation.Draft!, around);

    /// <summary>Typed words while a report is being written: what is going on; null when they are for somebody else.</summary>
    public static Step? Say(Conversation conversation, string text, Surroundings around) => conversation.Draft switch
    {
        null => null,
        // Where there is no form, what is typed is what the report says, also when it is said anew.
        { } draft when draft.What.Length == 0 || !around.Cards => Check(conversation, Written(draft, text), around),
        _ => null,
    };

    public static Step Discard(Conversation conversation) =>
        new(conversation with { Draft = null, Story = null }, [new Reply.Say(Note.ReportDiscarded)], new Reply.Say(Note.ReportDiscarded));

    /// <summary>Sends it. However often and wherever it is pressed: what has this name is one case.</summary>
    public Step Send(Conversation conversation, Draft draft, Surroundings around)
    {
        if (IsOnlyANo(draft))
        {
            return Check(conversation, draft, around);
        }

        if (around.Known.Circle is not { } circle)
        {
            return Step.Needs(conversation, new Lookup.OwnCircle());
        }

        if (circle.Chain.Count == 0)
        {
            return Nobody(conversation, draft, circle);
        }

        if (!around.Known.Cases.TryGetValue(draft.Id, out var there))
        {
            return Step.Needs(conversation, new Lookup.One(draft.Id));
        }

        if (there is not null)
        {
            return there.IsReporter(around.Me.Id)
                ? Already(conversation with { Draft = null }, there, around)
                // Chance gave a name that was taken: with another one it goes out.
                : Send(conversation, draft with { Id = around.Known.FreshId }, around);
        }

        var report = Told(draft, conversation).Report with { Protocol = protocol };
        var reported = new CaseEvent.Reported(draft.Id, circle.Me, report, circle.Chain)
        {
            LeftOut = circle.LeftOut,
            ForBoard = circle.Road == BoardRoad.Board,
            By = around.Me.Id,
            At = around.Now,
        };
        var change = new CaseChange(null, [reported]);
        return new Step(
            conversation with { Draft = null, Told = null, Story = null },
            [new Reply.CaseDone(change.After, Occasion.Of(CaseEvent.Reported.Name))],
            Shown(change.After, around))
        {
            Case = change,
            Errands = Audience.Of(change.After, change.Events, around.InPlace ? around.Me.Id : null),
        };
    }

    /// <summary>Where its words told of danger, and nobody said since that it is about something else, it goes as that.</summary>
    private static Draft Told(Draft draft, Conversation conversation) =>
        draft with { Grave = draft.Grave || conversation.Danger is not null };

    private static bool IsOnlyANo(Draft draft) => ReportWishReader.Read(draft.What) is ReportWish.Refuses or ReportWish.SaysNo;

    /// <summary>What was typed as its text, or behind it; with the place that it names.</summary>
    private static Draft With(Draft draft, string said, bool adds) =>
        Written(draft, adds && draft.What.Length > 0 ? $"{draft.What}\n{said}" : said);

    private static Step Check(Conversation conversation, Draft draft, Surroundings around)
    {
        if (around.Known.Circle is not { } circle)
        {
            return Step.Needs(conversation, new Lookup.OwnCircle());
        }

        if (circle.Chain.Count == 0)
        {
            return Nobody(conversation, draft, circle) is var nobody && around.InPlace
                ? nobody with { Replies = [], InPlace = nobody.Replies[0] }
                : nobody;
        }

        var so = draft.Undoubted() with { Checked = draft.What.Length > 0 && !IsOnlyANo(draft) };
        Reply reply = so.Checked
            ? new Reply.ReportCheck(so, circle)
            : new Reply.ReportForm(so, circle, Fault: so.What.Length == 0 ? Refusal.NoText : Refusal.OnlyANo);
        var kept = conversation with { Draft = so };
        return around.InPlace ? new Step(kept, [], reply) : new Step(kept, [reply]);
    }

    /// <summary>Nobody is left to read it: that is said, with who could be turned to instead.</summary>
    private static Step Nobody(Conversation conversation, Draft draft, Circle circle) =>
        new(conversation with { Draft = draft with { Checked = false } }, [new Reply.NobodyReads(draft with { Checked = false }, circle)]);

    private static Step InPlace(Step step) =>
        step.Lookup is not null || step.Replies.Count == 0 ? step : step with { InPlace = step.Replies[0] };

    /// <summary>The button of a report that is gone: it was sent, or thrown away.</summary>
    private Step Earlier(Conversation conversation, string verb, string id, Surroundings around) =>
        !around.Known.Cases.TryGetValue(id, out var there) ? Step.Needs(conversation, new Lookup.One(id))
        : there is not null && there.IsReporter(around.Me.Id) ? Already(conversation, there, around)
        // Of somebody else's nothing is said but what is said of one that is gone.
        : new Step(conversation, [new Reply.Say(Note.ReportGone)]) { Audit = there is null ? null : new Audited(verb, id) };

    private Step Already(Conversation conversation, Case there, Surroundings around) =>
        new(conversation, [new Reply.CaseRefused(there, Refusal.AlreadyDone)], Shown(there, around));

    private Reply.CaseShown Shown(Case @case, Surroundings around) =>
        new(new CaseView(@case, around.Me.Id, Occasion.Of(CaseEvent.Reported.Name), [], times) { Now = around.Now });

    private static Draft Filled(Draft draft, Incoming.Press press) => Saying(draft, press["what"] ?? "") with
    {
        Place = Enum.TryParse<Place>(press["where"], ignoreCase: true, out var place) && Enum.IsDefined(place) && place != Place.Elsewhere
            ? place
            // What stands there by itself says less than the story.
            : draft.Place == Place.Elsewhere ? Places.NamedIn(press["what"] ?? "") : Place.Elsewhere,
        Urgency = Enum.TryParse<Urgency>(press["urgency"], ignoreCase: true, out var urgency) && Enum.IsDefined(urgency)
            ? urgency
            : draft.Urgency,
        Danger = press["danger"] == "true",
    };

    /// <summary>With these words, and with the place that they name.</summary>
    private static Draft Written(Draft draft, string words) => Saying(draft, words) with
    {
        Place = draft.Place == Place.Elsewhere ? Places.NamedIn(words) : draft.Place,
        Urgency = HowSoon.CannotWait(words) ? Urgency.Now : draft.Urgency,
    };

    /// <summary>As much of it as fits; how much it was is told before it is sent.</summary>
    private static Draft Saying(Draft draft, string text)
    {
        var typed = text.Trim();
        return draft with
        {
            What = Fitting.Cut(typed, Report.LongestText).TrimEnd(),
            Typed = typed.Length > Report.LongestText ? typed.Length : 0,
        };
    }
}

using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>What is typed for a case without its number: it is shown as it will go, and goes to nobody before that.</summary>
internal sealed partial class SendingDialog(CaseDesk desk)
{
    /// <summary>What was asked for, or what is said to what was shown; null for all other words.</summary>
    public Step? Say(Walk walk, string text, Wish? wish, Surroundings around)
    {
        if (walk.Conversation.Unsent is not { } unsent || IsBelowAReport(walk.Conversation, unsent)
            || (Opens(unsent) && ReopeningDialog.IsOfAnother(text, unsent.Case)))
        {
            return null;
        }

        if (BeforeItsSuccessor(walk.Conversation, unsent, wish, around) is { } first)
        {
            return first;
        }

        // What is to be sent is not there yet: it is asked for again.
        if (unsent.Text is null && wish is Wish.Do(Command.Send))
        {
            return Again(walk.Conversation, unsent, around, (@case, verb) => Ask(walk.Conversation, @case, verb));
        }

        // "Nog niet sluiten, stuur alleen dat bericht": the same goes, and closes nothing.
        if (unsent is { Text.Length: > 0 } && unsent.Verb == CaseVerbs.Close.Name && SpokenReader.Holds(text, "onlyTheMessage"))
        {
            return Again(
                walk.Conversation, unsent, around,
                (@case, _) => Show(walk.Conversation, @case, CaseVerbs.Tell, unsent.Text, inWalk: false));
        }

        var conversation = walk.Conversation with { Unsent = null };
        var says = ReportWishReader.Read(text);
        var isNo = wish is Wish.Do(Command.Stop or Command.None) || says is ReportWish.Refuses or ReportWish.SaysNo;
        return unsent.Text is null
            ? isNo ? Nothing(walk.Conversation)
                : wish is not null || TypedCommand.Read(text) is not null ? null
                : Given(conversation, unsent, text, around)
            : IsForALeader(unsent) && Notes.IsMatch(text) ? Send(walk.Conversation, around, CaseVerbs.Agree.Name)
            : IsForALeader(unsent) && OnlyCloses(text) && OpensWithANo(text)
                ? Again(conversation, unsent, around, (@case, _) => Ask(conversation, @case, CaseVerbs.Close))
            : IsForALeader(unsent) && (Closing.IsMatch(text) || OnlyCloses(text)) ? Send(walk.Conversation, around, CaseVerbs.Close.Name)
            : unsent.Verb == CaseVerbs.Close.Name && Closes(text) ? Send(walk.Conversation, around)
            : Opens(unsent) && ReopeningDialog.GoesOn(text) ? SaysMore(conversation, unsent, text, around)
            : VerbOf(unsent)?.May == CaseMay.Leader && OnlyTakesOn(text) ? TakenOn(conversation, unsent, around)
            : AtOnce(walk.Conversation, unsent, text, wish, around) is { } done ? done
            : RefusesAtOnce(text) ? Nothing(walk.Conversation)
            : SaysMore(unsent, text) ? null
            : (wish is Wish.Do(Command.Send) && unsent.Text.Length > 0) || PlainYes.Is(text)
                ? Send(walk.Conversation, around)
            : isNo || AnswerReader.Read(text) == Answer.No || SpokenReader.Says(text, "another") ? Nothing(walk.Conversation)
            : ByAct(walk.Conversation, unsent, text, wish, around);
    }

    /// <summary>The text for what a case's button does is asked for.</summary>
    public Step Ask(Conversation conversation, Incoming.Press press, Surroundings around) =>
        CaseVerbs.Find(press.Verb) is { } verb && press.Case is { } id && around.Known.Cases.GetValueOrDefault(id) is { } @case
        && verb.IsFor(@case, around.Me.Id) && verb.IsOffered(@case, around.Me.Id)
            ? Ask(conversation, @case, verb)
            : desk.Press(conversation, press, around);

    /// <summary>It goes, as it was shown.</summary>
    /// <param name="conversation">With what was shown.</param>
    /// <param name="around">Who, when, and what is known.</param>
    /// <param name="what">As what it goes, where that was asked; null for as it was shown.</param>
    public Step Send(Conversation conversation, Surroundings around, string? what = null) =>
        conversation.Unsent is { Text: { } text } unsent && CaseVerbs.Find(Chosen(unsent, what)) is { } verb
            ? SentAmiss.Then(Gone(desk.TakingOn(conversation, TypedCommand.Shown(verb, unsent.Case, text), around), text), around)
            : new Step(conversation, [new Reply.Say(Note.TypeAgain)]);

    /// <summary>What went is kept no more; what did not, is.</summary>
    private static Step Gone(Step step, string text) => step.Case is null ? step : step with
    {
        Conversation = step.Conversation with
        {
            Unsent = null,
            Story = step.Conversation.Story == text ? null : step.Conversation.Story,
            Told = step.Conversation.Told is { } told && text.StartsWith(told, StringComparison.Ordinal)
                ? null : step.Conversation.Told,
        },
    };

    /// <summary>Whether a report is what was shown last: then an answer is to that.</summary>
    public static bool IsBelowAReport(Conversation conversation, Unsent unsent) =>
        conversation.Draft is { } draft && conversation.ShowsOf(draft.Id) && !conversation.ShowsOf(unsent.Case);

    /// <summary>What was offered beside each other, and nothing else.</summary>
    private static string Chosen(Unsent unsent, string? what) =>
        IsForALeader(unsent) && (what == CaseVerbs.Agree.Name || what == CaseVerbs.Close.Name) ? what : unsent.Verb;

    /// <summary>Whether a leader typed it, and it is only supposed to be for their case.</summary>
    public static bool IsForALeader(Unsent unsent) => unsent.IsSupposed && VerbOf(unsent)?.May == CaseMay.Leader;

    /// <summary>
    /// "Ja, ik bel haar vanmiddag", "geen zorgen, ik kom zo": a yes or a no that something follows is the next piece, and no answer.
    /// </summary>
    private static bool SaysMore(Unsent unsent, string text) => Clauses.In(text) is var clauses && (unsent.IsSupposed
        ? !clauses.All(SaysNoMore) : clauses.Skip(1).Any(clause => Story.Tells(clause) && !SaysNoMore(clause)));

    private static bool SaysNoMore(string clause) => OpenQuestion.IsShort(clause)
        && (AnswerReader.Read(clause) is not null || SpokenReader.Read(clause) is not null
            || ReportWishReader.Read(clause) != ReportWish.None || SpokenReader.Says(clause, "another"));

    /// <summary>
    /// It is shown as it would go, with all that was typed for it so far, where it was only supposed to be for that: it may be something
    /// else.
    /// </summary>
    public static Step Perhaps(Conversation conversation, Case @case, CaseVerb verb, string text) =>
        Pieces(conversation, @case, verb, text, inWalk: false) is var shown
        && shown.Replies is [Reply.SendThis send]
            ? shown with
            {
                Conversation = shown.Conversation with { Unsent = shown.Conversation.Unsent! with { IsSupposed = true } },
                Replies = [send with { IsSupposed = true }],
            }
            : shown;

    /// <summary>
    /// What it is for is asked, with all that was typed so far: people type what they have to say in pieces, and none of them is lost.
    /// </summary>
    public static Step Suppose(Conversation conversation, Case @case, string verb, string text)
    {
        if (CaseVerbs.Find(verb) is { May: CaseMay.Reporter } reporters)
        {
            return Perhaps(conversation, @case, reporters, text);
        }

        var goes = PieceBefore(conversation, @case, CaseVerbs.Ask) is null ? CaseVerbs.Find(verb)! : CaseVerbs.Ask;
        var all = WithPieces(conversation, @case, goes, text, CaseVerbs.Tell);
        return new Step(
            conversation with { Unsent = new Unsent(@case.Id, goes.Name, all) { Question = Number(@case), IsSupposed = true } },
            [new Reply.ForTheCase(@case, goes, all)]);
    }

    /// <summary>It is shown as it would go, with what was shown of it before: people type what they have to say in pieces.</summary>
    public static Step Pieces(Conversation conversation, Case @case, CaseVerb verb, string text, bool inWalk) =>
        Show(conversation, @case, verb, WithPieces(conversation, @case, verb, text), inWalk);

    /// <summary>Whether what was typed was only offered as something for a case: it may be something else.</summary>
    public static bool IsOffered(Unsent? unsent) =>
        unsent is { Text.Length: > 0 } && (unsent.IsSupposed || unsent.Verb == CaseVerbs.Answer.Name);

    /// <summary>The conversation in which what was offered is something else, and is not offered again.</summary>
    public static Conversation Otherwise(Conversation conversation) =>
        conversation.Unsent?.Verb == CaseVerbs.Answer.Name ? NotAnswering(conversation) : NotSupposed(conversation);

    private static string WithPieces(Conversation conversation, Case @case, CaseVerb verb, string text, CaseVerb? or = null) =>
        Story.Joined(
            PieceBefore(conversation, @case, verb) ?? PieceBefore(conversation, @case, or) ?? ToldOfTheDanger(conversation, @case, verb),
            text.Trim());

    /// <summary>What was told below a report of danger that went out, and is in none yet.</summary>
    private static string? ToldOfTheDanger(Conversation conversation, Case @case, CaseVerb verb) =>
        // What is about somebody who may read that case is no part of it.
        verb == CaseVerbs.Add && @case.Report.IsInDanger && conversation.Subject is null ? conversation.Told : null;

    /// <summary>What was shown before as it would go, and waits still.</summary>
    private static string? PieceBefore(Conversation conversation, Case @case, CaseVerb? verb) =>
        conversation.Unsent is { Text: { Length: > 0 } text } unsent && unsent.Case == @case.Id && unsent.Verb == verb?.Name ? text : null;

    /// <summary>The conversation in which it was said that what was typed is no answer.</summary>
    public static Conversation NotAnswering(Conversation conversation) => conversation with
    {
        Unsent = null,
        NotAnswering = conversation.Unsent is { } unsent ? $"{unsent.Case}.{unsent.Question}" : conversation.NotAnswering,
    };

    /// <summary>The conversation in which what was supposed is not so: what was shown is no reason to suppose it again.</summary>
    public static Conversation NotSupposed(Conversation conversation) => conversation with { Unsent = null, Buttons = null };

    /// <summary>It goes to nobody, or nothing is done.</summary>
    public static Step Nothing(Conversation conversation) => VerbOf(conversation.Unsent) switch
    {
        { Form: CaseForm.Confirmed } => new(SentAmiss.Kept(conversation with { Unsent = null }), [new Reply.Say(Note.StaysAsItIs)]),
        { } verb when verb != CaseVerbs.Answer => new(conversation with { Unsent = null }, [new Reply.Say(Note.ReportDiscarded)]),
        _ => new(NotAnswering(conversation), [new Reply.Say(Note.ReportDiscarded)]),
    };

    private Step Given(Conversation conversation, Unsent unsent, string text, Surroundings around)
    {
        if (!around.Known.Cases.TryGetValue(unsent.Case, out var @case))
        {
            return Step.Needs(conversation, new Lookup.One(unsent.Case));
        }

        return CaseVerbs.Find(unsent.Verb) is { KeepsText: true } verb && !verb.Asks(CaseInput.Person) && @case is not null
            && verb.IsFor(@case, around.Me.Id)
            ? Show(conversation, @case, verb, text, inWalk: false)
            : desk.Say(conversation, new TypedCommand(CaseVerbs.Find(unsent.Verb)!, unsent.Case, text), around);
    }

    private static Step Again(Conversation conversation, Unsent unsent, Surroundings around, Func<Case, CaseVerb, Step> shows) =>
        !around.Known.Cases.TryGetValue(unsent.Case, out var @case) ? Step.Needs(conversation, new Lookup.One(unsent.Case))
        : @case is not null && VerbOf(unsent) is { } verb ? shows(@case, verb)
        : new Step(conversation with { Unsent = null }, [new Reply.Say(Note.NoSuchCase)]);

    /// <summary>What is to be written for it is asked for.</summary>
    public static Step Ask(Conversation conversation, Case @case, CaseVerb verb) => new(
        conversation with { Unsent = new Unsent(@case.Id, verb.Name, null) { Question = Number(@case) } },
        [new Reply.AskText(@case, verb)]);

    /// <summary>It is shown as it would go.</summary>
    public static Step Show(Conversation conversation, Case @case, CaseVerb verb, string text, bool inWalk) => new(
        conversation with { Unsent = new Unsent(@case.Id, verb.Name, text.Trim()) { Question = Number(@case) } },
        [new Reply.SendThis(@case, verb, text.Trim(), inWalk)]);

    /// <summary>
    /// To whom it goes is shown before it does; who is not known, or of whom there are two, is asked for, and who can't have it is told.
    /// </summary>
    public static Step ShowTo(Conversation conversation, Case @case, CaseVerb verb, string whom, Surroundings around) =>
        around.Known.Leaders is not { } leaders ? Step.Needs(conversation, new Lookup.Leaders())
        : Named(@case, whom, leaders, around.Me) is not [var one] ? Ask(conversation, @case, verb)
        : !CaseVerbs.MayGo(@case, one) ? new Step(conversation, [new Reply.CaseRefused(@case, Refusal.NotToThem)])
        : Show(conversation, @case, verb, one.Name, inWalk: false);

    private static IReadOnlyList<Member> Named(Case @case, string whom, IReadOnlyList<Member> leaders, Member me) =>
        Namesakes.Called(whom, leaders) is { Count: > 0 } called ? called
        : SpokenReader.Holds($"naar {whom}", "ofTheManagement") || SpokenReader.Holds($"to the {whom}", "ofTheManagement")
            ? [.. leaders.Where(leader => leader.Rank == Rank.Management)]
        // Whoever stands behind the leader in its way.
        : SpokenReader.Holds($"naar {whom}", "ofTheDeputy") || SpokenReader.Holds($"to the {whom}", "ofTheDeputy")
            ? [.. @case.Chain.Skip(1).Where(member => member.Rank == Rank.Leader && member.Id != me.Id).Take(1)]
        : [];

    private static CaseVerb? VerbOf(Unsent? unsent) => unsent is null ? null : CaseVerbs.Find(unsent.Verb);

    /// <summary>Which question it is, of which case.</summary>
    public static string Mark(Case @case) => $"{@case.Id}.{Number(@case)}";

    private static int Number(Case @case) => @case.History.Count(entry => entry.Kind == CaseEvent.Asked.Name);
}

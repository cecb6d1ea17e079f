using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>
/// Which of several cases is meant. It is never guessed: it is the one whose card is the newest, or the one that the words tell of; where
/// that is none, it is asked, and what was typed is kept for the one that is chosen.
/// </summary>
internal sealed class AmongCases(CaseDesk desk, MessageReader reader)
{
    /// <summary>What is done with the one that is meant.</summary>
    /// <param name="walk">The conversation.</param>
    /// <param name="cases">With which of them it may be; one at least.</param>
    /// <param name="among">What is to be done, without the cases.</param>
    /// <param name="said">The words that may tell which.</param>
    /// <param name="around">Who, when, and what is known.</param>
    public Step Of(Walk walk, IReadOnlyList<Case> cases, Among among, string said, Surroundings around) =>
        (NamedCase.Called(said, cases) ?? (InSight(walk, cases) is [var one] ? one : NamedCase.In(said, cases))) is { } meant
            ? Do(walk.Conversation, meant, among, around)
            : Ask(walk.Conversation, cases, among);

    /// <summary>The next words, or a press, say which; null where they say something else.</summary>
    public Step? Chosen(Among? among, Conversation conversation, Incoming incoming, Surroundings around) => among is null || around.Shared
        ? null
        : incoming switch
        {
            Incoming.Press { Case: { } id } press when IsOf(among, press) && among.Cases.Contains(id)
                && around.Known.Cases.GetValueOrDefault(id) is { } @case
                && (Fits(@case, VerbOf(among), around) || GoesWithTakingOn(@case, among, around))
                && (among.Text is not null || VerbOf(among).Form is CaseForm.Confirmed) => Do(conversation, @case, among, around),
            // It can't go before it is said which.
            Incoming.Words { BringsMore: false, Text: var text } when among.Text is not null && OpenQuestion.IsShort(text)
                && (SpokenReader.Read(text) is Wish.Do(Command.Send) || AnswerReader.Read(text) == Protocols.Answer.Yes) =>
                AskedAgain(among, conversation, around),
            Incoming.Words { BringsMore: false, Text: var text } when OpenQuestion.IsShort(text) && reader.Read(text).Grave is null
                && !Typing.Asks(text) && AnswerReader.Read(text) is null && SpokenReader.Read(text) is null
                && ReportWishReader.Read(text) == ReportWish.None =>
                Said(among, conversation, text, around),
            _ => null,
        };

    /// <summary>Of several cases the one whose card stands there, unless something happened to another one since.</summary>
    public static IReadOnlyList<Case> InSight(Walk walk, IReadOnlyList<Case> cases) =>
        cases.Where(@case => walk.Conversation.ShowsOf(@case.Id)).ToList() is [var shown]
        && cases.All(@case => Moved(@case) <= Moved(shown))
            ? [shown]
            : cases;

    /// <summary>The case with what can be done; where it stands there already, that it has to be picked up before.</summary>
    public Step OfOneThatWaits(Conversation conversation, Case one, Surroundings around) =>
        conversation.Buttons?.Any(button => button.IsOf(one.Id) && button.Does(CaseVerbs.PickUp.Name)) == true
        && CaseVerbs.PickUp.IsOffered(one, around.Me.Id)
        ? new Step(conversation, [new Reply.CaseRefused(one, Refusal.NotPickedUp)])
        : desk.Show(conversation, one, around);

    private static Step? AskedAgain(Among among, Conversation conversation, Surroundings around) =>
        Offered(among, around) is not { } offered ? Step.Needs(conversation, Looked(among))
        : offered.Count > 0 ? Ask(conversation with { Among = null }, offered, among)
        : null;

    private static bool IsALeaders(Among among) => VerbOf(among).May == CaseMay.Leader;

    /// <summary>Those that were offered and are there still; null where they were not looked up.</summary>
    private static List<Case>? Offered(Among among, Surroundings around) =>
        (ReopeningDialog.IsOne(VerbOf(among)) ? ReopeningDialog.Closed(around)
            : IsALeaders(among) ? around.Known.Led : around.Known.Reported)?.Where(@case => among.Cases.Contains(@case.Id)).ToList();

    private static Lookup Looked(Among among) =>
        ReopeningDialog.IsOne(VerbOf(among)) ? ReopeningDialog.Lookup : new Lookup.Own(IsALeaders(among));

    private Step? Said(Among among, Conversation conversation, string text, Surroundings around) =>
        Offered(among, around) is not { } offered ? Step.Needs(conversation, Looked(among))
        : (Ordinal.Of(text, offered) ?? NamedCase.In(text, offered)) is { } chosen
            ? Do(conversation, chosen, among, around)
        : null;

    private static Step Ask(Conversation conversation, IReadOnlyList<Case> cases, Among among)
    {
        Case[] offered = [.. cases.Take(Reply.WhichCase.Most)];
        // People type what they have to say in pieces.
        if (among.IsSupposed && conversation.Among is { IsSupposed: true, Text: { } before })
        {
            among = among with { Text = Story.Joined(before, among.Text) };
        }

        return new Step(
            conversation with { Among = among with { Cases = [.. offered.Select(@case => @case.Id)] } },
            [new Reply.WhichCase(VerbOf(among), offered) { OrNone = among.IsSupposed }]);
    }

    /// <summary>Before something is said of it, it is picked up: that can be in one go.</summary>
    private static bool GoesWithTakingOn(Case @case, Among among, Surroundings around) =>
        among.Text is not null && VerbOf(among).NeedsText && IsALeaders(among) && LedDialog.IsAskedOf(@case, around);

    private Step Do(Conversation conversation, Case @case, Among among, Surroundings around) => VerbOf(among) switch
    {
        var verb when ReopeningDialog.IsOne(verb) => ReopeningDialog.Of(conversation, @case, among.Text, around)
            ?? desk.Show(conversation, @case, around),
        // What is added while a question is open answers it.
        var verb when verb == CaseVerbs.Add && IsOffered(@case, CaseVerbs.Answer, around) =>
            Do(conversation, @case, among with { Verb = CaseVerbs.Answer.Name }, around),
        var verb when verb == CaseVerbs.Show => desk.Show(conversation, @case, around),
        // Who has it already has no more to do than to tell them.
        var verb when verb == CaseVerbs.PickUp && !IsOffered(@case, verb, around) => among.Text is { } text
            && IsOffered(@case, CaseVerbs.Tell, around)
            ? SendingDialog.Show(conversation, @case, CaseVerbs.Tell, text, inWalk: false)
            : desk.Show(conversation, @case, around),
        _ when among is { IsSupposed: true, Text: { } text } => SendingDialog.Suppose(conversation, @case, among.Verb, text),
        var verb when GoesWithTakingOn(@case, among, around) =>
            SendingDialog.Show(conversation, @case, verb, among.Text!, inWalk: false),
        // Who can't take it on and says who is to have it: it goes to them, and they are shown before.
        var verb when verb == CaseVerbs.HandOver && !IsOffered(@case, verb, around) && IsOffered(@case, CaseVerbs.Cannot, around)
            && among.Text is { } whom => SendingDialog.ShowTo(conversation, @case, CaseVerbs.Cannot, whom, around),
        // Before something is done with it, it is picked up.
        var verb when !IsOffered(@case, verb, around) => OfOneThatWaits(conversation, @case, around),
        var verb when verb == CaseVerbs.PickUp => PickUp(conversation, @case, among.Text, around),
        { Form: CaseForm.Confirmed } verb => among.Text is { } said && SentAmiss.Meant(said) is { } meant
            ? SentAmiss.Ask(conversation, @case, meant, around)
            : SendingDialog.AskSurely(conversation, @case, verb),
        var verb when verb.Asks(CaseInput.Person) => among.Text is null ? SendingDialog.Ask(conversation, @case, verb)
            : SendingDialog.ShowTo(conversation, @case, verb, among.Text, around),
        { Form.Inputs.Count: > 0 } verb => among.Text is null ? SendingDialog.Ask(conversation, @case, verb)
            : SendingDialog.Show(conversation, @case, verb, among.Text, inWalk: false),
        // Behind "I can't" may stand who is to be asked instead.
        var verb => desk.Say(conversation, TypedCommand.Instead(verb, @case.Id, among.Text), around),
    };

    /// <summary>It is theirs; and what they said besides is shown as it would go to whoever reported it.</summary>
    private Step PickUp(Conversation conversation, Case @case, string? besides, Surroundings around) =>
        desk.Say(conversation, new TypedCommand(CaseVerbs.PickUp, @case.Id, null), around) is var step
        && besides is not null && step.Case is { After: var theirs } && CaseVerbs.Tell.IsOffered(theirs, around.Me.Id)
        && SendingDialog.Show(
            step.Conversation, theirs, Typing.Asks(besides) ? CaseVerbs.Ask : CaseVerbs.Tell, besides, inWalk: false) is var shown
            ? step with { Conversation = shown.Conversation, Replies = [.. step.Replies, .. shown.Replies] }
            : step;

    /// <summary>Who looks at a case chooses it only where looking is what chooses.</summary>
    private static bool IsOf(Among among, Incoming.Press press) => press.Verb == among.Verb
        || (press.Verb == CaseVerbs.Show.Name && VerbOf(among).Form is CaseForm.Confirmed or { Inputs.Count: > 0 });

    private static bool IsOffered(Case @case, CaseVerb verb, Surroundings around) =>
        verb.IsFor(@case, around.Me.Id) && verb.IsOffered(@case, around.Me.Id);

    private static bool Fits(Case @case, CaseVerb verb, Surroundings around) => ReopeningDialog.IsOne(verb)
        ? ReopeningDialog.VerbOf(@case, around) is not null
        : IsOffered(@case, verb, around);

    private static CaseVerb VerbOf(Among among) => CaseVerbs.Find(among.Verb)!;

    /// <summary>When something last happened to it.</summary>
    public static DateTimeOffset Moved(Case @case) => new[] { @case.OpenedAt, @case.WaitingSince, @case.TouchedAt }.Max();
}

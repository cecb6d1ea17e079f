using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>What is typed for a case without its number: it is shown as it will go, and goes to nobody before that.</summary>
internal sealed partial class SendingDialog(CaseDesk desk, CommandReader commands, Records records)
{
    /// <summary>What was asked for, or what is said to what was shown; null for all other words.</summary>
    public Step? Say(Walk walk, string text, Wish? wish, Surroundings around)
    {
        if (walk.Conversation.Unsent is not { } unsent)
        {
            return null;
        }

        var conversation = walk.Conversation with { Unsent = null };
        var says = ReportWishReader.Read(text);
        var isNo = wish is Wish.Do(Command.Stop or Command.None) || says is ReportWish.Refuses or ReportWish.SaysNo;
        return unsent.Text is null
            ? isNo ? Nothing(walk.Conversation)
                : wish is not null || TypedCommand.Read(text) is not null ? null
                : Given(conversation, unsent, text, around)
            : wish is Wish.Do(Command.Send) || AnswerReader.Read(text) == Answer.Yes ? Send(walk.Conversation, around)
            : isNo || AnswerReader.Read(text) == Answer.No || SpokenReader.Says(text, "another") ? Nothing(walk.Conversation)
            : null;
    }

    /// <summary>What is done with a case by its word alone, where there is just one that it can be; null for all other words.</summary>
    public Step? OfCase(Walk walk, string text, Surroundings around)
    {
        if (WhatNow().IsMatch(text))
        {
            return OfLed(walk, CaseVerbs.Show, around);
        }

        if (Remind().Match(text) is { Success: true } asked)
        {
            return OfLed(walk, CaseVerbs.Snooze, around, Moment().Replace(asked.Groups["when"].Value, " ").Trim());
        }

        return commands.Verb(text) switch
        {
            { May: CaseMay.Leader } verb => OfLed(walk, verb, around),
            { } verb when verb == CaseVerbs.Show => OfLed(walk, verb, around),
            { May: CaseMay.Reporter } verb => around.Known.Reported is { } reported
                // What asks once more is done by its button.
                ? Of(
                    walk, verb.Form is CaseForm.Confirmed ? CaseVerbs.Show : verb,
                    [.. reported.Where(@case => verb.IsOffered(@case, around.Me.Id))], around)
                : Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: false)),
            _ => null,
        };
    }

    /// <summary>Where a leader waits for an answer, that is offered; null where nobody does, or it can't be one.</summary>
    public static Step? Offer(Walk walk, string text, Surroundings around)
    {
        if (around.Known.Reported is not { } reported)
        {
            return Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: false));
        }

        var waiting = reported.Where(@case => CaseVerbs.Answer.IsOffered(@case, around.Me.Id)).MaxBy(@case => @case.Question?.At);
        return waiting is null || SpeechReader.SmallTalkIn(text) is not null || text.Trim().Length == 0 ? null
            // Once it was said that they were not, a question or an answer to the bot is no answer to somebody else.
            : walk.Conversation.NotAnswering == Mark(waiting) && (walk.IsAsking || AnswerReader.Asks(text)) ? null
            : Show(walk.Conversation, waiting, CaseVerbs.Answer, text, walk.IsAsking);
    }

    /// <summary>The text for what a case's button does is asked for.</summary>
    public Step Ask(Conversation conversation, Incoming.Press press, Surroundings around) =>
        CaseVerbs.Find(press.Verb) is { } verb && press.Case is { } id && around.Known.Cases.GetValueOrDefault(id) is { } @case
        && verb.IsFor(@case, around.Me.Id) && verb.IsOffered(@case, around.Me.Id)
            ? Ask(conversation, @case, verb)
            : desk.Press(conversation, press, around);

    /// <summary>It goes, as it was shown.</summary>
    public Step Send(Conversation conversation, Surroundings around) =>
        conversation.Unsent is { Text: { } text } unsent && CaseVerbs.Find(unsent.Verb) is { } verb
            ? desk.Say(conversation with { Unsent = null }, new TypedCommand(verb, unsent.Case, text), around)
            : new Step(conversation, [new Reply.Say(Note.TypeAgain)]);

    /// <summary>The conversation in which it was said that what was typed is no answer.</summary>
    public static Conversation NotAnswering(Conversation conversation) => conversation with
    {
        Unsent = null,
        NotAnswering = conversation.Unsent is { } unsent ? $"{unsent.Case}.{unsent.Question}" : conversation.NotAnswering,
    };

    /// <summary>It goes to nobody.</summary>
    public static Step Nothing(Conversation conversation) =>
        new(NotAnswering(conversation), [new Reply.Say(Note.ReportDiscarded)]);

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

    /// <summary>
    /// What a leader types below the one case that they handle may be for whoever reported it: it is shown as it would go. Below one that
    /// waits, the case is shown with what can be done. Null where there is no such case, or more than one.
    /// </summary>
    public Step? BelowACase(Walk walk, string text, Surroundings around)
    {
        if (around.Known.Led is not { } led)
        {
            return Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: true));
        }

        Case[] theirs = [.. led.Where(@case => @case.Responsible.Any(member => member.Id == around.Me.Id))];
        return theirs is not [var one] || text.Trim().Length == 0 || AnswerReader.Read(text) is not null
            || ReportWishReader.Read(text) != ReportWish.None ? null
            : CaseVerbs.Ask.IsOffered(one, around.Me.Id)
                ? Show(walk.Conversation, one, SpeechReader.IsQuestion(text) ? CaseVerbs.Ask : CaseVerbs.Agree, text, inWalk: false)
            : desk.Say(walk.Conversation, new TypedCommand(CaseVerbs.Show, one.Id, null), around);
    }

    private Step? OfLed(Walk walk, CaseVerb verb, Surroundings around, string? said = null)
    {
        if (around.Known.Led is not { } led)
        {
            return Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: true));
        }

        Case[] meant =
        [
            .. led.Where(@case => verb == CaseVerbs.Show || verb == CaseVerbs.Snooze
                ? @case.Responsible.Any(member => member.Id == around.Me.Id)
                : verb.IsOffered(@case, around.Me.Id)),
        ];
        // Where none waits for it, all that is open is shown.
        return meant.Length == 0 && led.Count > 0 && TypedCommand.IsOfTheOne(verb)
            ? records.List(walk.Conversation, asLeader: true, 0, around)
            : Of(walk, verb, meant, around, said);
    }

    /// <summary>Of one there is no doubt; of more it is asked.</summary>
    private Step? Of(Walk walk, CaseVerb verb, IReadOnlyList<Case> cases, Surroundings around, string? said = null) => cases switch
    {
        [] => null,
        [var one] when said is { Length: > 0 } => desk.Say(walk.Conversation, new TypedCommand(verb, one.Id, said), around),
        [var one] => verb.Form.Inputs.Count > 0
            ? Ask(walk.Conversation, one, verb)
            : desk.Say(walk.Conversation, new TypedCommand(verb, one.Id, null), around),
        _ => new Step(walk.Conversation, [new Reply.WhichCase(verb, [.. cases.Take(Reply.WhichCase.Most)])]),
    };

    private static Step Ask(Conversation conversation, Case @case, CaseVerb verb) => new(
        conversation with { Unsent = new Unsent(@case.Id, verb.Name, null) { Question = Number(@case) } },
        [new Reply.AskText(@case, verb)]);

    private static Step Show(Conversation conversation, Case @case, CaseVerb verb, string text, bool inWalk) => new(
        conversation with { Unsent = new Unsent(@case.Id, verb.Name, text.Trim()) { Question = Number(@case) } },
        [new Reply.SendThis(@case, verb, text.Trim(), inWalk)]);

    private static string Mark(Case @case) => $"{@case.Id}.{Number(@case)}";

    private static int Number(Case @case) => @case.History.Count(entry => entry.Kind == CaseEvent.Asked.Name);

    /// <summary>"Herinner me hier morgen om 9 uur aan", "can you remind me tomorrow at 9?": what is left but the moment joins it.</summary>
    [GeneratedRegex(
        @"^\s*(?:(?:kun|kan|wil) (?:je|jij)|zet|geef|stuur|can you|could you|please|graag|ok[eé]?)?[\s,]*(?:(?:me|mij|een)\s+)*"
        + @"(?:herinner(?:ing)?|remind(?:er)?|snooze)\b(?:\s+(?:me|mij))?(?<when>.{0,80})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Remind();

    [GeneratedRegex(
        @"\b(?:hier(?:aan|over)?|er(?:aan|over)?|aan|dit|deze|die|de|melding|nog|weer|eens|even|graag|aub|svp|voor|me|mij|about|of"
        + @"|this|it|that|the|report|case|please|again|for)\b|[?!.]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Moment();

    /// <summary>"Wat moet ik nu doen met deze melding?"</summary>
    [GeneratedRegex(
        @"^(?=.*\b(?:wat (?:moet|kan|zal|doe) ik|hoe (?:nu )?verder|wat nu|what (?:do|should|can|must) i|what now|what next)\b)"
        + @"(?=.*\b(?:deze|die|dit|mijn|de|met de|this|that|the|my) (?:melding|zaak|report|case)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex WhatNow();
}

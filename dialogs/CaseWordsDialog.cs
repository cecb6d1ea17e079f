using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>What is done with a case in words, without its number: where there is just one that can be meant.</summary>
internal sealed partial class CaseWordsDialog(CaseDesk desk, CommandReader commands, Records records)
{
    private readonly OwnReportDialog _own = new(desk, records);

    /// <summary>What is done with a case by its word alone, where there is just one that it can be; null for all other words.</summary>
    public Step? OfCase(Walk walk, string text, Surroundings around)
    {
        if (Relayed(walk, text, around) is { } relayed)
        {
            return relayed;
        }

        if (SpokenReader.Holds(text, "passesOn") && OwnReportDialog.IsShort(text)
            && OfLed(walk, CaseVerbs.Cannot, around) is { } passed)
        {
            return passed;
        }

        if (WhatNow().IsMatch(text))
        {
            return OfLed(walk, CaseVerbs.Show, around);
        }

        if (Remind().Match(text) is { Success: true } asked)
        {
            return OfLed(walk, CaseVerbs.Snooze, around, Moment().Replace(asked.Groups["when"].Value, " ").Trim());
        }

        var does = commands.Verb(text);
        if (TypedCommand.Read(text) is null && (_own.Say(walk, text, around) ?? OfTheHandled(walk, text, does, around)) is { } said)
        {
            return said;
        }

        return does switch
        {
            { May: CaseMay.Leader } verb => OfLed(walk, verb, around),
            { } verb when verb == CaseVerbs.Show => OfLed(walk, verb, around),
            { May: CaseMay.Reporter } verb => around.Known.Reported is { } reported
                ? Of(walk, verb, [.. reported.Where(@case => verb.IsOffered(@case, around.Me.Id))], around)
                : Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: false)),
            _ => null,
        };
    }

    /// <summary>What is to be asked of or told to whoever reported the one case that they handle: it is shown before it goes.</summary>
    private Step? Relayed(Walk walk, string text, Surroundings around) =>
        Relaying.Read(text) is not { } wanted ? null
        : around.Known.Led is not { } led ? Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: true))
        : (wanted.Asks ? CaseVerbs.Ask : CaseVerbs.Agree) is var verb && InSight(walk, [.. led.Where(@case =>
            verb.IsOffered(@case, around.Me.Id) && wanted.IsFor(@case.Reporter.Name))]) is [var one]
            ? SendingDialog.Show(walk.Conversation, one, verb, wanted.Text, inWalk: false)
        // Before somebody is told something, the case is theirs.
        : InSight(walk, [.. led.Where(@case => CaseVerbs.PickUp.IsOffered(@case, around.Me.Id) && wanted.IsFor(@case.Reporter.Name))])
            is [var waits] ? OfOneThatWaits(walk, waits, around)
        : null;

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
        if (theirs.Length == 0 && led is [var passed] && walk.Conversation.ShowsOf(passed.Id))
        {
            return desk.Show(walk.Conversation, passed, around);
        }

        return theirs is not [var one] || text.Trim().Length == 0 || AnswerReader.Read(text) is not null
            || SpokenReader.Holds(text, "ownQuestion") || ReportWishReader.Read(text) != ReportWish.None ? null
            : !CaseVerbs.Ask.IsOffered(one, around.Me.Id)
                ? OfOneThatWaits(walk, one, around)
            : AskingThem().Match(text) is { Success: true } asks
                ? SendingDialog.Show(walk.Conversation, one, CaseVerbs.Ask, text[asks.Length..], inWalk: false)
            : SendingDialog.Show(
                walk.Conversation, one, SpeechReader.IsQuestion(text) ? CaseVerbs.Ask : CaseVerbs.Agree, text, inWalk: false);
    }

    /// <summary>
    /// "Is opgelost, heb met haar gebeld", "morgen kijk ik ernaar", of whoever handles just one case; null for all others.
    /// </summary>
    private Step? OfTheHandled(Walk walk, string text, CaseVerb? does, Surroundings around) =>
        !walk.IsAsking && !Typing.Asks(text) && Closes(text) is { } why
            ? OfTheOne(walk, CaseVerbs.Close, why, around) ?? OfTheWaiting(walk, CaseVerbs.Show, around)
        : walk.IsAsking || !OwnReportDialog.IsShort(text) || (Typing.Asks(text) && !IsRequest(text))
            ? null
        // That it can be closed is no text for whoever reported it.
        : SpokenReader.Says(text, "closeIt")
            ? OfTheOnly(walk, CaseVerbs.Close, one => SendingDialog.Ask(walk.Conversation, one, CaseVerbs.Close), around)
                ?? OfTheWaiting(walk, CaseVerbs.Show, around)
        : SpokenReader.Holds(text, "caseIsOver") ? OfTheOne(walk, CaseVerbs.Close, text, around)
        // "Ik pak hem op, ik bel haar morgen": taken on now, whatever comes later.
        : Clauses.In(text).Any(clause => SpokenReader.Says(clause, CaseVerbs.PickUp.Name)) && !OpensLater(text)
            && !SpokenReader.Holds(text, "takeOver") && !SpokenReader.Holds(text, CaseVerbs.Cannot.Name)
            ? OfTheWaiting(walk, CaseVerbs.PickUp, around)
        : SpokenReader.Holds(text, "tellsWhen") && desk.MomentIn(text, around.Now) is { } moment
            ? OfTheOne(walk, CaseVerbs.Snooze, moment, around) ?? OfTheWaiting(walk, CaseVerbs.Show, around) ?? OfThePassed(walk, around)
        : SpokenReader.Holds(text, "takeOver") && !SpokenReader.Holds(text, "notNow")
            ? OfTheWaiting(walk, CaseVerbs.PickUp, around) ?? OfTheOnly(
                walk, CaseVerbs.TakeOver,
                one => desk.Say(walk.Conversation, new TypedCommand(CaseVerbs.TakeOver, one.Id, null), around), around)
        : does is not null ? null
        : SpokenReader.Holds(text, "afterAll") ? OfThePassed(walk, around)
        : SpokenReader.Holds(text, CaseVerbs.Cannot.Name) ? OfTheWaiting(walk, CaseVerbs.Show, around)
        // Whoever says so among other words takes it on: that can be passed on again.
        : SpokenReader.Holds(text, CaseVerbs.PickUp.Name)
            ? OfTheWaiting(walk, SpokenReader.Holds(text, "notNow") ? CaseVerbs.Show : CaseVerbs.PickUp, around)
        : null;

    /// <summary>"Sluit maar, ik heb hem gesproken": what is said beside it, in a clause of its own; null where nothing asks for that.
    /// </summary>
    private static string? Closes(string text) => Clauses.In(text) is { Length: > 1 } clauses
        && clauses.Where(clause => !SpokenReader.Says(clause, "closeIt")).ToList() is var rest
        && rest.Count > 0 && rest.Count < clauses.Length
            ? string.Join(", ", rest)
            : null;

    /// <summary>Whether the clause that it begins with says that it is for later.</summary>
    private static bool OpensLater(string text) => SpokenReader.Holds(Clauses.In(text)[0], "notNow");

    /// <summary>The case with what can be done; where it stands there already, that it has to be picked up before.</summary>
    private Step OfOneThatWaits(Walk walk, Case one, Surroundings around) => walk.Conversation.ShowsOf(one.Id)
        ? new Step(walk.Conversation, [new Reply.CaseRefused(one, Refusal.NotPickedUp)])
        : desk.Show(walk.Conversation, one, around);

    /// <summary>What is done with the one case that waits to be picked up.</summary>
    private Step? OfTheWaiting(Walk walk, CaseVerb verb, Surroundings around) => OfTheOnly(
        walk, CaseVerbs.PickUp, one => desk.Say(walk.Conversation, new TypedCommand(verb, one.Id, null), around), around);

    /// <summary>What would be done with the one case with which it can be, shown before it goes.</summary>
    private static Step? OfTheOne(Walk walk, CaseVerb verb, string said, Surroundings around) => OfTheOnly(
        walk, verb, one => SendingDialog.Show(walk.Conversation, one, verb, said, inWalk: false), around);

    /// <summary>Null where this is offered for none of their cases, or for more than one of which none is in sight.</summary>
    private static Step? OfTheOnly(Walk walk, CaseVerb offered, Func<Case, Step> does, Surroundings around) =>
        around.Known.Led is not { } led ? Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: true))
        : InSight(walk, [.. led.Where(@case => offered.IsOffered(@case, around.Me.Id))]) is [var one] ? does(one)
        : null;

    /// <summary>The case whose card stands there, where that is one of more.</summary>
    private static IReadOnlyList<Case> InSight(Walk walk, IReadOnlyList<Case> cases) =>
        cases.Where(@case => walk.Conversation.ShowsOf(@case.Id)).ToList() is [var shown] ? [shown] : cases;

    /// <summary>"Can you close it?" asks for it, and not whether.</summary>
    private static bool IsRequest(string text) => SpokenReader.Holds(text, "request");

    /// <summary>Who passed the only case on can take it back: it is shown with what can be done.</summary>
    private Step? OfThePassed(Walk walk, Surroundings around) =>
        around.Known.Led is not { } led ? Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: true))
        : led is [var one] && CaseVerbs.TakeOver.IsOffered(one, around.Me.Id)
            ? desk.Show(walk.Conversation, one, around)
        : null;

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
        meant = meant.Length == 0 && verb == CaseVerbs.Show ? [.. led] : meant;
        // Where none waits for it, all that is open is shown.
        return meant.Length == 0 && led.Count > 0 && TypedCommand.IsOfTheOne(verb)
            ? records.List(walk.Conversation, asLeader: true, 0, around)
            : Of(walk, verb, meant, around, said);
    }

    /// <summary>Of one there is no doubt; of more it is asked.</summary>
    private Step? Of(Walk walk, CaseVerb verb, IReadOnlyList<Case> cases, Surroundings around, string? said = null) =>
        InSight(walk, cases) switch
        {
            [] => null,
            [var one] when said is { Length: > 0 } => desk.Say(walk.Conversation, new TypedCommand(verb, one.Id, said), around),
            [var one] => verb.Form is CaseForm.Confirmed ? SendingDialog.AskSurely(walk.Conversation, one, verb)
                : verb.Form.Inputs.Count > 0 ? SendingDialog.Ask(walk.Conversation, one, verb)
                : desk.Say(walk.Conversation, new TypedCommand(verb, one.Id, null), around),
            _ => new Step(walk.Conversation, [new Reply.WhichCase(verb, [.. cases.Take(Reply.WhichCase.Most)])]),
        };

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
        + @"(?=.*\b(?:deze|die|dit|mijn|de|met de|this|that|the|my) (?:melding|zaak|report|case)\b)"
        + @"|^\s*(?:hoe ?lang heb ik|hoeveel tijd heb ik|how (?:long|much time) (?:do i have|have i got))(?:\s+\w+){0,3}\s*\?*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex WhatNow();

    /// <summary>"Vraag aan hem: hoe lang speelt dit al?": what comes behind it is the question.</summary>
    [GeneratedRegex(
        @"^\s*(?:(?:kun|kan|wil) je\s+)?(?:vraag|vragen|ask)\s+(?:(?:eens|even|aan)\s+)*"
        + @"(?:hem|haar|ze|hen|de melder|him|her|them)\s*[:,]\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AskingThem();
}

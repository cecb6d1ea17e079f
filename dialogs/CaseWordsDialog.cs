using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>What is done with a case in words, without its number: where there is just one that can be meant.</summary>
internal sealed partial class CaseWordsDialog(CaseDesk desk, CommandReader commands, Records records, AmongCases among)
{
    private readonly OwnReportDialog _own = new(desk, records, among);
    private readonly HandledDialog _handled = new(desk, among);

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

        if (_handled.HandsOver(walk, text, around) is { } handed)
        {
            return handed;
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
        if (TypedCommand.Read(text) is null && (_own.Say(walk, text, around) ?? _handled.Say(walk, text, does, around)) is { } said)
        {
            return said;
        }

        return does switch
        {
            { May: CaseMay.Leader } verb => OfLed(walk, verb, around),
            { } verb when verb == CaseVerbs.Show => OfLed(walk, verb, around),
            { May: CaseMay.Reporter } verb => around.Known.Reported is { } reported
                ? Of(walk, verb, [.. reported.Where(@case => verb.IsOffered(@case, around.Me.Id))], text, around)
                : Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: false)),
            _ => null,
        };
    }

    /// <summary>What is to be asked of or told to whoever reported a case that they handle: it is shown before it goes.</summary>
    private Step? Relayed(Walk walk, string text, Surroundings around) =>
        Relaying.Read(text) is not { } wanted ? null
        : around.Known.Led is not { } led ? Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: true))
        : (wanted.Asks ? CaseVerbs.Ask : CaseVerbs.Agree) is var verb && led.Where(@case => wanted.IsFor(@case.Reporter.Name)
            // Before somebody is told something, the case is theirs.
            && (verb.IsOffered(@case, around.Me.Id) || CaseVerbs.PickUp.IsOffered(@case, around.Me.Id))).ToList() is { Count: > 0 } theirs
            ? among.Of(walk, theirs, new Among(verb.Name, wanted.Text, []), wanted.Text, around)
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

        return AmongCases.InSight(walk, theirs) is not [var one] || text.Trim().Length == 0 || AnswerReader.Read(text) is not null
            || SpokenReader.Holds(text, "ownQuestion") || ReportWishReader.Read(text) != ReportWish.None ? null
            : !CaseVerbs.Ask.IsOffered(one, around.Me.Id)
                ? among.OfOneThatWaits(walk.Conversation, one, around)
            : AskingThem().Match(text) is { Success: true } asks
                ? SendingDialog.Show(walk.Conversation, one, CaseVerbs.Ask, text[asks.Length..], inWalk: false)
            : SendingDialog.Show(
                walk.Conversation, one, SpeechReader.IsQuestion(text) ? CaseVerbs.Ask : CaseVerbs.Agree, text, inWalk: false);
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
        meant = meant.Length == 0 && verb == CaseVerbs.Show ? [.. led] : meant;
        // Where none waits for it, all that is open is shown.
        return meant.Length == 0 && led.Count > 0 && TypedCommand.IsOfTheOne(verb)
            ? records.List(walk.Conversation, asLeader: true, 0, around)
            : said is { Length: > 0 } && AmongCases.InSight(walk, meant) is [var one]
                ? desk.Say(walk.Conversation, new TypedCommand(verb, one.Id, said), around)
            : Of(walk, verb, meant, "", around, said is { Length: > 0 } ? said : null);
    }

    /// <summary>Of one there is no doubt; of more it is asked.</summary>
    private Step? Of(Walk walk, CaseVerb verb, Case[] cases, string said, Surroundings around, string? goes = null) =>
        cases.Length == 0 ? null : among.Of(walk, cases, new Among(verb.Name, goes, []), said, around);

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

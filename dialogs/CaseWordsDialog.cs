using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Tying;

namespace Sevenwolden.Dialogs;

/// <summary>What is done with a case in words, without its number: where there is just one that can be meant.</summary>
internal sealed class CaseWordsDialog(CaseDesk desk, CommandReader commands, Records records, AmongCases among)
{
    private readonly OwnReportDialog _own = new(desk, records, among);
    private readonly HandledDialog _handled = new(desk, among);
    private readonly ReopeningDialog _reopening = new(among);

    /// <summary>Whether it names a case, or two, with what is to be done.</summary>
    public static bool Names(string text) => TypedCommand.IsOne(text) || TieReader.Read(text) is not null;

    /// <summary>What is done with a case by its word alone, where there is just one that it can be; null for all other words.</summary>
    public Step? OfCase(Walk walk, string text, Surroundings around)
    {
        if (TypedCommand.Read(text) is null && _reopening.Step(walk, text, around) is { } reopens)
        {
            return reopens;
        }

        if (Relayed(walk, text, around) is { } relayed)
        {
            return relayed;
        }

        if (Instead.Match(text) is { Success: true } instead && OwnReportDialog.IsShort(text)
            && SpokenReader.Holds(text, CaseVerbs.Cannot.Name)
            && OfLed(walk, CaseVerbs.Cannot, around, instead.Groups["who"].Value) is { } named)
        {
            return named;
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

        if (WhatNow.IsMatch(text) || (walk.Consultation is null && walk.Conversation.Danger is null
            && SpokenReader.Says(text, "whatToDo") && LedDialog.Theirs(around) is null or { Count: > 0 }))
        {
            return OfLed(walk, CaseVerbs.Show, around);
        }

        if (Noted.Match(text) is { Success: true } note && OfLed(walk, CaseVerbs.Agree, around, note.Groups["what"].Value) is { } noted)
        {
            return noted;
        }

        if (Remind.Match(text) is { Success: true } asked)
        {
            return OfLed(walk, CaseVerbs.Snooze, around, Moment.Replace(asked.Groups["when"].Value, " ").Trim());
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
        : (wanted.Asks ? CaseVerbs.Ask : CaseVerbs.Tell) is var verb && led.Where(@case => wanted.IsFor(@case.Reporter.Name)
            // Before somebody is told something, the case is theirs.
            && (verb.IsOffered(@case, around.Me.Id) || CaseVerbs.PickUp.IsOffered(@case, around.Me.Id))).ToList() is { Count: > 0 } theirs
            ? among.Of(walk, theirs, new Among(verb.Name, wanted.Text, []), text, around)
        : ToWhoHas(walk, wanted, text, around);

    /// <summary>
    /// What whoever reported wants asked of or told to who has it: that is an addition to the report, and shown before it goes.
    /// </summary>
    private Step? ToWhoHas(Walk walk, Relaying wanted, string text, Surroundings around) =>
        walk.IsAsking || walk.Conversation is not { Draft: null, Danger: null } ? null
        : around.Known.Reported is not { } reported ? Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: false))
        : reported.Where(@case => CaseVerbs.Add.IsOffered(@case, around.Me.Id)
            && (wanted.IsForWhoHas(@case)
                || (wanted.Whom.Length == 0 && (reported.Count == 1 || walk.Conversation.ShowsOf(@case.Id))))).ToList()
            is { Count: > 0 } theirs
            ? among.Of(walk, theirs, new Among(CaseVerbs.Add.Name, wanted.Text, []) { IsSupposed = true }, text, around)
        : null;

    /// <summary>
    /// What is typed below the only case that somebody may handle, and that is with others: it is shown with what can be done. Null where
    /// there is no such case.
    /// </summary>
    public Step? BelowThePassed(Walk walk, Surroundings around) =>
        around.Known.Led is not { } led ? Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: true))
        : led is [var passed] && walk.Conversation.ShowsOf(passed.Id) && passed.Responsible.All(member => member.Id != around.Me.Id)
            ? desk.Show(walk.Conversation, passed, around)
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
            : said is { Length: > 0 } && (verb == CaseVerbs.Snooze || verb == CaseVerbs.Cannot)
                && AmongCases.InSight(walk, meant) is [var one]
                ? desk.Say(walk.Conversation, new TypedCommand(verb, one.Id, said) { IsName = verb == CaseVerbs.Cannot }, around)
            : Of(walk, verb, meant, "", around, said is { Length: > 0 } ? said : null);
    }

    /// <summary>Of one there is no doubt; of more it is asked.</summary>
    private Step? Of(Walk walk, CaseVerb verb, Case[] cases, string said, Surroundings around, string? goes = null) =>
        cases.Length == 0 ? null : among.Of(walk, cases, new Among(verb.Name, goes, []), said, around);

    /// <summary>"Herinner me hier morgen om 9 uur aan", "can you remind me tomorrow at 9?": what is left but the moment joins it.</summary>
    private static Regex Remind { get; } = new(
        @"^\s*(?:(?:kun|kan|wil) (?:je|jij)|zet|geef|stuur|can you|could you|please|graag|ok[eé]?)?[\s,]*(?:(?:me|mij|een)\s+)*"
        + @"(?:herinner(?:ing)?|remind(?:er)?|snooze)\b(?:\s+(?:me|mij))?(?<when>.{0,80})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Kan nu niet, vraag Mia": behind it comes who could.</summary>
    private static Regex Instead { get; } = new(
        @"[,.;:!\s](?:vraag|bel|ask|call|geef (?:het|hem|m|dit|deze) (?:maar )?aan|laat)\s+(?:(?:maar|het|even|de|the|dan|please|aan)\s+)*"
        // "Zit in les, bel straks", "laat maar": nobody is called that.
        + @"(?!(?:maar|straks|later|zo|nu|even|weten|horen|terug|morgen|vanmiddag|vanavond|iemand|me|mij|dat|dit|het|niet|you|back|now"
        + @"|somebody|someone|it|tomorrow)\b)"
        + @"(?<who>\p{L}[\p{L}'-]*(?:\s+(?:van|de|den|der|(?-i:\p{Lu}\w+)))*)"
        + @"(?:\s+(?:maar|even|dan|instead|please|het|doen|oppakken))*\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Noteer: moeder gebeld om 10 uur": what comes behind it is the note.</summary>
    private static Regex Noted { get; } = new(
        @"^\s*(?:noteer|notitie|note)\s*(?:[:,]\s*|\s(?:dat|that)\s+)(?<what>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static Regex Moment { get; } = new(
        @"\b(?:hier(?:aan|over)?|er(?:aan|over)?|aan|dit|deze|die|de|melding|nog|weer|eens|even|graag|aub|svp|voor|me|mij|about|of"
        + @"|this|it|that|the|report|case|please|again|for)\b|[?!.]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Wat moet ik nu doen met deze melding?"</summary>
    private static Regex WhatNow { get; } = new(
        @"^(?=.*\b(?:wat (?:moet|kan|zal|doe) ik|hoe (?:nu )?verder|wat nu|what (?:do|should|can|must) i|what now|what next)\b)"
        + @"(?=.*\b(?:deze|die|dit|mijn|de|met de|this|that|the|my) (?:melding|zaak|report|case)\b)"
        + @"|^\s*(?:hoe ?lang heb ik|hoeveel tijd heb ik|how (?:long|much time) (?:do i have|have i got))(?:\s+\w+){0,3}\s*\?*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
}

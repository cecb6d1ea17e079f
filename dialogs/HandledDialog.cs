using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>
/// What a leader says of a case that they have, or that waits for them, in words of their own: "is opgelost, heb met haar gebeld", "ik pak
/// hem op, zeg haar dat ik eraan kom", "draag over aan de schoolleiding". Null for whoever has none.
/// </summary>
internal sealed class HandledDialog(CaseDesk desk, AmongCases among)
{
    private const int LeastBesides = 2;
    private const int MostOfACommand = 8;

    private static readonly HashSet<string> Reporters = new(StringComparer.OrdinalIgnoreCase)
    {
        "hem", "haar", "hen", "ze", "melder", "docent", "mij", "me", "him", "her", "them", "me", "reporter", "teacher",
    };

    /// <summary>
    /// Somebody else is to have the case: which, where it is not told, and to whom is asked, so that nothing goes unseen.
    /// </summary>
    public Step? HandsOver(Walk walk, string text, Surroundings around)
    {
        var whom = ToWhom.Match(text).Groups["who"].Value.Trim();
        if (walk.IsAsking || TypedCommand.Read(text) is not null || !OwnReportDialog.IsShort(text) || Typing.Asks(text)
            || Reporters.Contains(whom)
            || !(SpokenReader.Holds(text, "handsOver") || (whom.Length > 0 && SpokenReader.Holds(text, "givesTo"))))
        {
            return null;
        }

        return around.Known.Led is not { } led ? Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: true))
            : OfTheirs(led, CaseVerbs.HandOver, around) is not { Count: > 0 } theirs ? null
            : among.Of(
                walk, theirs, new Among(CaseVerbs.HandOver.Name, whom.Length > 0 ? whom : null, []), ToWhom.Replace(text, ""), around);
    }

    /// <param name="walk">The conversation.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="does">The button whose words it is, where it says nothing else.</param>
    /// <param name="around">Who, when, and what is known.</param>
    public Step? Say(Walk walk, string text, CaseVerb? does, Surroundings around) =>
        !walk.IsAsking && (!Typing.Asks(text) || IsRequest(text)) && Closes(text) is { } why
            ? OfTheirs(walk, CaseVerbs.Close, why, text, around)
        : walk.IsAsking || !OwnReportDialog.IsShort(text) || (Typing.Asks(text) && !IsRequest(text) && !TakesOnAndAsks(text))
            ? SpokenReader.Says(text, "closeIt") && !walk.IsAsking ? OfTheirs(walk, CaseVerbs.Close, null, text, around) : null
        // That it can be closed is no text for whoever reported it.
        : AsksToClose(text) ? OfTheirs(walk, CaseVerbs.Close, null, text, around)
        : IsOver(text) ? OfTheirs(walk, CaseVerbs.Close, text, text, around)
        // "Ik pak hem op, ik bel haar morgen": taken on now, whatever comes later.
        : Clauses.In(text).Any(clause => SpokenReader.Says(clause, CaseVerbs.PickUp.Name)) && !OpensLater(text)
            && !SpokenReader.Holds(text, "takeOver") && !SpokenReader.Holds(text, CaseVerbs.Cannot.Name)
            ? OfTheWaiting(walk, CaseVerbs.PickUp, Besides(text), text, around)
        // Whoever comes has it, and that they come is for whoever waits.
        : SpokenReader.Holds(text, "comesOver") && !SpokenReader.Holds(text, CaseVerbs.Cannot.Name)
            ? Of(walk, CaseVerbs.PickUp, text, text, around, CaseVerbs.PickUp, CaseVerbs.Tell)
        : SpokenReader.Holds(text, "tellsWhen") && desk.MomentIn(text, around.Now) is { } moment
            ? Of(walk, CaseVerbs.Snooze, moment, text, around, CaseVerbs.Snooze) ?? OfThePassed(walk, around)
        : SpokenReader.Holds(text, "takeOver") && !SpokenReader.Holds(text, "notNow")
            ? OfTheWaiting(walk, CaseVerbs.PickUp, null, text, around)
                ?? Of(walk, CaseVerbs.TakeOver, null, text, around, CaseVerbs.TakeOver)
        : does is not null ? null
        : SpokenReader.Holds(text, "afterAll") ? OfThePassed(walk, around)
        : SpokenReader.Holds(text, CaseVerbs.Cannot.Name) ? OfTheWaiting(walk, CaseVerbs.Show, null, text, around)
        // Whoever says so among other words takes it on: that can be passed on again.
        : SpokenReader.Holds(text, CaseVerbs.PickUp.Name)
            ? SpokenReader.Holds(text, "notNow") ? OfTheWaiting(walk, CaseVerbs.Show, null, text, around)
                // What it says besides may be for whoever reported it.
                : OfTheWaiting(walk, CaseVerbs.PickUp, text, text, around)
        : null;

    /// <summary>In any clause of it, and nowhere that it is not.</summary>
    private static bool IsOver(string text) => !SpokenReader.Holds(text, "isNotOver")
        && Clauses.In(text).Prepend(text).Any(clause => SpokenReader.Holds(clause, "caseIsOver") && !StaysOpen(clause));

    /// <summary>"Sluit maar, ik heb hem gesproken": what is said beside it, in a clause of its own; null where nothing asks for that.
    /// </summary>
    private static string? Closes(string text) => Clauses.In(text) is { Length: > 1 } clauses
        && clauses.Where(clause => !AsksToClose(clause)).ToList() is var rest
        && rest.Count > 0 && rest.Count < clauses.Length
            ? string.Join(", ", rest)
            : null;

    /// <summary>"Sluit de melding over 1B": no more than that, whatever it calls the case.</summary>
    private static bool AsksToClose(string clause) => !StaysOpen(clause) && Clauses.BehindAnAnswer(clause) is { Length: > 0 } said
        && (SpokenReader.Says(said, "closeIt") || (Typing.Words(said).Length <= MostOfACommand && Command.IsMatch(said)));

    private static Regex Command { get; } = new(
        @"^(?:(?:en|dus|dan|nou|graag|please|then|so)\s+)*"
        // "Close friends of hers" are asked for nothing.
        + @"(?:sluit(?! (?:aan|zich))|close(?=\W*$|\s+(?:it|this|that|the|my|his|her|their|case|report|please|now|\S*\d))"
        + @"|(?:doe|maak)\b.{1,40}\bdicht\b|(?:kun|kan|wil) (?:je|jij)\b.{1,40}\b(?:af)?sluiten\b"
        + @"|(?:can|could) you close)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Sluit hem nog niet", "don't close it yet": it is not to be closed now.</summary>
    private static bool StaysOpen(string clause) => NotClosing.IsMatch(clause)
        || (Clauses.BehindAnAnswer(clause) is var said && Command.IsMatch(said) && SpokenReader.Holds(said, "notNow"));

    private static Regex NotClosing { get; } = new(
        @"\b(?:niet|nooit|not|never|don'?t)\b[^,.;!?]{0,20}\b(?:dicht|sluit|(?:af)?sluiten|(?:af)?gesloten|closed?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What is said besides to take it on: it may be for whoever reported it. Null where that is nothing.</summary>
    private static string? Besides(string text) =>
        Clauses.In(text).Where(clause => Typing.Words(clause).Length >= LeastBesides
                && !SpokenReader.Says(clause, CaseVerbs.PickUp.Name)
                && (SpokenReader.Read(clause) is null || LedDialog.IsCourtesyToSomebody(clause)))
            .Select(clause => Relaying.Read(clause)?.Text ?? clause).ToList() is { Count: > 0 } rest
                ? string.Join(", ", rest)
                : null;

    /// <summary>Whether the clause that it begins with says that it is for later.</summary>
    private static bool OpensLater(string text) => SpokenReader.Holds(Clauses.In(text)[0], "notNow");

    /// <summary>"Ik doe het wel, welke klas is dit?": taken on, and something is asked of whoever reported it.</summary>
    private static bool TakesOnAndAsks(string text) => Clauses.In(text) is [var first, _, ..]
        && SpokenReader.Says(first, CaseVerbs.PickUp.Name) && !Typing.Asks(first);

    /// <summary>"Can you close it?" asks for it, and not whether.</summary>
    private static bool IsRequest(string text) => SpokenReader.Holds(text, "request");

    /// <summary>What is done with a case that waits to be picked up.</summary>
    private Step? OfTheWaiting(Walk walk, CaseVerb verb, string? goes, string said, Surroundings around) =>
        Of(walk, verb, goes, said, around, CaseVerbs.PickUp);

    /// <summary>What is done with a case that is theirs; one that waits may be meant as well, and is picked up before.</summary>
    private Step? OfTheirs(Walk walk, CaseVerb verb, string? goes, string said, Surroundings around) =>
        Of(walk, verb, goes, said, around, verb, CaseVerbs.PickUp);

    /// <summary>Null where none of these is offered for any of their cases.</summary>
    private Step? Of(Walk walk, CaseVerb verb, string? goes, string said, Surroundings around, params IReadOnlyList<CaseVerb> offered) =>
        around.Known.Led is not { } led ? Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: true))
        : led.Where(@case => offered.Any(each => each.IsOffered(@case, around.Me.Id))).ToList() is { Count: > 0 } cases
            ? among.Of(walk, cases, new Among(verb.Name, goes, []), said, around)
        : null;

    private static List<Case> OfTheirs(IReadOnlyList<Case> led, CaseVerb verb, Surroundings around) =>
        [.. led.Where(@case => verb.IsOffered(@case, around.Me.Id) || CaseVerbs.PickUp.IsOffered(@case, around.Me.Id))];

    /// <summary>Who passed the only case on can take it back: it is shown with what can be done.</summary>
    private Step? OfThePassed(Walk walk, Surroundings around) =>
        around.Known.Led is not { } led ? Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: true))
        : led is [var one] && CaseVerbs.TakeOver.IsOffered(one, around.Me.Id)
            ? desk.Show(walk.Conversation, one, around)
        : null;

    /// <summary>"Geef hem door aan de schoolleiding": behind it comes who.</summary>
    private static Regex ToWhom { get; } = new(
        @"\b(?:aan|naar|to)\s+(?:(?:de|het|the|mijn|mn|m'n|onze|my|our)\s+)?(?<who>\p{Lu}\w+(?:\s+(?:van|de|den|der|\p{Lu}\w+))*|\p{L}\w*)",
        RegexOptions.CultureInvariant);
}

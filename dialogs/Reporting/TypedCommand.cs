using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>A case's button, typed: "oppakken K7M3QX", "vraag K7M3QX: in welke klas?".</summary>
public sealed partial record TypedCommand(string Verb, string Case, string? Text)
{
    // What the buttons are called on channels without cards, in both languages.
    private static readonly FrozenDictionary<string, string> Verbs = new Dictionary<string, string>
    {
        ["melding"] = CaseVerbs.Show,
        ["toon"] = CaseVerbs.Show,
        ["report"] = CaseVerbs.Show,
        ["show"] = CaseVerbs.Show,
        ["oppakken"] = CaseVerbs.PickUp,
        ["pick up"] = CaseVerbs.PickUp,
        ["overnemen"] = CaseVerbs.TakeOver,
        ["take over"] = CaseVerbs.TakeOver,
        ["vraag"] = CaseVerbs.Ask,
        ["ask"] = CaseVerbs.Ask,
        ["antwoord"] = CaseVerbs.Reply,
        ["answer"] = CaseVerbs.Reply,
        ["aanvullen"] = CaseVerbs.Add,
        ["add"] = CaseVerbs.Add,
        ["verbeteren"] = CaseVerbs.Correct,
        ["correct"] = CaseVerbs.Correct,
        ["intrekken"] = CaseVerbs.Withdraw,
        ["withdraw"] = CaseVerbs.Withdraw,
        ["overdragen"] = CaseVerbs.HandOver,
        ["hand over"] = CaseVerbs.HandOver,
        ["afspraak"] = CaseVerbs.Agree,
        ["agreed"] = CaseVerbs.Agree,
        ["sluiten"] = CaseVerbs.Close,
        ["close"] = CaseVerbs.Close,
        ["later"] = CaseVerbs.Snooze,
        ["snooze"] = CaseVerbs.Snooze,
        ["heropenen"] = CaseVerbs.Reopen,
        ["reopen"] = CaseVerbs.Reopen,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The command, or null when the words are none.</summary>
    public static TypedCommand? Read(string text) =>
        Form().Match(text) is { Success: true } match && Verbs.TryGetValue(match.Groups["verb"].Value, out var verb) && CaseIds.Read(match.Groups["id"].Value) is { } id
            ? new TypedCommand(verb, id, match.Groups["text"].Success ? match.Groups["text"].Value.Trim() : null)
            : null;

    [GeneratedRegex(@"^\s*(?<verb>[a-z]{3,10}(?: (?:up|over))?)\s+(?<id>#?[a-z0-9]{6})\s*(?::(?<text>.*))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Form();
}

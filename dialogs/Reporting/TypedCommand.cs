using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>A case's button, typed: "oppakken K7M3QX", "vraag K7M3QX: in welke klas?".</summary>
public sealed record TypedCommand(CaseVerb Verb, string Case, string? Text)
{
    /// <summary>Whether the text is somebody's name, and no reason.</summary>
    public bool IsName { get; init; }

    private static readonly FrozenDictionary<string, CaseVerb> Verbs = CaseVerbs.All
        .SelectMany(verb => verb.Words.All.Select(word => KeyValuePair.Create(word, verb)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The command, or null when the words are none.</summary>
    public static TypedCommand? Read(string text) =>
        Form.Match(text) is { Success: true } match
        && Verbs.TryGetValue(match.Groups["verb"].Value, out var verb)
        && CaseIds.Read(match.Groups["id"].Value) is { } id
            ? new TypedCommand(verb, id, match.Groups["text"].Success ? match.Groups["text"].Value.Trim() : null)
            : null;

    /// <summary>As it is said of a case without its number: behind "I can't" stands who is to be asked instead.</summary>
    public static TypedCommand Instead(CaseVerb verb, string @case, string? who) =>
        verb == CaseVerbs.Cannot ? new(verb, @case, who) { IsName = who is not null } : new(verb, @case, null);

    /// <summary>What was shown as it goes: behind "I can't" stood to whom.</summary>
    public static TypedCommand Shown(CaseVerb verb, string @case, string text) => new(verb, @case, text) { IsName = true };

    public static bool IsOne(string text) => Read(text) is not null || OfTheOne(text) is not null;

    /// <summary>
    /// What can be asked of the one case that waits, without its number: "oppakken", "ik kan nu niet"; null for all else.
    /// </summary>
    private static CaseVerb? OfTheOne(string text) =>
        Verbs.TryGetValue(text.Trim().TrimEnd('.', '!').Replace('’', '\''), out var verb)
        && IsOfTheOne(verb)
            ? verb
            : null;

    /// <summary>Whether it is asked of whoever has a case before them.</summary>
    public static bool IsOfTheOne(CaseVerb verb) => verb == CaseVerbs.PickUp || verb == CaseVerbs.Cannot;

    private static Regex Form { get; } = new(
        @"^\s*(?<verb>ik pak dit op|ik kan nu niet|i'll pick this up|i can't now|"
            + @"(?:dit is |this is )?[a-z]{3,10}(?: (?:up|over|on|opgelost|solved|naam weg|weghalen|name))?)"
            + @"\s+(?<id>#?[a-z0-9]{6})\s*(?::(?<text>.*))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
}

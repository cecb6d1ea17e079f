using System.Text.RegularExpressions;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Reads who does it, as people type that in place of pressing a button.</summary>
public static class RoleReader
{
    private static readonly Phrasebook Book = Phrasebook.Common;

    private static readonly IReadOnlyList<(Role Role, PhraseSet Phrases)> Roles =
        [.. Enum.GetValues<Role>().Select(role => (role, Book.Phrases(file => file.Doers.Is.GetValueOrDefault(role))))];

    private static readonly PhraseSet Of = Book.Phrases(file => file.Doers.Of);

    private static readonly PhraseSet Unless = Book.Phrases(file => file.Doers.Unless);

    private static readonly PhraseSet Corrects = Book.Phrases(file => file.Doers.Corrects);

    private static readonly PhraseSet Denies = Book.Phrases(file => file.Doers.Denies);

    private static readonly PhraseSet Colleague = Book.Phrases(file => file.Doers.Colleague);

    private static readonly PhraseSet Myself = Book.Phrases(file => file.Doers.Myself);

    private static readonly PhraseSet ItIs = Book.Phrases(file => file.Doers.ItIs);

    /// <summary>Of whom it is asked whether they may: "mag een ouder foto's … zetten?"; null where it asks of nobody, or of whoever asks.
    /// </summary>
    public static Role? Asked(string text) => MayThey.Match(text) is { Success: true } may
        && Book.Read(may.Groups["who"].Value) is var said
        && Roles.Where(role => role.Role != Role.Employee && role.Phrases.Find(said).Any(span => span.Start == 0))
            .ToList() is [var one] ? one.Role : null;

    private static Regex MayThey { get; } = new(
        @"^\W*(?:(?:hoi|hallo|hey|hi|hello|dag|vraagje|even|ff)\W+)*(?:mag|mogen|may|can|could|are|is)\s+(?<who>\S+(?:\s+\S+){0,2})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The role, or null when the message names none, more than one, or says more than that.</summary>
    public static Role? Read(string text) => Read(Book.Read(text));

    /// <summary>The same, but only where it says so in a sentence: "het is een leerling".</summary>
    public static Role? Named(string text) => Book.Read(text) is var said && Start(said) > 0 ? Read(said) : null;

    /// <summary>The one role that is named somewhere in it; null for none and for more.</summary>
    public static Role? Mentioned(string text) => Book.Read(text) is var said
        && Roles.Where(role => role.Phrases.Holds(said)).ToList() is [var one] ? one.Role : null;

    /// <summary>Whether another of the staff is named, and whoever speaks does nothing themselves.</summary>
    public static bool IsColleague(string text) => Book.Read(text) is var said
        && Colleague.Holds(said) && !Myself.Holds(said);

    /// <summary>Who does it besides whoever speaks, as far as one role is named.</summary>
    public static Role? Another(string text)
    {
        var said = Book.Read(text);
        return Colleague.Holds(said) ? Role.Employee
            : Roles.Where(role => role.Role != Role.Employee && role.Phrases.Holds(said)).ToList() is [var one]
                ? one.Role
                : null;
    }

    /// <summary>
    /// Who it is instead: "nee sorry geen leerling, een ouder", "I meant a colleague"; null where nothing is put right, or more is said.
    /// </summary>
    public static Role? Corrected(string text)
    {
        var said = Book.Read(text);
        var corrects = Corrects.Find(said).ToList();
        var around = Covering.Of(said, [Corrects, ItIs], said.Hits(Book.Fillers));
        var left = Roles.Where(role => Places(role.Phrases, said, corrects).Any(place => !IsDenied(said, place))).ToList();
        return corrects.Count > 0 && left is [var one]
            && Covering.Of(said, Roles.Select(role => role.Phrases), around).All(known => known)
                ? one.Role
                : null;
    }

    /// <summary>Where a role is named; "ik" in "ik bedoel" names nobody.</summary>
    private static IEnumerable<Span> Places(PhraseSet phrases, Utterance said, List<Span> corrects)
    {
        var spans = phrases.Find(said)
            .Where(span => !corrects.Any(each => each.Start <= span.Start && span.End <= each.End)).ToList();
        return spans.Where(span => !spans.Any(other => other != span && other.Start <= span.Start && span.End <= other.End));
    }

    private static bool IsDenied(Utterance said, Span place) =>
        Denies.Find(said).Any(span => span.End == place.Start);

    /// <summary>Whether it names somebody, and takes that back or says it in doubt.</summary>
    public static bool Hedges(string text) =>
        Book.Read(text) is var said && Hedges(said) && Roles.Any(role => role.Phrases.Holds(said));

    private static bool Hedges(Utterance said) => Unless.Holds(said);

    private static Role? Read(Utterance said)
    {
        var named = Roles.Where(role => role.Phrases.Find(said).Any(span => IsAll(said, span))).ToList();
        return named is [var one] && !Hedges(said) ? one.Role : null;
    }

    /// <summary>Whether nothing else is said, but for a courtesy, or of which class somebody is.</summary>
    private static bool IsAll(Utterance said, Span span)
    {
        var fillers = said.Hits(Book.Fillers);
        return said.Tokens.Count > 0
            && Enumerable.Range(Start(said), Math.Max(0, span.Start - Start(said))).All(place => fillers[place])
            && (fillers.Skip(span.End).All(filler => filler)
                || Of.Find(said).Any(of => of.Start == span.End));
    }

    /// <summary>Where it begins, after "het is".</summary>
    private static int Start(Utterance said) =>
        ItIs.Find(said).Where(span => span.Start == 0).Select(span => span.End).DefaultIfEmpty(0).Max();
}

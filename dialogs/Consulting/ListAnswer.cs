using System.Globalization;
using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>Reads typed words as an answer to the whole checklist: numbers, a no, or what of it is not so.</summary>
internal sealed class ListAnswer(Pack pack, Guide guide, MessageReader reader, ToldBeside beside)
{
    private const int MostOfOnlyThat = 6;

    /// <summary>The turn, or null when the words are no answer to it.</summary>
    public Step? In(Walk walk, IReadOnlyList<Fact> asked, string text) => Numbers(text) is { Count: > 0 } ticked
        ? Tick(walk, asked, ticked)
        : ToAll(walk, asked, text);

    /// <summary>"1 3", "1, 3", "2.", "1 en 3", "alleen het 4e"; empty for all other words.</summary>
    public static HashSet<int> Numbers(string text) => Ticks.IsMatch(text)
        ? [.. Number.Matches(text).Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture))]
        : [];

    /// <summary>Whether a part of it says no to this fact in its own words, and none says yes.</summary>
    public static bool Denies(string text, Fact fact) => fact is { WorseIfYes: true, AskedFirst: false }
        && Clauses.Joined(MyView.Replace(text, " "))
            .Where(part => AnswerReader.HasToDoWith(part, fact)).ToList() is { Count: > 0 } parts
        && !LeavesOpen(text, fact)
        && parts.TrueForAll(part => (IsOfWhatIsThere(fact) && NoSuch.IsMatch(part))
            || (AnswerReader.DeniesThat(part, fact) && AnswerReader.Read(part, fact) == Replied.No));

    /// <summary>"Only the grades": few words that say by themselves that there is no more than they name. One's own view is no name.
    /// </summary>
    public static bool IsOnlyThat(string text) =>
        Typing.Words(text).Length <= MostOfOnlyThat && Only.IsMatch(text) && !MyView.IsMatch(text);

    private static Regex Only { get; } = new(
        @"^\W*(?:(?:nee|no|nah|nope|eh|uh|hm+|ja|yes)\b[\s,.]*)?(?:alleen|enkel|slechts|only|just)\s",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Geen aangifte" is no no to whether it is an offence: what may be a sign of it is not there, and that is all.</summary>
    public static bool LeavesOpen(string text, Fact fact) => SpokenReader.Leaves(text).Contains(fact.Name);

    /// <summary>"Er staat iets in", "er is een foto": where no such thing stands there, that is the answer.</summary>
    private static bool IsOfWhatIsThere(Fact fact) => fact.Statement.Mentions("er staat ") || fact.Statement.Mentions("there is ");

    /// <summary>
    /// A "no" in words is one to a whole list only where none is ticked in it; else it is asked one by one. What is told beside it counts.
    /// </summary>
    private Step? ToAll(Walk walk, IReadOnlyList<Fact> asked, string text) => Worded(walk, asked, text)
        ?? (AnswerReader.Read(text) is not { } said ? null
        : (beside.In(walk, text) is { } heard ? guide.Volunteer(walk, heard) : null)
            ?? (said == Protocols.Answer.No && OpenQuestion.IsShort(text) && walk.Consultation!.Suggested.Count == 0
                && asked.All(fact => AnswerReader.Read(text, fact) == Replied.No)
                ? guide.AnswerAll(walk, Protocols.Answer.No)
                : guide.StepByStep(walk)));

    /// <summary>
    /// "er staan geen namen in": an answer to what it is about, where nothing stricter is told beside it; the others are asked one by one.
    /// </summary>
    private Step? Worded(Walk walk, IReadOnlyList<Fact> asked, string text)
    {
        var denied = asked.Where(fact => Denies(text, fact)).ToHashSet();
        if (denied.Count == 0 && OpenQuestion.IsShort(text) && text.Count(char.IsWhiteSpace) < 2)
        {
            return null;
        }

        var no = asked.Where(fact => fact.WorseIfYes && AnswerReader.HasToDoWith(text, fact))
            .Select(fact => (Fact: fact, Said: denied.Contains(fact) ? Replied.No : AnswerReader.Read(text, fact)))
            .Where(each => each.Said == Replied.Yes || (each.Said == Replied.No && !LeavesOpen(text, each.Fact))).ToList();
        if (no.Count == 0 && AnswerReader.Denies(text) && !AnswerReader.Asks(text)
            && asked.Any(fact => AnswerReader.HasToDoWith(text, fact)))
        {
            return guide.StepByStep(walk);
        }

        return AnswerReader.Asks(text) || no.Count == 0 || no.Exists(each => each.Said == Replied.Yes) || !AnswerReader.Denies(text)
            || reader.ReadOn(text, pack.Topic(walk.Consultation!.Topic)).Facts.Any(told => pack.Fact(told.Key) is { AskedFirst: false } fact
                && told.Value == fact.WorseIfYes && !denied.Contains(fact))
            ? null
            : guide.Answer(
                walk.With(walk.Consultation with { StepByStep = true, Suggested = [] }),
                [.. no.Select(each => new Given(each.Fact, Protocols.Answer.No))]);
    }

    /// <summary>A number that is not on the list is no tick: then nothing is taken as said.</summary>
    private Step Tick(Walk walk, IReadOnlyList<Fact> asked, HashSet<int> ticked) =>
        ticked.All(number => number >= 1 && number <= asked.Count)
            ? guide.Answer(walk, [.. asked.Select((fact, place) =>
                new Given(fact, ticked.Contains(place + 1) ? Protocols.Answer.Yes : Protocols.Answer.No))])
            : Guide.Lost(walk);

    private static Regex Ticks { get; } = new(
        @"^\s*(?:(?:alleen|enkel|only|just|nummer|number|nr|het|de|the)\s+)*[0-9]{1,2}(?:e|de|st|nd|rd|th)?"
        + @"(?:(?:[\s,;.)+&]|\b(?:en|and|het|de|the|nr)\b)+[0-9]{1,2}(?:e|de|st|nd|rd|th)?)*[\s.)]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"No names in it", and nothing more.</summary>
    private static Regex NoSuch { get; } = new(
        @"^\s*(?:(?:there\s+are|er\s+staan|er\s+staat)\s+)?(?:no|geen|zonder|without)\s+\w+"
        + @"(?:\s+(?:in|it|bij|erin|op|erop|ofzo|of|zo|either|ook))*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Number { get; } = new("[0-9]+", RegexOptions.CultureInvariant);

    /// <summary>"Alleen mijn mening": that something is one's own says no yes and no no.</summary>
    private static Regex MyView { get; } = new(
        @"\b(?:alleen|enkel|gewoon|only|just|its|it's|is)\s+(?:(?:maar|my|alleen|just|only)\s+)*(?:mijn|m'n|mn|me|my)?\s*"
        + @"(?:eigen\s+|own\s+)?(?:mening|ervaring|verhaal|opinion|experience|view|story)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}

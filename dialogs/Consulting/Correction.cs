using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// An answer that somebody puts right in so many words: "the confidential one should be no", "ik bedoelde nee bij de toestemming", "sorry,
/// ik bedoelde ja". What others have to give is never taken from that as given, and what it would make milder has to be said in so many
/// words: else it is asked again.
/// </summary>
internal sealed class Correction(Guide guide)
{
    private const int LeastLetters = 4;
    private const int Stem = 6;

    // What every question is about says of none which is meant, and neither do small words.
    private static readonly string[] Common =
    [
        "vraag", "question", "school", "antwoord", "answer", "voor", "niet", "maar", "deze", "that", "with", "this", "from", "they", "them",
        "have", "geen", "over", "naar",
    ];

    /// <summary>The turn; null for all other words.</summary>
    public Step? Step(Walk walk, string text) =>
        walk.Position is null || Typing.Asks(text) ? null
        : Named.Match(text) is { Success: true } named ? OfNamed(walk, named)
        : Bare.Match(text) is { Success: true } bare ? OfLast(walk, AnswerIn(bare), Means.IsMatch(text))
        : null;

    private Step? OfNamed(Walk walk, Match match)
    {
        var (name, answer, isMeant) = (match.Groups["name"].Value.Trim(), AnswerIn(match), Means.IsMatch(match.Value));
        var isBefore = Before.IsMatch(match.Value);
        return !OfPlace.IsMatch(name) ? OfCalled(walk, name, answer, isMeant, isBefore)
            : First.IsMatch(name) ? Put(walk, walk.Position!.Steps is [var first, ..] ? first : null, answer, isMeant)
            // "Dat is een nee" is an answer to the open question, and puts none right.
            : isMeant || isBefore ? OfLast(walk, answer, isMeant)
            : null;
    }

    /// <summary>
    /// The one with this name. What is asked may be another: "nee voor deze foto" makes no other answer milder. "Iedereen behalve Tim" is
    /// the name of none.
    /// </summary>
    private Step? OfCalled(Walk walk, string name, Answer answer, bool isMeant, bool isBefore) =>
        !AnswerReader.Limits(name) && !AnswerReader.Denies(name) && !SpokenReader.Holds(name, "someDont") && Called(walk, name) is { } fact
        && (isMeant || isBefore || !walk.IsAsking || walk.Pending.Contains(fact) || !IsMilder(fact, answer))
            ? Put(walk, fact, answer, isMeant)
            : null;

    /// <summary>The last answer, where that was another; else it answers what is asked now.</summary>
    private Step? OfLast(Walk walk, Answer answer, bool isMeant) => walk.Position!.Steps switch
    {
        [.., { Count: > 1 }] => guide.OfferChange(walk),
        [.., [var last]] when last.Answer != answer && !IsAskedAgain(walk) => Put(walk, last.Fact, answer, isMeant),
        _ => walk.Pending is [var asked] && (isMeant || !MayBeMilder(asked, answer)) ? guide.AnswerAll(walk, answer) : null,
    };

    /// <summary>What was half said was to the open question.</summary>
    private static bool IsAskedAgain(Walk walk) => walk.Pending.Count == 1
        && (Memory.LastIs(walk.Conversation, "again") || Memory.LastIs(walk.Conversation, "lost"));

    /// <summary>One answer is put right; of more that were given together it is asked which.</summary>
    private Step? Put(Walk walk, IReadOnlyList<Given>? step, Answer answer, bool isMeant) => step switch
    {
        null => null,
        [var only] => Put(walk, only.Fact, answer, isMeant),
        _ => guide.OfferChange(walk),
    };

    private Step? Put(Walk walk, Fact fact, Answer answer, bool isMeant) =>
        walk.Consultation!.Answers.TryGetValue(fact.Name, out var before) && before == answer
            ? guide.Remind(walk, new Reply.Say(Note.AlreadyAnswered, [new Given(fact, answer)]))
        : walk.Pending.Contains(fact) ? ToPending(walk, fact, answer)
        // What others give, and what was heard in somebody's own words, is asked before it becomes milder.
        : MayBeMilder(fact, answer) || !walk.Consultation.Answers.ContainsKey(fact.Name) || (!isMeant && IsMilder(fact, answer))
            ? guide.Change(walk, fact)
        : guide.Answer(walk, [new Given(fact, answer)]);

    /// <summary>What is asked now; what others give, only whoever reads an answer says.</summary>
    private Step? ToPending(Walk walk, Fact fact, Answer answer) => MayBeMilder(fact, answer) ? null
        : walk.Pending.Count > 1
            ? guide.Answer(walk.With(walk.Consultation! with { StepByStep = true, Suggested = [] }), [new Given(fact, answer)])
        : guide.Answer(walk, [new Given(fact, answer)]);

    private static bool MayBeMilder(Fact fact, Answer answer) =>
        fact is { DontKnow: DontKnow.UntilGiven, WorseIfYes: false } && answer == Answer.Yes;

    private static bool IsMilder(Fact fact, Answer answer) => answer == (fact.WorseIfYes ? Answer.No : Answer.Yes);

    /// <summary>The one that was told or is asked, and is called most like this; null for none and for more.</summary>
    private static Fact? Called(Walk walk, string name)
    {
        var told = walk.Position!.Told.Select(given => given.Fact).Concat(walk.Pending).Distinct().ToList();
        var stems = Typing.Stems(name, LeastLetters, Stem, "?,.!'\"")
            .Where(stem => !Common.Any(common => common.StartsWith(stem, StringComparison.OrdinalIgnoreCase))).ToHashSet();
        var counted = told.Select(fact => (Fact: fact, Count: stems.Count(fact.Label.Mentions) * 2 + stems.Count(fact.Question.Mentions)))
            .Where(each => each.Count > 0).ToList();
        var most = counted.Count > 0 ? counted.Max(each => each.Count) : 0;
        var best = counted.Count > 0 ? [.. counted.Where(each => each.Count == most).Select(each => each.Fact)]
            : told.Where(fact => AnswerReader.HasToDoWith(name, fact)).ToList();
        return best is [var only] ? only
            // "De foto" of a recording that was heard is not its consent.
            : best.Where(fact => walk.Consultation!.Answers.ContainsKey(fact.Name)).ToList() is [var answered] ? answered
            : null;
    }

    private static Answer AnswerIn(Match match) => match.Groups["answer"].Value.ToLowerInvariant()[0] switch
    {
        'y' or 'j' => Answer.Yes,
        'n' => Answer.No,
        _ => Answer.Unknown,
    };

    private const string Lead =
        @"^\W*(?:(?:oh?|oeps|oops|ow|wacht|wait|sorry|nee|no|ja|yes|eh|hm+|uhm?|maar|but|en|and|ah|ok[eé]?|foutje|fout|verkeerd|mistake"
        + @"|my\s+bad|ik\s+bedoel(?:de)?|i\s+mean(?:t)?)[\s,.!:;]+)*";

    private const string Yes = @"(?<answer>yes|no|ja|nee|unknown|weet\s+(?:ik\s+)?niet|don'?t\s+know)";
    private const string Close = @"(?:[\s,]+(?:zijn|wezen|worden|staan|hoor|sorry|toch|please|aub|pls|then|dan|natuurlijk|instead))*\W*$";

    /// <summary>"Die van toestemming moet nee zijn", "nee bij toestemming", "change the consent one to no".</summary>
    private static Regex Named { get; } = new(
        Lead + @"(?:(?:bij|op|voor|for|at|on|de|het|the|die|dat|that|van)\s+)*(?<name>\S.{1,60}?)\s+"
        + @"(?:(?:one|question|vraag|answer|antwoord)\s+)?"
        + @"(?:should(?:\s+have)?\s+be(?:en)?|must\s+be|needs?\s+to\s+be|has\s+to\s+be|had\s+to\s+be|was|is|moet|moest|had|hoort|hoorde|zou"
        + @"|bedoel(?:de)?\s+ik|i\s+meant?)(?:\s+(?:eigenlijk|toch|wel|gewoon|een|a|an|actually|te|op|moeten|,))*\s+" + Yes + Close
        + "|" + Lead + @"(?:ik\s+bedoel(?:de)?\s+|i\s+meant?\s+)?" + Yes
        + @"\s+(?:bij|op|voor|for|on|to|at)\s+(?:(?:de|het|the|die|dat|that)\s+)*(?<name>\S.{1,60}?)(?:\s+(?:one|question|vraag))?\W*$"
        + "|" + @"^\W*(?<name>\w[^:.?!]{2,60}?)\s*:\s*" + Yes + Close
        + "|" + Lead + @"(?:(?:can|could)\s+(?:you|u)\s+|kun\s+je\s+)?(?:change|put|set|make|zet|maak|verander|wijzig)\s+"
        + @"(?:(?:de|het|the|die|dat|that)\s+)*(?<name>\S.{1,60}?)(?:\s+(?:one|question|vraag|answer|antwoord))?"
        + @"\s+(?:to|op|naar|in|into)\s+(?:een\s+|a\s+)?"
        + Yes + Close,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Sorry, ik bedoelde ja", "nee wacht, ja", "dat moest nee zijn": the last one.</summary>
    private static Regex Bare { get; } = new(
        @"^\W*(?:(?:oh?|oeps|oops|ow|wacht|wait|sorry|eh|hm+|uhm?|ah|foutje|fout|verkeerd|nee|no|ja|yes|dat\s+was\s+(?:fout|verkeerd)"
        + @"|that\s+was\s+wrong)[\s,.!:;]+)*"
        + @"(?:(?:(?:ik|k)\s+)?bedoel(?:de)?(?:\s+ik)?|i\s+meant?|dat\s+moe(?:t|st)"
        + @"|that\s+should\s+(?:be|have\s+been)|wacht|wait|(?:ik|i)\s+mean)"
        + @"[\s,:]+(?:(?:eigenlijk|gewoon|toch|actually|een|a)\s+)*" + Yes + Close,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex OfPlace { get; } = new(
        @"^(?:(?:de|het|the|die|dat|that)\s+)*(?:eerste|1e|first|1st|vorige|laatste|last|previous|dat|that|it|het|die|dit"
        + @"|this|one|last\s+one|first\s+one"
        + @"|vorige\s+vraag|laatste\s+vraag|that\s+(?:last\s+)?one)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex First { get; } = new(@"\b(?:eerste|1e|first|1st)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>That another answer was meant, or has to stand there.</summary>
    private static Regex Means { get; } = new(
        @"\b(?:bedoel(?:de)?|mean|meant|moet|moest|should|must|needs?|has|had|hoort|hoorde|change|put|set|make|zet|maak|verander|wijzig)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>That it is about what was said before, or that something went wrong.</summary>
    private static Regex Before { get; } = new(
        @"\b(?:was|vorige|laatste|last|previous|sorry|oeps|oops|wacht|wait|fout|foutje|verkeerd|mistake|my\s+bad)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}

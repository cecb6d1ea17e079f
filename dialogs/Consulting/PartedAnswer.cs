using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>Words of which a part answers what is asked, and the rest says something else.</summary>
internal sealed class PartedAnswer(Pack pack, Guide guide, MessageReader reader)
{
    // Beside these a first sentence never says the milder thing by itself.
    private static readonly string[] Reservations = ["someDont", "withholds", "neverAsked", "doubtsIt"];

    private const int LeastLetters = 4;
    private const int Stem = 6;

    /// <summary>The turn; null for all other words.</summary>
    public Step? Step(Walk walk, string text) => AndMore(walk, text) ?? ButSome(walk, text);

    /// <summary>
    /// "Nee, niet strafbaar. O, en het loopt wel uit de hand": the first sentence answers, and another tells of what is not asked yet;
    /// null for all others.
    /// </summary>
    private Step? AndMore(Walk walk, string text)
    {
        if (walk.Pending is not [var fact] || AnswerReader.Asks(text) || Parts.Each(text).ToList() is not [var first, .. var others]
            || AnswerReader.Read(first, fact) is var said && said is not (Replied.Yes or Replied.No)
            || others.Exists(other => AnswerReader.HasToDoWith(other, fact))
            || (fact.MilderIfYes == (said == Replied.Yes) && Reservations.Any(each => SpokenReader.Holds(text, each))))
        {
            return null;
        }

        var told = pack.Facts.Where(other => other != fact && !other.AskedFirst && others.Exists(each => IsTold(walk, each, other)))
            .ToDictionary(other => other.Name, other => other.WorseIfYes);
        // That somebody watches something says nothing more, and leaves the answer as it is.
        if (told.Count == 0 && !others.TrueForAll(each => SpokenReader.Holds(each, "watches")))
        {
            return null;
        }

        var step = guide.AnswerAll(walk, said == Replied.Yes ? Answer.Yes : Answer.No, new Heard(told, null));
        // What was answered otherwise before is asked again.
        return told.Keys.FirstOrDefault(walk.Consultation!.Answers.ContainsKey) is { } again
            ? guide.Change(walk.With(step.Conversation), pack.Fact(again)!) with { InPlace = step.InPlace }
            : step;
    }

    /// <summary>
    /// Whether a sentence tells the worse of this fact. A word that may have to do with it is enough only where the topic turns on it:
    /// elsewhere the whole sentence has to say so. Who watches films on a phone records nothing and shares no number.
    /// </summary>
    private bool IsTold(Walk walk, string sentence, Fact fact) => AnswerReader.HasToDoWith(sentence, fact)
        && !SpokenReader.Holds(sentence, "watches")
        && AnswerReader.Read(sentence, fact) == (fact.WorseIfYes ? Replied.Yes : Replied.No)
        && (pack.Topic(walk.Consultation!.Topic) is not { } topic || (topic.Implies | topic.Asks).Has(fact)
            || (reader.ReadOn(sentence, topic).Facts.TryGetValue(fact.Name, out var yes) && yes == fact.WorseIfYes));

    /// <summary>
    /// "Niks daarvan, alleen de naam van de school misschien", "over die naam twijfel ik, de rest niet": what is named is asked, or in
    /// doubt; the rest is a no, as far as nothing was heard of it.
    /// </summary>
    private Step? ButSome(Walk walk, string text)
    {
        if (walk.Pending.Count < 2 || AnswerReader.Asks(text) || !IsOfSome(text))
        {
            return null;
        }

        var rest = BehindTheNo(text);
        var named = Named(walk.Pending, rest);
        var no = walk.Pending.Except(named)
            .Where(fact => !walk.Consultation!.Suggested.Contains(fact.Name))
            .Where(fact => !Mentions(fact, rest) && !AnswerReader.HasToDoWith(text, fact))
            .Select(fact => new Given(fact, Answer.No));
        var doubted = SpokenReader.Holds(text, "doubtsIt") ? named.Select(fact => new Given(fact, Answer.Unknown)) : [];
        return named.Count == 0 ? null
            : guide.Answer(walk.With(walk.Consultation! with { StepByStep = true, Suggested = [] }), [.. no, .. doubted]);
    }

    /// <summary>Whether it parts what it names from the rest: "de rest niet", "niks daarvan, alleen …".</summary>
    private static bool IsOfSome(string text) => SpokenReader.Holds(text, "restNot") || Except.IsMatch(text)
        || (Clauses.In(text) is [var first, .. var others]
        && (SpokenReader.Opens(first, "none") || SpokenReader.Opens(first, "no"))
        && others.Any(clause => SpokenReader.Opens(clause, "onlyThat")));

    /// <summary>"Nee behalve hun namen", "nothing except their names".</summary>
    private static Regex Except { get; } = new(
        @"^\W*(?:nee|niks|niets|geen|no|none|nothing|nope)\b.{0,20}\b(?:behalve|except|apart\s+from)\s",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The no names nothing by itself: "none of that, just …".</summary>
    private static string BehindTheNo(string text) => Clauses.In(text) is [var first, _, ..] clauses && SpokenReader.Says(first, "none")
        ? string.Join(", ", clauses[1..])
        : text;

    /// <summary>What is called most like its own statement: "de naam van de school".</summary>
    private static List<Fact> Named(IReadOnlyList<Fact> asked, string text)
    {
        var stems = Stems(text);
        var most = asked.Max(fact => Mentioned(fact, stems));
        return most == 0 ? [.. asked.Where(fact => AnswerReader.HasToDoWith(text, fact))]
            : [.. asked.Where(fact => Mentioned(fact, stems) == most)];
    }

    private static bool Mentions(Fact fact, string text) => Mentioned(fact, Stems(text)) > 0;

    private static int Mentioned(Fact fact, HashSet<string> stems) => stems.Count(stem => fact.Statement.Mentions(stem));

    private static HashSet<string> Stems(string text) => [.. Typing.Stems(text, LeastLetters, Stem)];
}

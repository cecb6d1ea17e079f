using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// After a verdict somebody changes an answer of their own, in its own words: "toch nee, bij nader inzien schaadt het de school niet",
/// "klopt niet, het is geen privéaccount". What was only heard is taken back elsewhere; what others have to give is never given so.
/// </summary>
internal sealed class Afterthought(Guide guide)
{
    // Beside these it is no yes that was missed.
    private static readonly string[] Reservations = ["someDont", "withholds", "neverAsked", "doubtsIt"];

    private const int MostWords = 14;
    private const int MostOfAContradiction = 8;
    private const int LeastLetters = 5;

    /// <summary>The turn; null for all other words.</summary>
    public Step? Step(Walk walk, string text)
    {
        if (walk.Position is not { IsDone: true } || walk.Consultation is not { Answers: var answers } || text.TrimEnd().EndsWith('?')
            || SpeechReader.FollowsOn(text) || SpeechReader.BeginsAsking(text) || Supposition.In(text)
            || Typing.Words(text).Length > MostWords)
        {
            return null;
        }

        if (Unasked(walk, text) is { } unasked)
        {
            return unasked;
        }

        var own = walk.Position.Answers.Select(given => given.Fact).Where(fact => fact is { AskedFirst: false, WorseIfYes: true }
            && answers.ContainsKey(fact.Name)).ToList();
        return own.Where(fact => answers[fact.Name] == Answer.Yes && Clauses.In(text).Any(clause => IsNo(clause, fact)))
                .ToList() is [var not]
                ? AnswerReader.Limits(text) || SpokenReader.Holds(text, "doubtsIt") || !(Anew.IsMatch(text) || IsOutright(text, not))
                    ? guide.Change(walk, not)
                    : Take(walk, not, Answer.No)
            : own.Where(fact => answers[fact.Name] != Answer.Yes && IsAfterAll(text, fact)).ToList() is [var so]
                ? Take(walk, so, Answer.Yes)
            // Called no more than by its label it is asked.
            : Anew.IsMatch(text) && AnswerReader.Denies(text) && own.Where(fact => answers[fact.Name] == Answer.Yes
                    && Typing.Stems(text, LeastLetters, LeastLetters + 1).Any(fact.Label.Mentions)).ToList() is [var called]
                ? guide.Change(walk, called)
            : Contradicted(walk, text);
    }

    /// <summary>
    /// "Klopt niet, ik zei dat iedereen het goed vond": the answer that this is about is asked again by its name, and never taken from
    /// that; what says the same as was answered is said to have been.
    /// </summary>
    private Step? Contradicted(Walk walk, string text)
    {
        if (Contradicts.Match(text) is not { Success: true, Length: var length } head)
        {
            return SaysFine(text) ? AskedAnew(walk, text) : null;
        }

        var said = text[length..] is { Length: > 0 } rest ? rest : text;
        return LastOne(walk, text[length..]) ?? AskedAnew(walk, said) ?? (!head.Groups["outright"].Success ? null
            : About(walk, said) is [var same, ..] ? guide.InShort(walk, new Reply.Say(Note.AlreadyAnswered, [same]))
            : Typing.Words(said).Length <= MostOfAContradiction ? guide.OfferChange(walk)
            : null);
    }

    /// <summary>"Huh, ik zei ja": no more than a yes or a no is about the last answer.</summary>
    private Step? LastOne(Walk walk, string said) => OpenQuestion.IsShort(said) && AnswerReader.Read(said) is Answer.Yes or Answer.No
        && walk.Position!.Steps is [.., [var last]] && last.Answer != AnswerReader.Read(said)
            ? guide.Change(walk, last.Fact)
            : null;

    /// <summary>The answer that these words are about, asked again where they give another.</summary>
    private Step? AskedAnew(Walk walk, string said) => Reservations.Any(each => SpokenReader.Holds(said, each)) ? null
        : About(walk, said).Find(given => !Answers(said, given.Fact, given.Answer)) is { } otherwise
            && !Answers(said, otherwise.Fact, Worse(otherwise.Fact))
            ? guide.Change(walk, otherwise.Fact)
        : null;

    private static List<Given> About(Walk walk, string said) => [.. walk.Position!.Told
        .Where(given => !given.Fact.AskedFirst && IsOf(said, given.Fact)).OrderBy(given => given.Answer == Milder(given.Fact))];

    /// <summary>"Het mag wel van de ouders": that it was found fine, in few words that ask and deny nothing.</summary>
    private static bool SaysFine(string text) => Typing.Words(text).Length <= MostOfAContradiction && !AnswerReader.Denies(text)
        && (SpokenReader.Holds(text, "allSaidYes") || SpokenReader.Holds(text, "foundFine"));

    private static bool IsOf(string text, Fact fact) => AnswerReader.HasToDoWith(text, fact) || SpokenReader.Eases(text).Contains(fact.Name)
        || Typing.Stems(text, LeastLetters + 1, LeastLetters + 1).Any(fact.Label.Mentions)
        || (OpenQuestion.IsOfAll(fact) && (SpokenReader.Holds(text, "allSaidYes") || SpokenReader.Holds(text, "foundFine")));

    /// <summary>Whether it gives this answer by its words, and not for want of any that count.</summary>
    private static bool Answers(string text, Fact fact, Answer answer) => AnswerReader.Read(text, fact) == AsReplied(answer)
        && (AnswerReader.HasToDoWith(text, fact) || AnswerReader.Denies(text));

    private static Answer Milder(Fact fact) => fact.WorseIfYes ? Answer.No : Answer.Yes;

    private static Answer Worse(Fact fact) => fact.WorseIfYes ? Answer.Yes : Answer.No;

    private static Replied AsReplied(Answer answer) => answer switch
    {
        Answer.Yes => Replied.Yes,
        Answer.No => Replied.No,
        _ => Replied.Unknown,
    };

    /// <summary>"Dat zei ik net, ik heb het niet gevraagd": whoever was not asked has given nothing, whatever was answered.</summary>
    private Step? Unasked(Walk walk, string text) => SpokenReader.Holds(Contradicts.Replace(text, ""), "neverAsked")
        && walk.Position!.Answers.FirstOrDefault(given => OpenQuestion.IsOfAll(given.Fact)) is { } consent
            ? consent.Answer == Answer.No ? guide.Still(walk) : Take(walk, consent.Fact, Answer.No)
            : null;

    private Step Take(Walk walk, Fact fact, Answer answer) => guide.Answer(walk, [new Given(fact, answer)]);

    private static bool IsNo(string clause, Fact fact) =>
        AnswerReader.DeniesThat(clause, fact) && AnswerReader.Denies(clause) && !ListAnswer.LeavesOpen(clause, fact);

    /// <summary>"Ik wil hem niet kwetsen" says what is wished, and not what is so: there it is asked.</summary>
    private static bool IsOutright(string text, Fact fact) => Clauses.In(text).Any(clause => Outright.Denies(clause, fact, told: null));

    /// <summary>"Familie zit er ook op, dus toch privé": what is stricter than was answered, in its own words or those of its question.
    /// </summary>
    private static bool IsAfterAll(string text, Fact fact) => (Clauses.In(text).Any(clause => Anew.IsMatch(clause))
            && Clauses.In(text).Any(clause => IsYes(clause, fact)))
        || (SpokenReader.Worsens(text).Contains(fact.Name) && !AnswerReader.Denies(text));

    private static bool IsYes(string clause, Fact fact) =>
        AnswerReader.HasToDoWith(clause, fact) && AnswerReader.Read(clause, fact) == Replied.Yes;

    /// <summary>That the bot has it wrong, or that something else was said.</summary>
    private static Regex Contradicts { get; } = new(
        @"^\W*(?:(?:oh?|wacht|wait|sorry|hm+|huh|he|hè|hoezo(?:\s+niet)?|nou|joh|maar|but|ja|yes|well|nee+|no+|nope)\b[\s,.!?]*)*"
        + @"(?:(?<outright>(?:(?:dat|dit|het|t)\s+)?klopt\s+(?:\w+\s+)?niet|(?:dat\s+)?is\s+niet\s+(?:waar|zo|juist)|niet\s+waar"
        + @"|(?:(?:that|this|it)(?:['’]?s|\s+is)\s+|you['’]?re\s+)?(?:wrong|incorrect|not\s+(?:true|right|correct))"
        + @"|(?:(?:dat\s+)?heb\s+je\s+)?verkeerd\s+(?:begrepen|gehoord|gelezen)|(?:you\s+)?(?:misunderst\w+|misheard)(?:\s+me)?"
        + @"|(?:fout|onjuist|onzin)(?=\W)"
        + @"|(?:you\s+(?:got|have|heard)|je\s+(?:begrijpt|begreep|hebt|snapt|hoorde))\s+(?:(?:it|that|me|het|dat|mij)\s+)?"
        + @"(?:wrong|verkeerd|niet\s+goed))"
        + @"|(?:nee+|no+|nope|jawel|eigenlijk|actually|wel)\b"
        + @"|(?=(?:ik|k|i)\s+(?:zei|zeg|bedoelde?|had|heb|said|told|meant|mean|had|have|did)\b))\W*"
        + @"(?:(?:dat\s+)?(?:ik|k|i)\s+(?:(?:al|toch|net|already|just)\s+)*(?:zei|bedoelde?|said|meant|mean|told\s+you)\b"
        + @"(?:\s+(?:toch|al|net|already|just))*(?:\s+(?:dat|that))?\b\W*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>That it is otherwise than was said.</summary>
    private static Regex Anew { get; } = new(
        @"^\W*(?:(?:oh?|wacht|wait|sorry|hm+|nee|no|ja|yes|oeps|oops|dus|so)[\s,.!]+)*(?:toch\b|jawel\b|eigenlijk\b|bij\s+nader|actually\b"
        + @"|on\s+second\s+thought|(?:dat\s+)?klopt\s+niet|it\s+is\s+after\s+all|thinking\s+about\s+it)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}

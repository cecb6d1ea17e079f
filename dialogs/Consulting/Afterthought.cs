using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// After a verdict somebody changes an answer of their own, in its own words: "toch nee, bij nader inzien schaadt het de school niet",
/// "klopt niet, het is geen privéaccount". What was only heard is taken back elsewhere; what others have to give is never given so.
/// </summary>
internal sealed partial class Afterthought(Guide guide)
{
    private const int MostWords = 14;
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
                ? AnswerReader.Limits(text) || SpokenReader.Holds(text, "doubtsIt") || !(Anew().IsMatch(text) || IsOutright(text, not))
                    ? guide.Change(walk, not)
                    : Take(walk, not, Answer.No)
            : own.Where(fact => answers[fact.Name] != Answer.Yes && IsAfterAll(text, fact)).ToList() is [var so]
                ? Take(walk, so, Answer.Yes)
            // Called no more than by its label it is asked.
            : Anew().IsMatch(text) && AnswerReader.Denies(text) && own.Where(fact => answers[fact.Name] == Answer.Yes
                    && Typing.Stems(text, LeastLetters, LeastLetters + 1).Any(fact.Label.Mentions)).ToList() is [var called]
                ? guide.Change(walk, called)
            : null;
    }

    /// <summary>"Dat zei ik net, ik heb het niet gevraagd": whoever was not asked has given nothing, whatever was answered.</summary>
    private Step? Unasked(Walk walk, string text) => SpokenReader.Holds(text, "neverAsked")
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
    private static bool IsAfterAll(string text, Fact fact) => (Clauses.In(text).Any(clause => Anew().IsMatch(clause))
            && Clauses.In(text).Any(clause => IsYes(clause, fact)))
        || (SpokenReader.Worsens(text).Contains(fact.Name) && !AnswerReader.Denies(text));

    private static bool IsYes(string clause, Fact fact) =>
        AnswerReader.HasToDoWith(clause, fact) && AnswerReader.Read(clause, fact) == Replied.Yes;

    /// <summary>That it is otherwise than was said.</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:oh?|wacht|wait|sorry|hm+|nee|no|ja|yes|oeps|oops|dus|so)[\s,.!]+)*(?:toch\b|jawel\b|eigenlijk\b|bij\s+nader|actually\b"
        + @"|on\s+second\s+thought|(?:dat\s+)?klopt\s+niet|it\s+is\s+after\s+all|thinking\s+about\s+it)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Anew();
}

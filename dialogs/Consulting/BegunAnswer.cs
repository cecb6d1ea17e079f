using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// "Weet niet, dat heeft de toneelclub geregeld": what begins as an answer to the open question is that answer first, whatever comes behind
/// it. Only the stricter answer, or that somebody does not know: what makes it milder has to be said without more.
/// </summary>
internal static class BegunAnswer
{
    // With these the rest is about the answer itself, and is read with it.
    private static readonly string[] Reservations = ["someDont", "withholds", "neverAsked", "doubtsIt", "nobodyInIt", "onlyMe"];

    private const int MostOfAnswer = 4;

    /// <summary>The answer that it begins with; null where it begins with none, or where the rest puts it right.</summary>
    public static Answer? In(string text, Fact fact) => Begun.Match(text) is { Success: true } begun
        && begun.Groups["answer"].Value is var answer && Typing.Words(answer).Length <= MostOfAnswer
        && begun.Groups["rest"].Value is var rest && !PutsRight.IsMatch(rest) && !Typing.Asks(text)
        && !AnswerReader.HasToDoWith(rest, fact) && !Reservations.Any(each => SpokenReader.Holds(text, each))
            ? AnswerReader.Read(answer, fact) switch
            {
                Replied.Unknown when AnswerReader.Read(answer) == Answer.Unknown => Answer.Unknown,
                Replied.Yes when fact.WorseIfYes && SpokenReader.Holds(answer, "yes") => Answer.Yes,
                Replied.No when !fact.WorseIfYes && SpokenReader.Opens(answer, "no")
                    && !PutsRight.IsMatch(Clauses.BehindANo(answer)) => Answer.No,
                _ => null,
            }
            : null;

    private static Regex Begun { get; } = new(
        @"^\W*(?<answer>\w[^,.;:!\n]{0,40}?)(?:\s*[,.;:!\n]+\s*|\s+(?=(?:en|maar|want|omdat|and|but|because|cause|cuz)\b))(?<rest>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>"Nee, niet tijdens de les", "nee, ik bedoelde een collega": then it says what the no is to, or takes it back.</summary>
    private static Regex PutsRight { get; } = new(
        @"^(?:niet|geen|not|no|nee|ja|yes|toch|wel|wait|wacht|eigenlijk|actually|(?:ik|i)\s+(?:bedoel\w*|mean\w*|meant))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}

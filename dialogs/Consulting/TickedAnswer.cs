using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// What is typed below the list that means what stands on it: to go on with what the bot ticked, or to tick what it calls by its name.
/// What is neither ticked nor named is asked, as far as it matters.
/// </summary>
internal sealed class TickedAnswer(Guide guide)
{
    private const int LeastLetters = 4;
    private const int Stem = 6;

    /// <summary>The turn; null for all other words.</summary>
    public Step? Step(Walk walk, string text) => walk.Pending.Count < 2 || Typing.Asks(text) ? null
        : GoesOn(walk, text) ?? NothingElse(walk, text)
            ?? (SpokenReader.Says(text, "knowsNot") ? guide.StepByStep(walk) : null) ?? ByName(walk, text);

    /// <summary>"Ja verder", "klopt zo": with what is ticked already; null where nothing is.</summary>
    public Step? GoesOn(Walk walk, string text) => walk.Pending.Count > 1 && walk.Consultation!.Suggested.Count > 0
        && SpokenReader.Says(text, "goesOnSo")
            ? Take(walk, [.. Ticked(walk).Select(fact => new Given(fact, Answer.Yes))])
            : null;

    /// <summary>"Verder niks": what is ticked and no more.</summary>
    private Step? NothingElse(Walk walk, string text) => !SpokenReader.Says(text, "nothingElse") ? null
        // What somebody ticked by hand can't be seen before it is sent.
        : walk.Consultation!.Suggested.Count == 0 ? guide.Remind(walk, new Reply.Say(Note.TickThere))
        : guide.Answer(walk, [.. walk.Pending.Select(fact =>
            new Given(fact, walk.Consultation!.Suggested.Contains(fact.Name) ? Answer.Yes : Answer.No))]);

    /// <summary>"Vertrouwelijk en schadelijk voor leerlingen, niet voor de school": more than one by its name, or a yes and one.</summary>
    private Step? ByName(Walk walk, string text)
    {
        // Who did not agree is no name on the list.
        if (SpokenReader.Holds(text, "someDont") || SpokenReader.Holds(text, "withholds") || SpokenReader.Holds(text, "neverAsked"))
        {
            return null;
        }

        var said = Clauses.Joined(text).Select(clause => (No: AnswerReader.Denies(clause), Fact: Called(walk, clause)))
            .Where(each => each.Fact is not null).ToLookup(each => each.No, each => each.Fact!);
        var yes = said[false].Distinct().ToList();
        var no = said[true].Where(fact => IsOutright(text, fact)).Except(yes).Distinct().ToList();
        return yes.Count == 0 || (yes.Count + no.Count < 2 && !SpokenReader.Opens(text, "yes"))
            || SpokenReader.Holds(text, "doubtsIt")
            ? null
            : Take(walk, [.. yes.Select(fact => new Given(fact, Answer.Yes)), .. no.Select(fact => new Given(fact, Answer.No))]);
    }

    /// <summary>"Niet voor de school": few words that deny no more than that; what stands in a sentence of its own may deny another thing.
    /// </summary>
    private static bool IsOutright(string text, Fact fact) => Clauses.Joined(text).Any(clause => AnswerReader.Denies(clause)
        && (OpenQuestion.IsShort(clause) || AnswerReader.DeniesThat(clause, fact)) && Named(clause, fact));

    private static bool Named(string clause, Fact fact) => Typing.Stems(clause, LeastLetters, Stem).Any(fact.Label.Mentions);

    private Step Take(Walk walk, IReadOnlyList<Given> answers) =>
        guide.Answer(walk.With(walk.Consultation! with { StepByStep = true, Suggested = [] }), answers);

    private static IEnumerable<Fact> Ticked(Walk walk) => walk.Pending.Where(fact => walk.Consultation!.Suggested.Contains(fact.Name));

    /// <summary>The one that a clause calls by its label. Of two alike the shorter is meant, and none where it is denied.</summary>
    private static Fact? Called(Walk walk, string clause)
    {
        var stems = Typing.Stems(clause, LeastLetters, Stem).ToHashSet();
        var best = walk.Pending.Max(fact => stems.Count(fact.Label.Mentions));
        var most = best == 0 ? [] : walk.Pending.Where(fact => stems.Count(fact.Label.Mentions) == best).ToList();
        return most is [var only] ? only
            : AnswerReader.Denies(clause) ? most.Where(fact => AnswerReader.HasToDoWith(clause, fact)).ToList() is [var said] ? said : null
            : most.MinBy(fact => fact.Label.Dutch.Length);
    }
}

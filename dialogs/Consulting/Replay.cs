using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>Finds where a consultation stands, by walking it again with the answers that it holds.</summary>
public sealed class Replay(Rulebook rulebook)
{
    /// <summary>With more root facts open than this, one checklist is kinder than as many questions.</summary>
    private const int MostSingleQuestions = 4;

    private Pack Pack => rulebook.Pack;

    public Position Find(Consultation consultation)
    {
        var understood = Understood(consultation);
        var walk = Start(consultation, understood);
        var steps = Corrected(consultation);
        while (rulebook.NextQuestion(walk) is { } fact)
        {
            // The checklist came in the place of the first question that would have been asked alone.
            var asked = fact.AskedWhen is null && Listed(consultation, walk) is { Count: > 0 } listed ? listed : [fact];
            if (!asked.All(member => consultation.Answers.ContainsKey(member.Name)))
            {
                var pending = Changed(consultation) ?? Ask(consultation, walk, fact);
                var open = OpenAfter(walk, fact) + (RoleIsOpen(consultation) ? 1 : 0);
                return new Position(walk, steps, understood, pending, open, Roles(consultation));
            }

            var step = asked.Select(member => new Given(member, consultation.Answers[member.Name])).ToList();
            walk = step.Aggregate(walk, (so, given) => so.Answer(given.Fact, given.Answer));
            steps.Add(step);
        }

        return new Position(walk, steps, understood, Changed(consultation) ?? [], 0, Roles(consultation))
        {
            AsksRole = consultation.Changing is null && RoleIsOpen(consultation) && rulebook.HingesOnRole(rulebook.Conclude(walk)),
        };
    }

    private List<Fact>? Changed(Consultation consultation) =>
        consultation.Changing is { } name && Pack.Fact(name) is { } fact ? [fact] : null;

    /// <summary>The facts to ask now: one, or the checklist of all that are open.</summary>
    private List<Fact> Ask(Consultation consultation, Inquiry walk, Fact next)
    {
        var roots = Roots(walk).Where(fact => !consultation.Answers.ContainsKey(fact.Name)).ToList();
        return next.AskedWhen is null && !consultation.StepByStep && roots.Count > MostSingleQuestions ? roots : [next];
    }

    private IEnumerable<Fact> Roots(Inquiry walk) => Pack.Members(walk.Open & rulebook.Applying(walk.Situation.Doers))
        .Where(fact => fact.AskedWhen is null && !fact.OnlyInDoubt);

    private List<Fact> Listed(Consultation consultation, Inquiry walk) =>
        [.. Pack.Members(walk.Open & rulebook.Applying(walk.Situation.Doers)).Where(fact => consultation.Listed.Contains(fact.Name))];

    private int OpenAfter(Inquiry walk, Fact next) => Pack.Members((walk.Open & rulebook.Applying(walk.Situation.Doers)).Without(next))
        .Count(fact => fact.AskedWhen is not { } name
            || Pack.Fact(name) is not { } parent || walk.Situation[parent] != Answer.No || walk.Open.Has(parent));

    /// <summary>
    /// What counts before anything is asked: the topic's own facts and the person's words, unless they were asked after all.
    /// </summary>
    private List<Given> Understood(Consultation consultation) =>
        [.. Pack.Facts
            .Where(fact => fact.Roles.Overlaps(Doers(consultation)) && !consultation.Answers.ContainsKey(fact.Name))
            .Where(fact => consultation.ToldWorse.Contains(fact.Name) || Implied(consultation).Has(fact))
            .Select(fact => new Given(fact, Implied(consultation).Has(fact) || fact.WorseIfYes ? Answer.Yes : Answer.No))];

    /// <summary>
    /// What the topic or the words said and the person then changed: an answer like any other, though no question led to it.
    /// </summary>
    private List<IReadOnlyList<Given>> Corrected(Consultation consultation) =>
        [.. Pack.Members(Implied(consultation) | ToldFacts(consultation))
            .Where(fact => fact.Roles.Overlaps(Doers(consultation)) && consultation.Answers.ContainsKey(fact.Name))
            .Select(fact => (IReadOnlyList<Given>)[new Given(fact, consultation.Answers[fact.Name])])];

    private Inquiry Start(Consultation consultation, List<Given> understood)
    {
        var situation = Situations.Usual(Pack.Facts, Doers(consultation));
        var asked = Asks(consultation);
        var told = Pack.Members(Implied(consultation) | ToldFacts(consultation));
        foreach (var fact in told.Where(fact => consultation.Answers.ContainsKey(fact.Name)))
        {
            situation = situation.With(fact, consultation.Answers[fact.Name]);
        }

        situation = understood.Aggregate(situation, (so, given) => so.With(given.Fact, given.Answer));
        var open = asked - Implied(consultation) - ToldFacts(consultation);
        foreach (var fact in Pack.Facts.Where(fact => fact.AskedWhen is { } parent && situation.Yes.Has(Pack.Fact(parent)!)))
        {
            open = ToldFacts(consultation).Has(fact) ? open : open.With(fact);
        }

        return new Inquiry(new Situation(Doers(consultation), situation.Yes - open, situation.No - open), open);
    }

    /// <summary>Who does it, or all who can, where nobody knows.</summary>
    private RoleSet Doers(Consultation consultation) => consultation.Role is { } role ? role : RoleSet.Of(Roles(consultation));

    private static bool RoleIsOpen(Consultation consultation) => consultation is { Role: null, RoleIsTold: false };

    private IReadOnlyList<Role> Roles(Consultation consultation) => Pack.Roles(consultation.Topic);

    private FactMask Implied(Consultation consultation) => Pack.Topic(consultation.Topic)?.Implies ?? FactMask.None;

    private FactMask ToldFacts(Consultation consultation) => Set(consultation.ToldWorse);

    private FactMask Asks(Consultation consultation) => Set(consultation.Doubted)
        | (Pack.Topic(consultation.Topic)?.Asks ?? rulebook.Applying(Doers(consultation)));

    private FactMask Set(IEnumerable<string> names) =>
        names.Select(Pack.Fact).OfType<Fact>().Aggregate(FactMask.None, (set, fact) => set.With(fact));
}

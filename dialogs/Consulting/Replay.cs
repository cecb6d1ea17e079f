using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>Finds where a consultation stands, by walking it again with the answers that it holds.</summary>
public sealed class Replay(Rulebook rulebook)
{
    /// <summary>With more root facts open than this, one checklist is kinder than as many questions.</summary>
    private const int MostSingleQuestions = 4;

    private readonly Dictionary<string, IReadOnlyList<Role>> _roles =
        rulebook.Pack.Topics.ToDictionary(topic => topic.Name, rulebook.Pack.Roles);

    private readonly FactMask _first = FactMask.Of(rulebook.Pack.Facts.Where(fact => fact.AskedFirst));

    private Pack Pack => rulebook.Pack;

    public Position Find(Consultation consultation) => consultation.ChangingRole
        ? Walked(consultation) with { Pending = [], AsksRole = true }
        : Walked(consultation);

    private Position Walked(Consultation consultation)
    {
        var said = Understood(consultation);
        var walk = Start(consultation, said);
        var understood = said.Where(given => !given.Fact.AskedFirst || Counts(consultation, walk, given.Fact)).ToList();
        var steps = Corrected(consultation);
        while (Next(consultation, walk) is { } fact)
        {
            // The checklist came in the place of the first question that would have been asked alone.
            var asked = IsListable(consultation, fact) && Listed(consultation, walk) is { Count: > 0 } listed ? listed : [fact];
            if (!asked.All(member => consultation.Answers.ContainsKey(member.Name)))
            {
                if (Rest(consultation, walk) is { Count: > 0 } rest)
                {
                    walk = rest.Aggregate(walk, (so, given) => so.Answer(given.Fact, given.Answer));
                    steps.AddRange(rest.Select(given => (IReadOnlyList<Given>)[given]));
                    break;
                }

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

    private Fact? Next(Consultation consultation, Inquiry walk) =>
        Pack.Members(walk.Open & First(consultation)).FirstOrDefault() ?? rulebook.NextQuestion(walk);

    /// <summary>
    /// Who does it was said when all else was settled, so the answers are enough for that one too: where they alone would have been asked
    /// something else first, that is not asked after all.
    /// </summary>
    private List<Given> Rest(Consultation consultation, Inquiry walk)
    {
        var given = consultation is { RoleIsAnswered: true, Role: not null }
            ? Pack.Members(walk.Open & rulebook.Applying(walk.Situation.Doers))
                .Where(fact => consultation.Answers.ContainsKey(fact.Name))
                .Select(fact => new Given(fact, consultation.Answers[fact.Name])).ToList()
            : [];
        return Next(consultation, given.Aggregate(walk, (so, each) => so.Answer(each.Fact, each.Answer))) is null ? given : [];
    }

    private List<Fact>? Changed(Consultation consultation) =>
        consultation.Changing is { } name && Pack.Fact(name) is { } fact ? [fact] : null;

    /// <summary>The facts to ask now: one, or the checklist of all that are open.</summary>
    private List<Fact> Ask(Consultation consultation, Inquiry walk, Fact next)
    {
        var roots = Roots(walk).Where(fact => !consultation.Answers.ContainsKey(fact.Name)).ToList();
        return IsListable(consultation, next) && !consultation.StepByStep && roots.Count > MostSingleQuestions ? roots : [next];
    }

    /// <summary>Whether the checklist can stand in the place of the question about this fact.</summary>
    private bool IsListable(Consultation consultation, Fact fact) => fact.AskedWhen is null && !First(consultation).Has(fact);

    private IEnumerable<Fact> Roots(Inquiry walk) => Pack.Members(walk.Open & rulebook.Applying(walk.Situation.Doers))
        .Where(fact => fact.AskedWhen is null && !fact.AskedFirst);

    private List<Fact> Listed(Consultation consultation, Inquiry walk) =>
        [.. Pack.Members(walk.Open & rulebook.Applying(walk.Situation.Doers)).Where(fact => consultation.Listed.Contains(fact.Name))];

    private int OpenAfter(Inquiry walk, Fact next) => Pack.Members((walk.Open & rulebook.Applying(walk.Situation.Doers)).Without(next))
        .Count(fact => fact.AskedWhen is not { } name
            || Pack.Fact(name) is not { } parent || walk.Situation[parent] != Answer.No || walk.Open.Has(parent));

    /// <summary>
    /// What counts before anything is asked: the topic's own facts and the person's words, unless they were asked after all.
    /// </summary>
    private List<Given> Understood(Consultation consultation) =>
        [.. Pack.Members(Taken(consultation))
            .Where(fact => fact.Roles.Overlaps(Doers(consultation)) && !consultation.Answers.ContainsKey(fact.Name))
            .Select(fact => new Given(fact, Implied(consultation).Has(fact) || fact.WorseIfYes ? Answer.Yes : Answer.No))];

    /// <summary>
    /// What the topic or the words said and the person then changed: an answer like any other, though no question led to it.
    /// </summary>
    private List<IReadOnlyList<Given>> Corrected(Consultation consultation) =>
        [.. Pack.Members(Taken(consultation))
            .Where(fact => fact.Roles.Overlaps(Doers(consultation)) && consultation.Answers.ContainsKey(fact.Name))
            .Select(fact => (IReadOnlyList<Given>)[new Given(fact, consultation.Answers[fact.Name])])];

    private Inquiry Start(Consultation consultation, List<Given> understood)
    {
        var situation = Situations.Usual(Pack.Facts, Doers(consultation));
        var taken = Taken(consultation);
        foreach (var fact in Pack.Members(taken).Where(fact => consultation.Answers.ContainsKey(fact.Name)))
        {
            situation = situation.With(fact, consultation.Answers[fact.Name]);
        }

        situation = understood.Aggregate(situation, (so, given) => so.With(given.Fact, given.Answer));
        var open = Asks(consultation) - taken;
        var possible = situation.Yes | Set(consultation.Doubted);
        foreach (var fact in Pack.Facts.Where(fact => fact.AskedWhen is { } parent && possible.Has(Pack.Fact(parent)!)))
        {
            open = taken.Has(fact) ? open : open.With(fact);
        }

        var start = Opened(situation, open);
        // Within the protocol's reach by what is known already, nothing is left to ask first.
        return Opened(situation, Pack.Members(open & First(consultation)).Where(fact => !rulebook.CanMatter(start, fact))
            .Aggregate(open, (set, fact) => set.Without(fact)));
    }

    /// <summary>Whether what is asked first makes a difference here, so that it is worth saying that the words told it.</summary>
    private bool Counts(Consultation consultation, Inquiry start, Fact fact) =>
        !IsOfAPupil(consultation) && rulebook.CanMatter(start, fact);

    private static Inquiry Opened(Situation situation, FactMask open) =>
        new(situation with { Yes = situation.Yes - open, No = situation.No - open }, open);

    /// <summary>Who does it, or all who can, where nobody knows.</summary>
    private RoleSet Doers(Consultation consultation) => consultation.Role is { } role ? role : RoleSet.Of(Roles(consultation));

    private static bool RoleIsOpen(Consultation consultation) => consultation is { Role: null, RoleIsTold: false };

    private IReadOnlyList<Role> Roles(Consultation consultation) =>
        _roles.GetValueOrDefault(consultation.Topic) ?? Pack.Roles(consultation.Topic);

    private FactMask Implied(Consultation consultation) => Pack.Topic(consultation.Topic)?.Implies ?? FactMask.None;

    /// <summary>What the topic and the words say; what the words hold in doubt is not taken for said.</summary>
    private FactMask Taken(Consultation consultation) =>
        (Implied(consultation) | Set(consultation.ToldWorse)) - Set(consultation.Doubted);

    private FactMask Asks(Consultation consultation) => Set(consultation.Doubted) | First(consultation)
        | (Pack.Topic(consultation.Topic)?.Asks ?? rulebook.Applying(Doers(consultation)));

    /// <summary>
    /// What a guided topic asks before all else. Where the person chose it, or a pupil does it, only if in doubt: a pupil is of the school
    /// (Protocol 2.2).
    /// </summary>
    private FactMask First(Consultation consultation) => Pack.Topic(consultation.Topic) is null
        ? FactMask.None
        : consultation.Chosen || IsOfAPupil(consultation) ? Set(consultation.Doubted) & _first
        : _first;

    private static bool IsOfAPupil(Consultation consultation) => consultation is { RoleIsTold: true, Role: Role.Pupil };

    private FactMask Set(IReadOnlyList<string> names)
    {
        var set = FactMask.None;
        for (var place = 0; place < names.Count; place++)
        {
            set = Pack.Fact(names[place]) is { } fact ? set.With(fact) : set;
        }

        return set;
    }
}

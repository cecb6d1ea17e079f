using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>Leads somebody through a consultation: each function takes the walk as it is and gives the step that follows.</summary>
public sealed class Guide(Rulebook rulebook)
{
    private Pack Pack => rulebook.Pack;

    /// <summary>Starts a topic with what the words already said, as far as that makes nothing milder.</summary>
    public Step Start(Walk walk, Surroundings around, string topic, Heard? heard = null, Role? role = null, string? words = null)
    {
        var said = heard ?? walk.Conversation.Heard;
        var told = role ?? said?.Actor;
        // Words that do not say who does it leave that open; a topic that was chosen says whom it is taken for.
        var who = Doer(topic, told ?? (heard is null ? Taken(topic) : null));
        var consultation = new Consultation
        {
            Id = walk.Conversation.LastConsultation + 1,
            Topic = topic,
            Role = who,
            RoleIsTold = who is not null && who == told,
            StepByStep = !around.Cards,
            ToldWorse = ToldWorse(said, topic),
            Doubted = Doubted(said),
            Words = Consultation.Carried(words),
        };
        return Show(Unsettled(walk.With(walk.Conversation with
        {
            Consultation = consultation,
            LastConsultation = consultation.Id,
            Heard = null,
        })));
    }

    /// <summary>Takes what was said out of turn into the walk; null when it says nothing new that may be taken over.</summary>
    public Step? Volunteer(Walk walk, Heard words) => Told(walk, words) is { } told ? Show(Unsettled(told)) : null;

    /// <summary>The walk with what the words say and nobody answered; null when that is nothing.</summary>
    private Walk? Told(Walk walk, Heard words)
    {
        var consultation = walk.Consultation!;
        var told = ToldWorse(words, consultation.Topic)
            .Where(name => !consultation.Answers.ContainsKey(name) && !consultation.ToldWorse.Contains(name))
            .ToList();
        var next = consultation with { ToldWorse = [.. consultation.ToldWorse, .. told] };
        var who = consultation.RoleIsTold || words.Actor is null ? null : Doer(consultation.Topic, words.Actor);
        return who is not null ? walk.With(next with { Role = who, RoleIsTold = true })
            : told.Count == 0 ? null : walk.With(next);
    }

    /// <summary>Where the conversation stands, said again; only what goes before when nothing is under way.</summary>
    public Step Show(Walk walk, params IEnumerable<Reply> before) => new(
        walk.Conversation,
        walk.Position is { } position ? [.. before, Here(walk, position)] : [.. before]);

    /// <summary>Takes answers to what is asked now.</summary>
    public Step Answer(Walk walk, IReadOnlyList<Given> answers, Heard? beside = null)
    {
        var consultation = walk.Consultation!;
        var next = consultation.With(answers);
        if (answers.Count > 1)
        {
            next = next with { Listed = [.. consultation.Listed.Union(answers.Select(given => given.Fact.Name))] };
        }

        // What is told beside an answer never settles it unasked; what the answer settles stays so.
        var answered = walk.With(next);
        var told = beside is null ? null : Told(answered, beside);
        return Show(told is null ? answered : IsSettled(answered) ? told : Unsettled(told)) with
        {
            InPlace = new Reply.Answered(consultation.Role, answers),
        };
    }

    /// <summary>Takes one answer for all that is asked now.</summary>
    public Step AnswerAll(Walk walk, Answer answer, Heard? beside = null) =>
        Answer(walk, [.. walk.Pending.Select(fact => new Given(fact, answer))], beside);

    /// <summary>Takes an answer to who does it; null is that they do not know.</summary>
    public Step AnswerRole(Walk walk, Role? role) =>
        Show(walk.With(walk.Consultation! with { Role = role, RoleIsTold = true, RoleIsAnswered = true })) with
        {
            InPlace = new Reply.AnsweredRole(role),
        };

    /// <summary>Takes the last answer back, or leaves a change as it was.</summary>
    public Step Back(Walk walk) => walk switch
    {
        { Consultation: null } => new Step(walk.Conversation, [new Reply.Say(Note.NothingToGoBackTo)]),
        { Consultation: { Changing: not null } consultation } => Show(walk.With(consultation with { Changing = null })),
        // Who does it is asked when nothing else is, so it is the last answer of a walk that is done.
        { Consultation: { RoleIsAnswered: true } consultation, Position.IsDone: true } =>
            Show(walk.With(consultation with { Role = null, RoleIsTold = false, RoleIsAnswered = false })) with
            {
                InPlace = new Reply.Say(Note.TakenBack),
            },
        { Position.Steps: [.., var last] } => Show(walk.With(walk.Consultation!.Without(last.Select(given => given.Fact)))) with
        {
            InPlace = new Reply.Say(Note.TakenBack),
        },
        _ => Show(walk, new Reply.Say(Note.NothingToGoBackTo)),
    };

    /// <summary>Asks a fact again, whether it was asked before or taken from the words.</summary>
    public Step Change(Walk walk, Fact fact) => walk.Position is { } position && position.Told.Any(given => given.Fact == fact)
        ? Show(walk.With(walk.Consultation! with { Changing = fact.Name }))
        : Show(walk, new Reply.Say(walk.Consultation is null ? Note.NothingUnderWay : Note.OldButton));

    /// <summary>Offers the answers so far, to change one.</summary>
    public Step OfferChange(Walk walk) => walk.Position switch
    {
        null => new Step(walk.Conversation, [new Reply.Say(Note.NothingUnderWay)]),
        var position when position.Told.Any() => new Step(walk.Conversation, [new Reply.ChooseAnswer(walk.Consultation!, position)]),
        _ => Show(walk),
    };

    public Step StepByStep(Walk walk) => walk.IsAsking
        ? Show(walk.With(walk.Consultation! with { StepByStep = true }), new Reply.Say(Note.StepByStepNow))
        : Show(walk, new Reply.Say(Note.NothingUnderWay));

    /// <summary>Somebody else does it, or nobody knows who: the same topic, the same answers, as far as they apply.</summary>
    public Step Switch(Walk walk, Role? role) => role is null || walk.Position!.Roles.Contains(role.Value)
        ? Show(walk.With(walk.Consultation! with { Role = role, RoleIsTold = true }))
        : Show(walk, new Reply.Say(Note.OldButton));

    public static Step Stop(Walk walk) => walk.Consultation is null
        ? new Step(walk.Conversation, [new Reply.Say(Note.NothingToStop)])
        : new Step(walk.Conversation with { Consultation = null }, [new Reply.Say(Note.Stopped)], new Reply.Say(Note.Stopped));

    /// <summary>Why the open question is asked; the whole checklist speaks for itself.</summary>
    public Step Explain(Walk walk) => walk.Pending is [var fact]
        ? Show(walk, new Reply.Explain(fact, walk.Consultation!.Role))
        : Show(walk, walk.Consultation is null ? [new Reply.Help()] : []);

    /// <summary>The finding, once there is one.</summary>
    public Finding? Finding(Walk walk) => walk.Position is { IsDone: true } position && walk.Conversation.Danger is null
        ? Finding(position)
        : null;

    private Finding Finding(Position position) => rulebook.Explain(rulebook.Conclude(position.Inquiry));

    private Reply Here(Walk walk, Position position) => position.Pending switch
    {
        [] when position.AsksRole => new Reply.AskRole(walk.Consultation!, position),
        [] => Decided(walk, position),
        [var fact] => new Reply.Ask(walk.Consultation!, position, fact),
        var facts => new Reply.AskMany(walk.Consultation!, position, facts),
    };

    /// <summary>While somebody may be in danger nothing is called fine: what to do comes first.</summary>
    private Reply Decided(Walk walk, Position position) =>
        Finding(position) is var finding && finding.Assessment.Verdict < Verdict.Consult
            && Alarm.Again(walk.Conversation, Pack) is { } danger
            ? danger
            : new Reply.Decided(walk.Consultation!, position, finding);

    /// <summary>What may be taken over: the worse answer only, and nothing that hangs on a fact which is not in play.</summary>
    private List<string> ToldWorse(Heard? words, string topic) => [.. (words?.Facts ?? new Dictionary<string, bool>())
        .Where(said => Pack.Fact(said.Key) is { } fact && !Implied(topic).Has(fact) && !fact.OnlyInDoubt && said.Value == fact.WorseIfYes)
        .Where(said => Pack.Fact(said.Key)!.AskedWhen is not { } parent
            || words!.Facts.GetValueOrDefault(parent) || InPlay(topic).Has(Pack.Fact(parent)!))
        .Select(said => said.Key)];

    /// <summary>What is taken for granted, but that the words deny.</summary>
    private List<string> Doubted(Heard? words) => [.. Pack.Facts
        .Where(fact => fact.OnlyInDoubt && words is not null && words.Facts.TryGetValue(fact.Name, out var holds) && !holds)
        .Select(fact => fact.Name)];

    /// <summary>
    /// Words that were perhaps misread must not give a verdict before anything was asked: what would settle it is asked after all.
    /// Unless it is urgent: to be sent to one's leader at once does no harm.
    /// </summary>
    private Walk Unsettled(Walk walk)
    {
        var consultation = walk.Consultation!;
        if (consultation.ToldWorse.Count == 0 || !IsSettled(walk))
        {
            return walk;
        }

        var said = Pack.Facts.Where(fact => consultation.ToldWorse.Contains(fact.Name)).Reverse().Select(fact => fact.Name).ToList();
        return said.Select(name => Asking(walk, [name])).Append(Asking(walk, said)).FirstOrDefault(asking => !IsSettled(asking)) ?? walk;
    }

    private bool IsSettled(Walk walk) => walk.Position is { Pending: [] } position
        && rulebook.Assess(rulebook.Conclude(position.Inquiry)).Escalation != Escalation.Now;

    private static Walk Asking(Walk walk, IReadOnlyList<string> names) => walk.With(walk.Consultation! with
    {
        ToldWorse = [.. walk.Consultation.ToldWorse.Except(names)],
        Doubted = [.. walk.Consultation.Doubted.Union(names)],
        Suggested = names,
    });

    /// <summary>Who does it, as far as that role can; where only one can, that one.</summary>
    private Role? Doer(string topic, Role? who) => Pack.Roles(topic) switch
    {
        [var only] => only,
        var roles when who is { } role && roles.Contains(role) => role,
        _ => null,
    };

    private Role? Taken(string topic) => Pack.Topic(topic) is { } guided ? guided.Doer : Role.Employee;

    private FactMask Implied(string topic) => Pack.Topic(topic)?.Implies ?? FactMask.None;

    private FactMask InPlay(string topic) =>
        Pack.Topic(topic) is { } guided ? guided.Implies | guided.Asks : rulebook.Applying(Role.Employee);
}

using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>Leads somebody through a consultation: each function takes the walk as it is and gives the step that follows.</summary>
public sealed partial class Guide(Rulebook rulebook)
{
    private readonly Uptake _uptake = new(rulebook);

    private Pack Pack => rulebook.Pack;

    /// <summary>Starts a topic with what the words already said, as far as that makes nothing milder.</summary>
    public Step Start(Walk walk, Surroundings around, string topic, Heard? heard = null, Role? role = null, string? words = null)
    {
        walk = Settled(walk);
        var said = Unseen(heard ?? walk.Conversation.Heard, words);
        var told = role ?? said?.Actor;
        // Words that do not say who does it leave that open; a topic that was chosen says whom it is taken for.
        var who = _uptake.Doer(topic, told ?? (said is null ? Usual(topic) : null));
        var consultation = new Consultation
        {
            Id = walk.Conversation.LastConsultation + 1,
            Topic = topic,
            Mark = Shelf.MarkOfQuestion(words),
            // A topic chosen after words that were not understood says no more of school than these did.
            Chosen = said is null && Pack.Topic(topic) is not null,
            Role = who,
            RoleIsTold = who is not null && who == told,
            RoleIsHeard = role is null && who is not null && who == told,
            StepByStep = !around.Cards,
            ToldWorse = _uptake.ToldWorse(said, topic),
            Doubted = said?.Doubted ?? [],
            Done = said?.Done == true && !(words is not null && SpokenReader.Holds(words, "meansTo")),
            OwnClass = said?.OwnClass ?? false,
            ByColleague = said?.ByColleague ?? false,
            IsAnothers = said?.IsAnothers ?? false,
            Words = Consultation.Carried(words),
        };
        return Again(walk, consultation) ?? Show(_uptake.Unsettled(walk.With(Shelf.MakingWay(walk, topic, words is not null) with
        {
            Consultation = consultation,
            LastConsultation = consultation.Id,
            Heard = null,
        })));
    }

    /// <summary>Where nobody is to be seen, nobody has refused: consent is asked, whatever was heard of it.</summary>
    private Heard? Unseen(Heard? heard, string? words) => heard is null || words is null || !OpenQuestion.IsNobodyThere(words) ? heard
        : heard with
        {
            Facts = heard.Facts.Where(told => Pack.Fact(told.Key) is not { DontKnow: DontKnow.UntilGiven }).ToDictionary(),
        };

    /// <summary>Takes what was said out of turn into the walk; null when it says nothing new that may be taken over.</summary>
    public Step? Volunteer(Walk walk, Heard words) => _uptake.Taken(walk, words) is not { } heard ? null
        : _uptake.Unsettled(heard) is var next && IsAskedStill(walk, next) ? AskAgain(next)
        : Show(next);

    /// <summary>What was told is no more than half an answer to the question that is open: it is not shown once more.</summary>
    private static bool IsAskedStill(Walk walk, Walk next) => walk.Pending is [var asked] && next.Pending is [var still] && asked == still
        && next.Consultation!.Suggested.Contains(still.Name) && next.Position!.Understood.Count <= walk.Position!.Understood.Count;

    /// <summary>Where the conversation stands, said again; only what goes before when nothing is under way.</summary>
    public Step Show(Walk walk, params IEnumerable<Reply> before) => new(
        walk.Conversation,
        walk.Position is { } position ? [.. before, Here(walk, position)] : [.. before]);

    /// <summary>Takes answers to what is asked now, and what was told beside them, as far as that makes nothing milder.</summary>
    public Step Answer(Walk walk, IReadOnlyList<Given> answers, Heard? beside = null)
    {
        var consultation = walk.Consultation!;
        var next = consultation.With(answers);
        if (answers.Count > 1)
        {
            next = next with { Listed = [.. consultation.Listed.Union(answers.Select(given => given.Fact.Name))] };
        }

        // What is told beside an answer never settles it unasked; what the answer settles stays so.
        var answered = walk.With(walk.Conversation with { Consultation = next, Undecided = null });
        var told = ((Heard?[])[beside, Undecided(walk)]).OfType<Heard>()
            .Aggregate((Walk?)null, (so, heard) => _uptake.Taken(so ?? answered, heard) ?? so);
        return Show(told is null ? answered : _uptake.IsSettled(answered) ? told : _uptake.Unsettled(told)) with
        {
            InPlace = new Reply.Answered(consultation.Role, answers) { OwnClass = consultation.OwnClass },
        };
    }

    /// <summary>What may be a question of its own, as long as nobody says that it is: what is stricter in it belongs to the walk.</summary>
    private static Heard? Undecided(Walk walk) => walk.Conversation.Undecided is { } said ? said.Heard with { Actor = null } : null;

    private Walk Settled(Walk walk) => Undecided(walk) is not { } said ? walk
        : walk.With(walk.Conversation with { Undecided = null }) is { Consultation: not null } open ? _uptake.Taken(open, said) ?? open
        : walk.With(walk.Conversation with { Undecided = null });

    /// <summary>Takes one answer for all that is asked now.</summary>
    public Step AnswerAll(Walk walk, Answer answer, Heard? told = null) =>
        Answer(walk, [.. walk.Pending.Select(fact => new Given(fact, answer))], told);

    /// <summary>Takes an answer to who does it; null is that they do not know.</summary>
    public Step AnswerRole(Walk walk, Role? role) => Show(Settled(Told(walk, role))) with { InPlace = new Reply.AnsweredRole(role) };

    /// <summary>The person says who does it, or that they do not know: that is not heard any more.</summary>
    private static Walk Told(Walk walk, Role? role)
    {
        var so = walk.Consultation!;
        return walk.With(so with
        {
            Role = role,
            RoleIsTold = true,
            RoleIsHeard = false,
            RoleIsAnswered = so.RoleIsAnswered || so is { Role: null, ChangingRole: false } && walk.Pending.Count == 0,
            ChangingRole = false,
        });
    }

    /// <summary>Takes the last answer back, or leaves a change as it was.</summary>
    public Step Back(Walk walk) => walk switch
    {
        { Consultation: null } => walk.Conversation.Held is not null
            ? Return(walk)
            : new Step(
                walk.Conversation, [new Reply.Say(Note.NothingToGoBackTo), new Reply.Choose(ChooseBecause.StartOver, Pack.Topics)]),
        { Consultation: { ChangingRole: true } consultation } => Show(walk.With(consultation with { ChangingRole = false })),
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
        { Conversation.Held: not null } => Return(walk),
        _ => InShort(walk, new Reply.Say(Note.NothingToGoBackTo)),
    };

    /// <summary>Asks a fact again, whether it was asked before or taken from the words.</summary>
    public Step Change(Walk walk, Fact fact) => walk.Consultation?.Changing == fact.Name ? InShort(walk)
        : walk.Position is { } position && position.Told.Any(given => given.Fact == fact)
        ? Show(walk.With(walk.Consultation! with { Changing = fact.Name, ChangingRole = false }))
        : InShort(walk, new Reply.Say(walk.Consultation is null ? Note.NothingUnderWay : Note.OldButton));

    /// <summary>Offers the answers so far, to change one.</summary>
    public Step OfferChange(Walk walk) => walk.Position switch
    {
        null => new Step(walk.Conversation, [new Reply.Say(Note.NothingUnderWay)]),
        var position when position.Told.Any() => new Step(walk.Conversation, [new Reply.ChooseAnswer(walk.Consultation!, position)]),
        _ => Show(walk),
    };

    /// <summary>Something was misheard: the only thing that was heard, or else which.</summary>
    public Step Mishear(Walk walk) => walk.Position switch
    {
        null => OfferChange(walk),
        // Who does it is being asked anew already.
        _ when walk.Consultation!.ChangingRole => InShort(walk),
        { Understood: [var only] } position when !position.Circumstances(walk.Consultation!).Any() => Change(walk, only.Fact),
        { Understood: [] } position when position.Circumstances(walk.Consultation!).ToList() is [var only] => Correct(walk, only),
        var position when HasHeard(walk) =>
            new Step(walk.Conversation, [new Reply.ChooseAnswer(walk.Consultation!, position) { Offered = Offered.Heard }]),
        _ => OfferChange(walk),
    };

    /// <summary>Whether anything stands there that was taken from the words.</summary>
    public static bool HasHeard(Walk walk) => walk.Position is { } position
        && (position.Understood.Count > 0 || position.Circumstances(walk.Consultation!).Any());

    /// <summary>Who does it is asked again; the other circumstances are or they are not.</summary>
    public Step Correct(Walk walk, Circumstance what) => (walk.Consultation, what) switch
    {
        (null, _) => new Step(walk.Conversation, [new Reply.Say(Note.NothingUnderWay)]),
        ({ Done: false }, Circumstance.Done) or ({ OwnClass: false }, Circumstance.OwnClass) => InShort(walk),
        ({ ChangingRole: true }, Circumstance.Doer) => InShort(walk),
        (var talk, Circumstance.Done) => Show(walk.With(talk with { Done = false })),
        (var talk, Circumstance.OwnClass) => Show(walk.With(talk with { OwnClass = false })),
        (var talk, _) when walk.Position!.Roles.Count > 1 => Show(walk.With(talk with { Changing = null, ChangingRole = true })),
        _ => Show(walk),
    };

    public Step StepByStep(Walk walk) => walk is { IsAsking: true, Consultation.StepByStep: true } ? InShort(walk)
        : walk.IsAsking ? Show(walk.With(walk.Consultation! with { StepByStep = true }), new Reply.Say(Note.StepByStepNow))
        : InShort(walk, new Reply.Say(Note.NothingUnderWay));

    /// <summary>Somebody else does it, or nobody knows who: the same topic, the same answers, as far as they apply.</summary>
    public Step Switch(Walk walk, Role? role) => walk.Consultation is { RoleIsTold: true, RoleIsHeard: false } so && so.Role == role
        ? InShort(walk)
        : role is null || walk.Position!.Roles.Contains(role.Value)
        ? Show(Told(walk, role))
        : InShort(walk, new Reply.Say(Note.OldButton));

    /// <summary>Whoever asks did not do it: the same story, with another who did; whom nobody names is not known.</summary>
    public Step ByAnother(Walk walk, Role? another, bool done = false)
    {
        var so = walk.Consultation!;
        // Who was told of as somebody else already is still that one.
        var who = _uptake.Doer(so.Topic, another ?? (so.Role == Role.Employee && !so.ByColleague ? null : so.Role));
        if (who == so.Role && so.ByColleague == (who == Role.Employee) && (so.Done || !done))
        {
            return Remind(walk, new Reply.Say(Note.Noted));
        }

        var next = Told(walk, who);
        return Show(next.With(next.Consultation! with { ByColleague = who == Role.Employee, Done = so.Done || done }));
    }

    /// <summary>The walk is over; said once more, so is the one that is held.</summary>
    public static Step Stop(Walk walk) => walk.Consultation is null
        ? walk.Conversation.Held is null
            ? new Step(walk.Conversation, [new Reply.Say(Note.NothingToStop)])
            : new Step(walk.Conversation with { Held = null }, [new Reply.Say(Note.Stopped)])
        : new Step(
            walk.Conversation with { Consultation = null, Story = null }, [new Reply.Say(Note.Stopped)], new Reply.Say(Note.Stopped));

    /// <summary>Why the open question is asked; the whole checklist speaks for itself.</summary>
    public Step Explain(Walk walk) => walk.Pending is [var fact]
        ? Remind(walk, Why(walk.Consultation!, fact))
        : InShort(walk, walk.Consultation is null ? [new Reply.Help()] : []);

    /// <summary>Why this fact is asked.</summary>
    public static Reply Why(Consultation consultation, Fact fact) =>
        new Reply.Explain(fact, consultation.Role) { OwnClass = consultation.OwnClass };

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

    /// <summary>Whom a topic that was chosen is about, unless somebody says otherwise.</summary>
    private Role? Usual(string topic) => Pack.Topic(topic) is { } guided ? guided.Doer : Role.Employee;
}

using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>Leads somebody through a consultation: each function takes the conversation as it is and gives it as it becomes.</summary>
public sealed class Guide(Rulebook rulebook, Replay replay)
{
    private Pack Pack => rulebook.Pack;

    /// <summary>Starts a topic with what the words already said, as far as that makes nothing milder.</summary>
    public Step Start(Conversation conversation, Surroundings around, string topic, Heard? heard = null, Role? role = null, string? words = null)
    {
        var said = heard ?? conversation.Heard;
        var who = role ?? said?.Actor ?? Role.Employee;
        var implied = Implied(topic);
        var consultation = new Consultation
        {
            Id = conversation.LastConsultation + 1,
            Topic = topic,
            Role = Pack.Members(implied).All(fact => fact.Roles.Has(who)) ? who : Role.Employee,
            RoleIsTold = role is not null || said?.Actor is not null,
            StepByStep = !around.Cards,
            ToldWorse = ToldWorse(said, topic),
            Doubted = [.. Pack.Facts.Where(fact => fact.OnlyInDoubt && (said?.Facts.ContainsKey(fact.Name) ?? false) && !said.Facts[fact.Name]).Select(fact => fact.Name)],
            Words = words is { Length: > Consultation.LongestWords } ? words[..Consultation.LongestWords] : words,
        };
        return Show(conversation with { Consultation = Unsettled(consultation), LastConsultation = consultation.Id, Heard = null });
    }

    /// <summary>Takes what was said out of turn into the walk; null when it says nothing new that may be taken over.</summary>
    public Step? Volunteer(Conversation conversation, Heard words)
    {
        var consultation = conversation.Consultation!;
        var told = ToldWorse(words, consultation.Topic)
            .Where(name => !consultation.Answers.ContainsKey(name) && !consultation.ToldWorse.Contains(name))
            .ToList();
        return told.Count == 0
            ? null
            : Show(conversation with { Consultation = Unsettled(consultation with { ToldWorse = [.. consultation.ToldWorse, .. told] }) });
    }

    /// <summary>Where the conversation stands, said again; a step without replies when nothing is under way.</summary>
    public Step Show(Conversation conversation, params IEnumerable<Reply> before) => new(
        conversation,
        conversation.Consultation is { } consultation ? [.. before, Here(consultation)] : [.. before]);

    public bool IsAsking(Conversation conversation) => Pending(conversation).Count > 0;

    public IReadOnlyList<Fact> Pending(Conversation conversation) =>
        conversation.Consultation is { } consultation ? replay.Find(consultation).Pending : [];

    /// <summary>Takes answers to what is asked now.</summary>
    public Step Answer(Conversation conversation, IReadOnlyList<Given> answers)
    {
        var consultation = conversation.Consultation!;
        var next = consultation.With(answers);
        if (answers.Count > 1)
        {
            next = next with { Listed = [.. consultation.Listed.Union(answers.Select(given => given.Fact.Name))] };
        }

        return Show(conversation with { Consultation = next }) with { InPlace = new Reply.Answered(consultation.Role, answers) };
    }

    /// <summary>Takes the last answer back, or leaves a change as it was.</summary>
    public Step Back(Conversation conversation)
    {
        if (conversation.Consultation is not { } consultation)
        {
            return new Step(conversation, [new Reply.Say(Note.NothingToGoBackTo)]);
        }

        if (consultation.Changing is not null)
        {
            return Show(conversation with { Consultation = consultation with { Changing = null } });
        }

        var steps = replay.Find(consultation).Steps;
        if (steps.Count == 0)
        {
            return Show(conversation, new Reply.Say(Note.NothingToGoBackTo));
        }

        var before = consultation.Without(steps[^1].Select(given => given.Fact));
        return Show(conversation with { Consultation = before }) with { InPlace = new Reply.Say(Note.TakenBack) };
    }

    /// <summary>Asks a fact again, whether it was asked before or taken from the words.</summary>
    public Step Change(Conversation conversation, Fact fact) => conversation.Consultation is { } consultation && CanChange(consultation, fact)
        ? Show(conversation with { Consultation = consultation with { Changing = fact.Name } })
        : Show(conversation, new Reply.Say(conversation.Consultation is null ? Note.NothingUnderWay : Note.OldButton));

    /// <summary>Offers the answers so far, to change one.</summary>
    public Step OfferChange(Conversation conversation)
    {
        if (conversation.Consultation is not { } consultation)
        {
            return new Step(conversation, [new Reply.Say(Note.NothingUnderWay)]);
        }

        var position = replay.Find(consultation);
        return position.Answers.Concat(position.Understood).Any()
            ? new Step(conversation, [new Reply.ChooseAnswer(consultation, position)])
            : Show(conversation);
    }

    public Step StepByStep(Conversation conversation)
    {
        if (!IsAsking(conversation))
        {
            return Show(conversation, new Reply.Say(Note.NothingUnderWay));
        }

        var slower = conversation.Consultation! with { StepByStep = true };
        return Show(conversation with { Consultation = slower }, new Reply.Say(Note.StepByStepNow));
    }

    /// <summary>Somebody else does it: the same topic, the same answers, as far as they apply.</summary>
    public Step Switch(Conversation conversation, Role role) => replay.Find(conversation.Consultation!).Roles.Contains(role)
        ? Show(conversation with { Consultation = conversation.Consultation! with { Role = role, RoleIsTold = true } })
        : Show(conversation, new Reply.Say(Note.OldButton));

    public static Step Stop(Conversation conversation) => conversation.Consultation is null
        ? new Step(conversation, [new Reply.Say(Note.NothingToStop)])
        : new Step(conversation with { Consultation = null }, [new Reply.Say(Note.Stopped)], new Reply.Say(Note.Stopped));

    /// <summary>Why the open question is asked; the whole checklist speaks for itself.</summary>
    public Step Explain(Conversation conversation) => Pending(conversation) is [var fact]
        ? Show(conversation, new Reply.Explain(fact, conversation.Consultation!.Role))
        : Show(conversation, conversation.Consultation is null ? [new Reply.Help()] : []);

    /// <summary>The finding, once there is one.</summary>
    public Finding? Finding(Conversation conversation) =>
        conversation.Consultation is { } consultation && replay.Find(consultation) is { Pending: [] } position
            ? rulebook.Explain(rulebook.Conclude(position.Inquiry))
            : null;

    private Reply Here(Consultation consultation)
    {
        var position = replay.Find(consultation);
        return position.Pending switch
        {
            [] => new Reply.Decided(consultation, position, rulebook.Explain(rulebook.Conclude(position.Inquiry))),
            [var fact] => new Reply.Ask(consultation, position, fact),
            var facts => new Reply.AskMany(consultation, position, facts),
        };
    }

    private bool CanChange(Consultation consultation, Fact fact)
    {
        var position = replay.Find(consultation);
        return position.Answers.Concat(position.Understood).Any(given => given.Fact == fact);
    }

    /// <summary>What may be taken over: the worse answer only, and nothing that hangs on a fact which is not in play.</summary>
    private List<string> ToldWorse(Heard? words, string topic) => [.. (words?.Facts ?? new Dictionary<string, bool>())
        .Where(said => Pack.Fact(said.Key) is { } fact && !Implied(topic).Has(fact) && !fact.OnlyInDoubt && said.Value == fact.WorseIfYes)
        .Where(said => Pack.Fact(said.Key)!.AskedWhen is not { } parent || words!.Facts.GetValueOrDefault(parent) || InPlay(topic).Has(Pack.Fact(parent)!))
        .Select(said => said.Key)];

    /// <summary>
    /// Words that were perhaps misread must not give a verdict before anything was asked: what would settle it is asked after all.
    /// Unless it is urgent: to be sent to one's leader at once does no harm.
    /// </summary>
    private Consultation Unsettled(Consultation consultation)
    {
        if (consultation.ToldWorse.Count == 0 || !IsSettled(consultation))
        {
            return consultation;
        }

        var said = Pack.Facts.Where(fact => consultation.ToldWorse.Contains(fact.Name)).Reverse().Select(fact => fact.Name).ToList();
        return said.Select(name => Asking(consultation, [name])).Append(Asking(consultation, said)).FirstOrDefault(asking => !IsSettled(asking)) ?? consultation;
    }

    private bool IsSettled(Consultation consultation) => replay.Find(consultation) is { Pending: [] } position
        && rulebook.Assess(rulebook.Conclude(position.Inquiry)).Escalation != Escalation.Now;

    private static Consultation Asking(Consultation consultation, IReadOnlyList<string> names) => consultation with
    {
        ToldWorse = [.. consultation.ToldWorse.Except(names)],
        Doubted = [.. consultation.Doubted.Union(names)],
        Suggested = names,
    };

    private FactMask Implied(string topic) => Pack.Topic(topic)?.Implies ?? FactMask.None;

    private FactMask InPlay(string topic) => Pack.Topic(topic) is { } guided ? guided.Implies | guided.Asks : rulebook.Applying(Role.Employee);
}

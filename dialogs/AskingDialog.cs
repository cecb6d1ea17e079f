using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>What words do while a question is open: they answer it, put an answer right, add to it or leave it.</summary>
internal sealed class AskingDialog(
    Pack pack, Guide guide, Menu menu, Interruption interruption, MessageReader reader, SilenceDialog silence, DangerTalk danger)
{
    private const int MostOfAnExcuse = 6;
    private const int MostOfNone = 12;

    private readonly OpenQuestion _question = new(pack, guide, reader);
    private readonly PartedAnswer _parted = new(pack, guide, reader);
    private readonly OtherQuestion _another = new(pack, guide, interruption, reader);
    private readonly OtherFact _other = new(pack, guide, reader);
    private readonly Withdrawing _withdrawing = new(pack, reader);
    private readonly OffMatter _offMatter = new(pack, guide, reader);
    private readonly TickedAnswer _ticked = new(guide);

    /// <summary>Few words that ask nothing are no new subject: whatever they are, they were meant for the open question.</summary>
    /// <param name="walk">A walk with an open question.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="around">Who, when, and what is known.</param>
    /// <param name="urgent">What is urgent beside something else, which comes first.</param>
    public Step? Step(Walk walk, string text, Surroundings around, Func<Step?> urgent) => ToDanger(walk, text)
        ?? Besides(walk, text, around)
        ?? _another.Step(walk, text, around) ?? ByThem(walk, text)
        ?? (Supposition.In(text) ? BesideDanger(walk, text, around) ?? Supposed(walk, text) : Said(walk, text, around, urgent));

    /// <summary>"En als hij me iets persoonlijks schrijft?": the question stays; another topic is another question.</summary>
    private Step? Supposed(Walk walk, string text) => IsElsewhere(text)
        || (reader.Read(text).SureTopic(pack) is { } topic
            && !interruption.Belongs(walk, topic)) ? null
        : Eased(walk, text) ?? Worsened(walk, text) ?? silence.Within(walk, reader.ReadPlainSilences(text))
            ?? (_other.IsAbout(walk, text)
                ? guide.Remind(walk, new Reply.Say(Note.ComesLater))
                : Guide.StillAsked(walk, Echo.Of(text)));

    private Step? Said(Walk walk, string text, Surroundings around, Func<Step?> urgent) => _ticked.Step(walk, text)
        ?? Varied(walk, text) ?? GivenOfLater(walk, text) ?? NothingElse(walk, text) ?? Worse(walk, text) ?? Worsened(walk, text)
        ?? _parted.Step(walk, text) ?? _offMatter.Step(walk, text, around)
        ?? _question.OfNobody(walk, text) ?? _question.NotAll(walk, text) ?? NoneOfThem(walk, text)
        ?? PutRight(walk, text) ?? Denied(walk, text)
        ?? NotAll(walk, text) ?? Feels(walk, text)
        ?? (OpenQuestion.IsShort(text) && !AnswerReader.Asks(text)
            ? _other.Again(walk, text) ?? silence.Within(walk, reader.ReadPlainSilences(text)) ?? Excuse(walk, text, around)
                ?? _other.Step(walk, text)
                ?? PutsRight(walk, text) ?? _question.Answer(walk, text)
                ?? (IsElsewhere(text) ? null : Told(walk, text) ?? GoesOn(walk, text) ?? guide.Unread(walk, text))
            : BesideDanger(walk, text, around) ?? urgent() ?? _question.AskedBack(walk, text) ?? Excuse(walk, text, around)
                ?? Long(walk, text)
                ?? (IsElsewhere(text) ? null : Told(walk, text) ?? GoesOn(walk, text) ?? Left(walk, text)));

    /// <summary>"Familie zit er ook op": what the open question itself takes for the worse answer.</summary>
    private Step? Worse(Walk walk, string text) => walk.Pending is [var fact] && !Typing.Asks(text) && !AnswerReader.Denies(text)
        && SpokenReader.Worsens(text).Contains(fact.Name)
            ? guide.AnswerAll(walk, fact.WorseIfYes ? Answer.Yes : Answer.No)
            : null;

    /// <summary>"And if it makes the school look bad? cos it might": what was said to be milder is asked again, and what was not yet counts
    /// from then on.</summary>
    private Step? Worsened(Walk walk, string text) => AnswerReader.Denies(text) ? null
        : SpokenReader.Worsens(text).Select(pack.Fact).OfType<Fact>()
            .Where(fact => !walk.Pending.Contains(fact) && pack.Topic(walk.Consultation!.Topic)?.Asks.Has(fact) != false)
            .Select(fact => walk.Consultation!.Answers.TryGetValue(fact.Name, out var answer)
                ? answer == (fact.WorseIfYes ? Answer.No : Answer.Yes) ? guide.Change(walk, fact) : null
                : interruption.Addition(walk, new Dictionary<string, bool> { [fact.Name] = fact.WorseIfYes }))
            .FirstOrDefault(step => step is not null);

    /// <summary>What is said of the matter and answers nothing: it was done, nobody knows who did it, it is urgent.</summary>
    private Step? Besides(Walk walk, string text, Surroundings around) =>
        SpokenReader.Says(text, "urgentNow") ? menu.Do(walk, Command.WhomToCall, around)
        : SpokenReader.Says(text, "whatToDo") || SpokenReader.Says(text, "mayI") ? guide.Remind(walk, new Reply.Say(Note.FirstThis))
        : Typing.Asks(text) ? null
        : SpokenReader.Says(text, "whoUnknown") && walk is { Position.AsksRole: false, Pending: [{ DontKnow: DontKnow.FindOut }] }
            ? guide.Switch(walk, null)
        : SpokenReader.Says(text, "alreadyDone") && !walk.Consultation!.Done
            ? guide.Volunteer(walk, new Heard(new Dictionary<string, bool>(), null) { Done = true })
        : null;

    /// <summary>"En als een leerling dat doet?", and "kinderen" where nobody was named yet: the same walk, of those.</summary>
    private Step? ByThem(Walk walk, string text) => (DoerInWords.Instead(text) ?? (
            walk is { Consultation.Role: null, Position.AsksRole: false, Pending: [{ DontKnow: DontKnow.FindOut }] }
            && OpenQuestion.IsShort(text) && !AnswerReader.HoldsYesOrNo(text)
            && !walk.Pending.Any(fact => AnswerReader.HasToDoWith(text, fact)) ? DoerInWords.Read(text) : null)) is { } who
        && walk.Position!.Roles.Contains(who) && who != walk.Consultation!.Role
            ? guide.Switch(walk, who)
            : null;

    /// <summary>"En als we het na de les doen": what was heard, and may be milder then, is asked.</summary>
    private Step? Eased(Walk walk, string text) => SpokenReader.Eases(text).ToHashSet() is { Count: > 0 } names
        ? walk.Position!.Told.Where(given => names.Contains(given.Fact.Name)
                && given.Answer == (given.Fact.WorseIfYes ? Answer.Yes : Answer.No) && !walk.Pending.Contains(given.Fact))
            .Select(given => guide.Change(walk, given.Fact)).FirstOrDefault()
        : null;

    /// <summary>"En zonder namen dan?": what is only asked gives no answer that makes it milder.</summary>
    private static Step? Varied(Walk walk, string text) => walk.Pending is [var fact] && SpeechReader.GoesOnAsking(text)
        && AnswerReader.Read(text, fact) == (fact.WorseIfYes ? Replied.No : Replied.Yes)
            ? Guide.StillAsked(walk, Echo.Of(text))
            : null;

    /// <summary>"Everybody on it signed": what the list leads to is said to be given. That it is there is ticked, and it is asked then.
    /// </summary>
    private Step? GivenOfLater(Walk walk, string text) => walk.Pending.Count > 1 && !AnswerReader.Asks(text)
        && pack.Facts.FirstOrDefault(fact => OpenQuestion.IsOfAll(fact) && walk.Pending.Any(asked => asked.Name == fact.AskedWhen)
            && AnswerReader.HasToDoWith(text, fact) && AnswerReader.Read(text, fact) == Replied.Yes) is { AskedWhen: { } name }
            ? interruption.Addition(walk, new Dictionary<string, bool> { [name] = true })
                ?? guide.Remind(walk, new Reply.Say(Note.ComesLater))
            : null;

    /// <summary>"Er staat iets persoonlijks in, verder niks", "only the grades": the list, ticked in words.</summary>
    private Step? NothingElse(Walk walk, string text) => walk.Pending.Count > 1 && !Typing.Asks(text)
        && (Clauses.In(text).Any(clause => SpokenReader.Says(clause, "nothingElse")) || ListAnswer.IsOnlyThat(text))
        && !reader.Read(text).Doubted.Any()
        && !SpokenReader.Holds(text, "doubtsIt")
        && AnswerReader.Read(text) != Answer.Unknown
        && walk.Pending.Where(fact => AnswerReader.HasToDoWith(text, fact) && !AnswerReader.DeniesThat(text, fact)).ToList()
            is { Count: > 0 } told && walk.Consultation!.Suggested.All(name => told.Exists(fact => fact.Name == name))
            ? guide.Answer(walk, [.. walk.Pending.Select(fact => new Given(fact, told.Contains(fact) ? Answer.Yes : Answer.No))])
            : null;

    /// <summary>"Nee, ik zei toch niks daarvan": a no to the whole list, where nothing was heard that stands on it.</summary>
    private Step? NoneOfThem(Walk walk, string text) => walk.Pending.Count > 1 && Typing.Words(text).Length <= MostOfNone
        && !AnswerReader.Asks(text) && SpokenReader.Holds(text, "none") && AnswerReader.Read(text) != Answer.Unknown
        && !walk.Pending.Any(fact => AnswerReader.HasToDoWith(text, fact))
            ? walk.Consultation!.Suggested.Count == 0 ? guide.AnswerAll(walk, Answer.No) : guide.StepByStep(walk)
            : null;

    /// <summary>"Nee, er komt juist geen foto bij": what was heard before and is denied now is asked, and never taken from that.</summary>
    private Step? Denied(Walk walk, string text) => Typing.Asks(text) || !AnswerReader.Denies(text)
        || OpenQuestion.IsShort(text)
        || walk.Pending.Any(fact => AnswerReader.IsAbout(text, fact) || AnswerReader.DeniesAnother(text, fact))
            ? null
            : walk.Position!.Understood.Where(given => given.Fact is { AskedFirst: false, WorseIfYes: true }
                    && AnswerReader.DeniesThat(text, given.Fact))
                .Select(given => guide.Change(walk, given.Fact)).FirstOrDefault();

    /// <summary>The same on a list, where it is about what the list leads to: it is asked by itself.</summary>
    private Step? NotAll(Walk walk, string text) => walk.Pending.Count > 1 && !AnswerReader.Asks(text)
        && SpokenReader.Holds(text, "someDont")
        && pack.Facts.FirstOrDefault(fact => fact.DontKnow == DontKnow.UntilGiven && AnswerReader.HasToDoWith(text, fact)
            && walk.Pending.Any(asked => asked.Name == fact.AskedWhen)) is { } given
            ? interruption.Addition(walk, new Dictionary<string, bool> { [given.Name] = given.WorseIfYes })
            : null;

    /// <summary>"Ik vind het zo naar": that is heard, and answers nothing.</summary>
    private Step? Feels(Walk walk, string text) => walk.Pending.Count > 0 && OwnReportDialog.IsShort(text) && !AnswerReader.Asks(text)
        && !AnswerReader.HoldsYesOrNo(text) && !walk.Pending.Any(fact => AnswerReader.HasToDoWith(text, fact))
        && SpokenReader.Holds(text, "feels")
            ? guide.Remind(walk, new Reply.Say(Note.Noted))
            : null;

    /// <summary>"sorry, leerling aan de deur": whatever comes behind the excuse, it answers nothing.</summary>
    private Step? Excuse(Walk walk, string text, Surroundings around) =>
        Typing.Words(text).Length > MostOfAnExcuse
        || AnswerReader.Asks(text) || AnswerReader.HoldsYesOrNo(text)
        || walk.Pending.Any(fact => AnswerReader.HasToDoWith(text, fact)) ? null
        : SpokenReader.Opens(text, "pause") ? menu.Do(walk, Command.Pause, around)
        : SpokenReader.Opens(text, "sorry") ? menu.Do(walk, Command.Sorry, around)
        : null;

    /// <summary>"het is niet youtube maar de ouderapp": that is so, and what is asked is asked still.</summary>
    private Step? PutsRight(Walk walk, string text) => !Typing.Asks(text)
        && walk.Pending.Count > 0 && walk.Pending.All(fact => AnswerReader.DeniesAnother(text, fact))
            ? guide.Remind(walk, new Reply.Say(Note.Noted))
            : null;

    /// <summary>"en op linkedin?" while it is asked still: the same question, of which nothing more was understood.</summary>
    private Step? GoesOn(Walk walk, string text) => Eased(walk, text) ?? ((SpeechReader.GoesOnAsking(text) || Echo.IsOfSame(text))
        && reader.Read(text) is not { Sure: true, Topics: [{ Topic: Topics.Help or Topics.Cancel }, ..] }
            ? _other.IsAbout(walk, text)
                ? guide.Remind(walk, new Reply.Say(Note.ComesLater))
                : Guide.StillAsked(walk, Echo.Of(text))
            : null);

    /// <summary>What is ticked on the list in words: only what is stricter, and no more than that.</summary>
    private Step? Told(Walk walk, string text) => walk.Pending.Count > 1 && !SpeechReader.IsQuestion(text)
        && reader.Read(text) is not { Sure: true, Topics: [{ Topic: Topics.SmallTalk }, ..] }
        && walk.Pending.Where(fact => AnswerReader.HasToDoWith(text, fact) && AnswerReader.Read(text, fact) == Worse(fact))
            .ToDictionary(fact => fact.Name, fact => fact.WorseIfYes) is { Count: > 0 } told
            ? interruption.Addition(walk, told)
            : null;

    private static Replied Worse(Fact fact) => fact.WorseIfYes ? Replied.Yes : Replied.No;

    /// <summary>"Toch maar niet, ik spreek hem zelf wel": there is nothing to ask any more.</summary>
    private static Step? Left(Walk walk, string text) => !AnswerReader.Asks(text)
        && ReportRefusal.In(text) ? Guide.Stop(walk) : null;

    /// <summary>A yes right below what to do now is to that, and answers no question that stands further up.</summary>
    private Step? ToDanger(Walk walk, string text) =>
        DangerTalk.IsNewest(walk.Conversation) && !ShowsTheQuestion(walk.Conversation)
        && OpenQuestion.IsShort(text) && AnswerReader.Read(text) is Answer.Yes
            ? danger.OnceMore(walk)
            : null;

    /// <summary>Below a danger more than a yes or a no is about that, and answers nothing that stands further up.</summary>
    private Step? BesideDanger(Walk walk, string text, Surroundings around) =>
        walk.Conversation is { Danger: not null, Buttons: not null } now
        && !ShowsTheQuestion(now)
        && !SpeechReader.IsQuestion(text)
            ? danger.Step(walk, text, around)
            : null;

    private static bool ShowsTheQuestion(Conversation now) =>
        now.Shows(Verbs.Answer) || now.Shows(Verbs.Answers) || now.Shows(Verbs.Who);

    /// <summary>What was said to be given, and is not after all.</summary>
    private Step? PutRight(Walk walk, string text) => _withdrawing.In(walk, text) is { Count: > 0 } taken
        ? guide.Answer(walk, [.. taken.Select(fact => new Given(fact, Answer.No))])
        : null;

    private bool IsElsewhere(string text) => TurnOfPhrase.Topic(pack, text) is not null
        || (reader.Read(text) is { Sure: true, Topics: [var best, ..] }
        && pack.Topic(best.Topic) is null && best.Topic is not (Topics.SmallTalk or Topics.Cancel or Topics.OutOfScope));

    /// <summary>A question of its own answers nothing, and a story about something else is no half answer.</summary>
    private Step? Long(Walk walk, string text)
    {
        var topic = reader.Read(text).SureTopic(pack);
        var plain = reader.ReadPlainSilences(text);
        return topic is not null && SpeechReader.IsOwnQuestion(text) ? silence.Within(walk.With(Shelf.Holding(walk)), plain)
            : _other.Again(walk, text) ?? silence.Within(walk, plain) ?? _question.Begun(walk, text) ?? _other.Step(walk, text)
                ?? PutsRight(walk, text)
                ?? _question.PlainAnswer(walk, text) ?? (!IsElsewhere(text) && (topic is null || interruption.Belongs(walk, topic))
                ? Addition(walk, text) ?? GoesOn(walk, text) ?? _question.Answer(walk, text)
                : null);
    }

    /// <summary>What is stricter than what was told; who watches something records nothing.</summary>
    private Step? Addition(Walk walk, string text) => SpokenReader.Holds(text, "watches") ? null
        : interruption.Addition(walk, reader.ReadOn(text, pack.Topic(walk.Consultation!.Topic)).Facts);
}

using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Tying;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>
/// What typed words do: a command, an answer to the open question, or something to understand. A walk is never lost over it.
/// </summary>
internal sealed partial class WordsDialog(
    Pack pack, Guide guide, Menu menu, MessageReader reader, CommandReader commands, ReportDialog reporting, CaseDesk desk,
    SendingDialog sending, CaseWordsDialog cases, TieDialog ties, SilenceDialog silence, DangerTalk danger,
    LedDialog led)
{
    private readonly Wrapping _wrapping = new(commands);
    private readonly AmendDialog _amends = new(pack, guide, menu, reader, commands);
    private readonly WritingDialog _writing = new(reporting, reader);
    private readonly TurnsDialog _turns = new(pack, guide, menu, reader);
    private readonly AskingDialog _asking = new(pack, guide, menu, new Interruption(pack, guide), reader, silence, danger);
    private readonly Interruption _interruption = new(pack, guide);
    private readonly SubjectsDialog _subjects = new(pack, guide, reader);
    private readonly FollowUp _followUp = new(pack, guide, reader, silence);
    private readonly StoryTalk _story = new(pack, reader);
    private readonly SmallTalkDialog _smallTalk = new(pack, menu, reader);
    private readonly AnsweringDialog _answering = new(pack, reader);

    /// <summary>Words for a report that is being written, or for somebody else's case; null for all others.</summary>
    public Step? ForSomebody(Walk walk, string text, Surroundings around) => around.Shared ? null
        : OfCases(walk, text, around) ?? WritingDialog.SayGrave(walk.Conversation, text, around)
            ?? (walk.Conversation.Unsent is { Text: null }
                ? sending.Say(walk, text, null, around)
                : _answering.Offer(walk, text, around));

    public Step Step(Walk walk, string text, Surroundings around)
    {
        if (new Otherwise(this).Step(walk, text, around) is { } otherwise)
        {
            return otherwise;
        }

        if (_wrapping.Off(walk, text) is ({ } spoken, { } wanted))
        {
            var step = Step(spoken, wanted, around);
            // The language that was asked for holds, whichever the rest is written in.
            return spoken.Conversation.Language == walk.Conversation.Language ? step
                : step with { Conversation = step.Conversation with { Language = spoken.Conversation.Language } };
        }

        var wish = commands.Read(text);
        if (AmendDialog.Keeps(walk, wish, text))
        {
            return menu.Aside(walk, new Reply.Say(Note.NothingForgotten));
        }

        // Whoever would rather speak to somebody is told whom, and the report stays as it is.
        if (walk.Conversation.Draft is not null && !around.Shared && !commands.IsFixed(text) && WritingDialog.WantsAPerson(text, wish))
        {
            return WritingDialog.Reminding(walk, menu.Do(walk, Command.WhomToCall, around));
        }

        if (walk.Conversation.Shows(ReportVerbs.ForgetNow) && AnswerReader.Read(text) == Answer.Yes)
        {
            return menu.Do(walk, Command.ForgetMeNow, around);
        }

        return !around.Shared && (sending.Say(walk, text, wish, around) ?? _writing.Say(walk, text, wish, around)) is { } written
            ? written
            : (around.Shared || commands.IsFixed(text) ? null
                : cases.OfCase(Tongue.OfMany(walk, reader.Read(text), text), text, around) ?? led.AtOnce(walk, text, around))
                ?? WritingDialog.Reminding(walk, Freely(walk, SaidBefore.Off(text), around, offers: true));
    }

    /// <summary>What the words mean where no report is being written, or where they have nothing to do with it.</summary>
    public Step Freely(Walk walk, string typed, Surroundings around, bool offers = false)
    {
        var text = Supposition.Plainly(TurnOfPhrase.BehindARead(typed));
        if (!around.Shared && !commands.IsFixed(text)
            && ((offers && commands.Read(text) is null ? _answering.OfferInAWalk(walk, text, around) : null)
                ?? _amends.Step(walk, text, around) ?? _turns.Leaning(walk, text, around)) is { } leaning)
        {
            return leaning;
        }

        if (!around.Shared && (walk.IsAsking ? Beside(walk, text, around, offers) : Both(walk, text, around)) is { } both)
        {
            return both;
        }

        var wish = Supposition.In(text) ? null : commands.Read(text);
        if (wish is not null && !Wrapping.IsNone(wish, text))
        {
            return wish is Wish.Do(Command.Resume) && walk.Pending.Count > 1 && SpokenReader.Says(text, "next") && !around.Shared
                ? _amends.GoesOn(walk, text) ?? guide.Remind(walk, new Reply.Say(Note.TickThere))
                : Granted(Tongue.Fixed(walk, wish, reader.Read(text)), wish, around);
        }

        if (!around.Shared && OfCases(walk, text, around) is { } ofCases)
        {
            return ofCases;
        }

        if (offers && LedDialog.IsCourtesyToSomebody(text) && led.Offer(walk, text, around) is { } kind)
        {
            return kind;
        }

        if (offers && _answering.OfferAtOnce(walk, text, around) is { } answers)
        {
            return answers;
        }

        if ((danger.Below(walk, text, around) ?? _turns.Do(walk, text, around)) is { } turned)
        {
            return turned;
        }

        if (!around.Shared && TurnOfPhrase.Announced(text) is { } another)
        {
            return Understand(walk.With(Shelf.Holding(walk) with { Consultation = null }), another, around);
        }

        return around.Shared ? Understand(walk, text, around)
            : offers && !IsNewQuestion(text) && _answering.Offer(walk, text, around) is { } offer ? offer
            : _smallTalk.Answer(walk, text)
                ?? (walk.IsAsking ? _asking.Step(walk, text, around, () => _subjects.Step(walk, text, around))
                    : !offers ? _followUp.Step(walk, text)
                    : OwnReportDialog.GoesOn(walk, text, around) is { } more ? more
                    // What goes on from the card of an answer is about that.
                    : IsBelowAnAnswer(walk, text) ? _followUp.Step(walk, text) ?? led.Offer(walk, text, around)
                    : led.Offer(walk, text, around) ?? _followUp.Step(walk, text))
                ?? Understand(walk, text, around);
    }

    private static bool IsBelowAnAnswer(Walk walk, string text) =>
        walk.Conversation.Buttons?.Any(button => button.Brings.ContainsKey("talk")) == true
        || (walk.Consultation is not null && SpeechReader.GoesOnAsking(text));

    /// <summary>A whole question on one of the pack's topics is no answer to somebody else.</summary>
    private bool IsNewQuestion(string text) => SpeechReader.IsOwnQuestion(text)
        && reader.Read(text).SureTopic(pack) is not null;

    /// <summary>What is done with a case, or with two; null for all other words.</summary>
    private Step? OfCases(Walk walk, string text, Surroundings around) =>
        TypedCommand.Read(text) is { } typed ? SendingDialog.Surely(walk, typed, around) ?? desk.Say(walk.Conversation, typed, around)
        : TieReader.Read(text) is { } tie ? ties.Do(walk.Conversation, tie, around)
        : null;

    private Step Granted(Walk walk, Wish wish, Surroundings around) => wish switch
    {
        Wish.Speak(var language) => menu.Speak(walk, language, around),
        Wish.EverythingFor(var role) => menu.Everything(walk, role, around),
        Wish.Do(Command.Resume) when WritingDialog.IsNewest(walk) => menu.Do(walk, Command.Draft, around),
        Wish.Do(Command.None) when walk.Pending.Count > 0 => guide.AnswerAll(walk, Answer.No),
        // Where nothing was heard that could be wrong, it answers the question.
        Wish.Do(Command.Mishear) when walk.Pending.Count > 0 && !Guide.HasHeard(walk) => guide.AnswerAll(walk, Answer.No),
        Wish.Do(var command) => menu.Do(walk, command, around),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Step Understand(Walk walk, string text, Surroundings around)
    {
        if (TurnOfPhrase.Topic(pack, text) is { } called && !around.Shared)
        {
            return guide.Start(walk, around, called.Name);
        }

        if (silence.Called(text) is { } subject && !around.Shared)
        {
            return silence.Say(walk, [subject]);
        }

        var words = Still(_story.InPieces(walk, text) ?? reader.Read(text), text);
        var topic = words.Sure && words.Topics.Count > 0 && !(words.Topics[0].Topic == Topics.Language && commands.IsTaught(text))
            ? words.Topics[0].Topic
            : null;
        if (!around.Shared && !walk.IsAsking && SpokenReader.Holds(text, "isNew") && pack.Topic(topic ?? "") is null)
        {
            return menu.Do(Tongue.Theirs(walk, words), Command.Onboarding, around);
        }

        if (around.Shared && topic is not (Topics.ArticleLookup or Topics.Help or Topics.SmallTalk or Topics.Language))
        {
            return new Step(walk.Conversation, [new Reply.GoPrivate(around.PrivateChat)]);
        }

        var spoken = Tongue.Theirs(walk, words);
        if (silence.Answer(spoken.With(Shelf.Holding(spoken)), words) is { } honest)
        {
            // Right below a danger what to do about it holds, whatever the protocol doesn't name.
            return DangerTalk.IsNewest(walk.Conversation) && danger.Call(walk, around) is { } call ? call : honest;
        }

        if (!around.Shared && _subjects.Step(spoken, text, around, topic) is { } several)
        {
            return several;
        }

        if (!walk.IsAsking && (_amends.OnlyDenies(walk, text) || AnswersNothing(walk, topic, text)))
        {
            return ToTalk(walk, text, around) ?? (walk.Position is null || AnswerReader.Read(text) == Answer.Unknown
                ? new Step(walk.Conversation, [new Reply.Say(Note.NoOpenQuestion)]) : guide.Still(walk));
        }

        return pack.Topic(topic ?? "") is { } guided
            ? _story.OfThem(spoken, words, text) ?? Guided(spoken, guided, words, text, around)
            : topic == Topics.Language
                ? menu.Speak(walk, Tongue.Another(walk, words, commands.Languages, commands.Named(text), text), around)
            : Other(spoken, topic, words, text, around);
    }

    private Step Guided(Walk walk, Topic topic, Understood words, string text, Surroundings around) => walk.IsAsking
        ? _interruption.Winning(walk, words, text, around) ?? _interruption.Taken(walk, topic, words, text)
        : guide.Start(walk, around, topic.Name, Heard.In(words), words: text);

    private Step Other(Walk walk, string? topic, Understood words, string text, Surroundings around) => topic switch
    {
        Topics.ArticleLookup => Look(walk, words, text, around),
        Topics.Help => menu.Do(walk, Command.Help, around),
        Topics.ContactLeader when SpokenReader.Holds(text, "selfFirst") => danger.Step(walk, text, around) ?? guide.NobodyIsTold(walk),
        Topics.ContactLeader when SpokenReader.Opens(text, "asksOfLeaders") => menu.Do(walk, Command.WhomToCall, around),
        // What only asks for the leader is no report's text; what has no word of them asks for something else.
        Topics.ContactLeader when walk.IsAsking && Typing.Asks(text) && !SpokenReader.Holds(text, "ofLeaders") => Guide.Lost(walk),
        Topics.ContactLeader =>
            ReportDialog.Start(walk.Conversation, around, Story.WhereAskedFor(walk.Conversation.Story, text), null),
        // Half understood is not enough to throw a walk away.
        Topics.Cancel when walk.IsAsking => new Step(walk.Conversation, [new Reply.Say(Note.WantToStop)]),
        Topics.Cancel when walk.Conversation.Story is not null && Story.Tells(text) => NotSure(walk, words, text, around),
        Topics.Cancel => menu.Do(walk, Command.Stop, around),
        Topics.SmallTalk when SpokenReader.Holds(text, "saysBye") => new Step(walk.Conversation, [new Reply.Say(Note.Goodbye)]),
        Topics.SmallTalk => menu.Aside(walk, new Reply.Say(SpokenReader.Holds(text, "thanks") ? Note.YouAreWelcome : Note.Hello)),
        Topics.Privacy => menu.Do(
            walk,
            SpokenReader.Holds(text, "whoReads") ? Command.WhoReads
                : SpokenReader.Holds(text, "readsAlong") ? Command.ReadsAlong : Command.Holdings,
            around),
        Topics.Onboarding => menu.Do(walk, Command.Onboarding, around),
        // "Het begon vorige week al" is no word for what was reported.
        Topics.MyCases => (SpokenReader.Holds(text, "reports") ? null : StoryTalk.GoesOn(walk, text)) ?? menu.Cases(walk, around),
        Topics.OutOfScope => StoryTalk.GoesOn(walk, text) ?? (walk.IsAsking ? null : danger.Step(walk, text, around))
            ?? guide.Remind(walk, new Reply.Beyond()),
        // In danger help comes first; what was told stands below it.
        _ => (walk.IsAsking ? null
                : (walk.Conversation.Danger is null ? OwnReportDialog.Below(walk, text, around) : danger.Step(walk, text, around))
                    ?? OfThePassed(walk, around))
            ?? NotSure(walk, words, text, around),
    };
}

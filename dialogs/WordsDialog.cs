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
internal sealed class WordsDialog(
    Pack pack, Guide guide, Menu menu, MessageReader reader, CommandReader commands, ReportDialog reporting, CaseDesk desk,
    SendingDialog sending, TieDialog ties, SilenceDialog silence)
{
    private const double Guess = 0.3;

    private readonly WritingDialog _writing = new(reporting, reader);
    private readonly TurnsDialog _turns = new(pack, guide, menu, reader);
    private readonly OpenQuestion _question = new(guide, reader);
    private readonly Interruption _interruption = new(pack, guide);
    private readonly FollowUp _followUp = new(pack, guide, reader);
    private readonly SmallTalkDialog _smallTalk = new(pack, menu, reader);

    /// <summary>Words for a report that is being written, or for somebody else's case; null for all others.</summary>
    public Step? ForSomebody(Walk walk, string text, Surroundings around) => around.Shared ? null
        : OfCases(walk.Conversation, text, around) ?? WritingDialog.SayGrave(walk.Conversation, text, around)
            ?? (walk.Conversation.Unsent is { Text: null }
                ? sending.Say(walk, text, null, around)
                : SendingDialog.Offer(walk, text, around));

    public Step Step(Walk walk, string text, Surroundings around)
    {
        var wish = commands.Read(text);
        return !around.Shared && (sending.Say(walk, text, wish, around) ?? _writing.Say(walk, text, wish, around)) is { } written
            ? written
            : (around.Shared || wish is not null ? null : sending.OfCase(walk, text, around)) ?? Freely(walk, text, around, offers: true);
    }

    /// <summary>What the words mean where no report is being written, or where they have nothing to do with it.</summary>
    public Step Freely(Walk walk, string text, Surroundings around, bool offers = false)
    {
        var wish = commands.Read(text);
        if (wish is not null)
        {
            return Granted(Tongue.Fixed(walk, wish, reader.Read(text)), wish, around);
        }

        if (!around.Shared && OfCases(walk.Conversation, text, around) is { } ofCases)
        {
            return ofCases;
        }

        if (_turns.Do(walk, text, around) is { } turned)
        {
            return turned;
        }

        return around.Shared ? Understand(walk, text, around)
            : offers && SendingDialog.Offer(walk, text, around) is { } offer ? offer
            : _smallTalk.Answer(walk, text) ?? (walk.IsAsking ? WhileAsking(walk, text, around) : _followUp.Step(walk, text))
                ?? Understand(walk, text, around);
    }

    /// <summary>What is done with a case, or with two; null for all other words.</summary>
    private Step? OfCases(Conversation conversation, string text, Surroundings around) =>
        TypedCommand.Read(text) is { } typed ? desk.Say(conversation, typed, around)
        : TieReader.Read(text) is { } tie ? ties.Do(conversation, tie, around)
        : null;

    private Step Granted(Walk walk, Wish wish, Surroundings around) => wish switch
    {
        Wish.Speak(var language) => menu.Speak(walk, language, around),
        Wish.EverythingFor(var role) => menu.Everything(walk, role, around),
        Wish.Do(Command.None) when walk.Pending.Count > 0 => guide.AnswerAll(walk, Answer.No),
        // Where nothing was heard that could be wrong, it answers the question.
        Wish.Do(Command.Mishear) when walk.Pending.Count > 0 && !Guide.HasHeard(walk) => guide.AnswerAll(walk, Answer.No),
        Wish.Do(var command) => menu.Do(walk, command, around),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private bool IsElsewhere(string text) => TurnOfPhrase.Topic(pack, text) is not null
        || (reader.Read(text) is { Sure: true, Topics: [var best, ..] }
        && pack.Topic(best.Topic) is null && best.Topic is not (Topics.SmallTalk or Topics.Cancel or Topics.OutOfScope));

    /// <summary>Few words that ask nothing are no new subject: whatever they are, they were meant for the open question.</summary>
    private Step? WhileAsking(Walk walk, string text, Surroundings around) => OpenQuestion.IsShort(text) && !AnswerReader.Asks(text)
        ? silence.Within(walk, reader.ReadPlainSilences(text)) ?? _question.Answer(walk, text)
            ?? (IsElsewhere(text) ? null : Guide.Lost(walk))
        : Several(walk, text, around) ?? _question.AskedBack(walk, text) ?? Long(walk, text);

    /// <summary>A question of its own answers nothing, and a story about something else is no half answer.</summary>
    private Step? Long(Walk walk, string text)
    {
        var topic = reader.Read(text) is { Sure: true, Topics: [var best, ..] } ? pack.Topic(best.Topic) : null;
        var plain = reader.ReadPlainSilences(text);
        return topic is not null && SpeechReader.IsOwnQuestion(text) ? silence.Within(walk.With(Shelf.Holding(walk)), plain)
            : silence.Within(walk, plain) ?? _question.PlainAnswer(walk, text) ?? (topic is null || _interruption.Belongs(walk, topic)
                ? _interruption.Addition(walk, reader.ReadOn(text, pack.Topic(walk.Consultation!.Topic)).Facts)
                    ?? _question.Answer(walk, text)
                : null);
    }

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

        var words = reader.Read(text);
        var topic = words.Sure && words.Topics.Count > 0 ? words.Topics[0].Topic : null;
        if (around.Shared && topic is not (Topics.ArticleLookup or Topics.Help or Topics.SmallTalk or Topics.Language))
        {
            return new Step(walk.Conversation, [new Reply.GoPrivate(around.PrivateChat)]);
        }

        var spoken = Tongue.Theirs(walk, words);
        if (silence.Answer(spoken.With(Shelf.Holding(spoken)), words) is { } honest)
        {
            return honest;
        }

        if (!around.Shared && Several(spoken, text, around, topic) is { } several)
        {
            return several;
        }

        if (topic is null or Topics.SmallTalk && !walk.IsAsking && AnswerReader.Read(text) is not null)
        {
            return new Step(walk.Conversation, [new Reply.Say(Note.NoOpenQuestion)]);
        }

        return pack.Topic(topic ?? "") is { } guided
            ? Guided(spoken, guided, words, text, around)
            : Other(spoken, topic, words, text, around);
    }

    /// <summary>
    /// More than one subject: both are named, and the graver one starts. In a walk only what is urgent interrupts; a row or a threat
    /// beside something else comes first.
    /// </summary>
    private Step? Several(Walk walk, string text, Surroundings around, string? whole = null)
    {
        var subjects = reader.ReadSubjects(text);
        if (subjects.Count == 0)
        {
            return null;
        }

        var topics = subjects.Select(words => pack.Topic(words.Topics[0].Topic)).OfType<Topic>().ToList();
        if (walk.IsAsking)
        {
            return topics[0].MayBeUrgent && !_interruption.Belongs(walk, topics[0])
                ? guide.Start(walk, around, topics[0].Name, Heard.In(subjects[0]), words: text)
                : null;
        }

        if (topics.Count == 1)
        {
            return topics[0].Name == whole ? null : guide.Start(walk, around, topics[0].Name, Heard.In(subjects[0]), words: text);
        }

        var start = guide.Start(walk, around, topics[0].Name, Heard.In(subjects[0]), words: text);
        return start with { Replies = [new Reply.TwoSubjects(topics[0], topics[1]), .. start.Replies] };
    }

    private Step Guided(Walk walk, Topic topic, Understood words, string text, Surroundings around) => walk.IsAsking
        ? _interruption.Winning(walk, words, text, around) ?? _interruption.Taken(walk, topic, words, text)
        : guide.Start(walk, around, topic.Name, Heard.In(words), words: text);

    private Step Other(Walk walk, string? topic, Understood words, string text, Surroundings around) => topic switch
    {
        Topics.ArticleLookup => Look(walk, words),
        Topics.Help => menu.Do(walk, Command.Help, around),
        Topics.ContactLeader => ReportDialog.Start(walk.Conversation, around, text, null),
        // Half understood is not enough to throw a walk away.
        Topics.Cancel when walk.IsAsking => new Step(walk.Conversation, [new Reply.Say(Note.WantToStop)]),
        Topics.Cancel => menu.Do(walk, Command.Stop, around),
        Topics.Language => menu.Speak(walk, Tongue.Another(walk, words, commands.Languages), around),
        Topics.SmallTalk => menu.Aside(walk, new Reply.Say(Note.Hello)),
        Topics.Privacy => menu.Do(walk, Command.Holdings, around),
        Topics.Onboarding => menu.Do(walk, Command.Onboarding, around),
        Topics.MyCases => menu.Cases(walk, around),
        Topics.OutOfScope => guide.Remind(walk, new Reply.Beyond()),
        _ => NotSure(walk, words),
    };

    private Step Look(Walk walk, Understood words)
    {
        var articles = words.Articles.Select(pack.Article).OfType<Article>().ToList();
        return articles.Count > 0
            ? menu.Aside(walk, new Reply.Quote(articles))
            : menu.NoArticle(walk);
    }

    private Step NotSure(Walk walk, Understood words)
    {
        if (walk.IsAsking)
        {
            return Guide.Lost(walk);
        }

        if (Alarm.Again(walk.Conversation, pack) is { } danger)
        {
            return new Step(walk.Conversation, [danger]);
        }

        // Where even the best guess is a shot in the dark, three shots are no help.
        var likely = words.Topics is [{ Confidence: < Guess }, ..] ? []
            : words.Topics.Select(guess => pack.Topic(guess.Topic)).OfType<Topic>().ToList();
        var heard = walk.With(walk.Conversation with { Heard = Heard.In(words) });
        return likely.Count > 0
            ? new Step(heard.Conversation, [new Reply.Choose(ChooseBecause.NotSure, likely)])
            : Guide.Lost(heard);
    }
}

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
    TieDialog ties, SilenceDialog silence)
{
    private const double Guess = 0.3;

    private readonly OpenQuestion _question = new(guide, reader);

    /// <summary>Words for a report that is being written, or for somebody else's case; null for all others.</summary>
    public Step? ForSomebody(Walk walk, string text, Surroundings around) => around.Shared ? null
        : Report(walk.Conversation, text, null, around)
            ?? OfCases(walk.Conversation, text, around);

    public Step Step(Walk walk, string text, Surroundings around)
    {
        var wish = commands.Read(text);
        if (!around.Shared && Report(walk.Conversation, text, wish, around) is { } reported)
        {
            return reported;
        }

        if (wish is not null)
        {
            return wish switch
            {
                Wish.Speak(var language) => menu.Speak(walk, language, around),
                Wish.EverythingFor(var role) => menu.Everything(walk, role, around),
                Wish.Do(Command.None) when walk.Pending.Count > 0 => guide.AnswerAll(walk, Answer.No),
                // Where nothing was heard that could be wrong, it answers the question.
                Wish.Do(Command.Mishear) when walk.Pending.Count > 0 && !Guide.HasHeard(walk) => guide.AnswerAll(walk, Answer.No),
                Wish.Do(var command) => menu.Do(walk, command, around),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        if (!around.Shared && OfCases(walk.Conversation, text, around) is { } ofCases)
        {
            return ofCases;
        }

        if (!around.Shared && TurnOfPhrase.Misread().Match(text) is { Success: true } misread
            && Names.Remove(misread.Groups["text"].Value) is { Length: > 0 } plain)
        {
            return new Step(walk.Conversation, [new Reply.OfferToKeep(plain)]);
        }

        if (!around.Shared && TurnOfPhrase.StartPractice().Match(text) is { Success: true } exercise)
        {
            return menu.StartPractice(walk, exercise.Groups["who"].Value, around);
        }

        if (!around.Shared && TurnOfPhrase.Practice().Match(text) is { Success: true } practice)
        {
            return menu.Practice(walk, practice.Groups["who"].Value, around);
        }

        if (TurnOfPhrase.ArticleNumber(text) is { } number)
        {
            return TurnOfPhrase.Article(pack, number) is { } article
                ? menu.Aside(walk, new Reply.Quote([article]))
                : menu.NoArticle(walk);
        }

        if (!around.Shared && TurnOfPhrase.Change().Match(text) is { Success: true } change
            && TurnOfPhrase.Fact(pack, change.Groups["label"].Value) is { } fact)
        {
            return guide.Change(walk, fact);
        }

        if (!around.Shared && walk.Position is { IsDone: true } done && RoleReader.Named(text) is { } other && done.Roles.Contains(other))
        {
            return guide.Switch(walk, other);
        }

        return around.Shared ? Understand(walk, text, around)
            : (walk.IsAsking ? WhileAsking(walk, text, around) : null) ?? Understand(walk, text, around);
    }

    /// <summary>What is done with a case, or with two; null for all other words.</summary>
    private Step? OfCases(Conversation conversation, string text, Surroundings around) =>
        TypedCommand.Read(text) is { } typed ? desk.Say(conversation, typed, around)
        : TieReader.Read(text) is { } tie ? ties.Do(conversation, tie, around)
        : null;

    private bool IsElsewhere(string text) => TurnOfPhrase.Topic(pack, text) is not null
        || (reader.Read(text) is { Sure: true, Topics: [var best, ..] }
        && pack.Topic(best.Topic) is null && best.Topic is not (Topics.SmallTalk or Topics.Cancel or Topics.OutOfScope));

    /// <summary>Few words that ask nothing are no new subject: whatever they are, they were meant for the open question.</summary>
    private Step? WhileAsking(Walk walk, string text, Surroundings around) => OpenQuestion.IsShort(text) && !AnswerReader.Asks(text)
        ? silence.Within(walk, reader.ReadPlainSilences(text)) ?? _question.Answer(walk, text)
            ?? (IsElsewhere(text) ? null : guide.Show(walk, new Reply.Say(Note.NotUnderstoodHere)))
        : Several(walk, text, around) ?? silence.Within(walk, reader.ReadPlainSilences(text)) ?? _question.Answer(walk, text);

    /// <summary>While a report is being written, words are what is going on, or send it; but a fixed word is a fixed word.</summary>
    private Step? Report(Conversation conversation, string text, Wish? wish, Surroundings around) => conversation.Draft switch
    {
        null => null,
        { Checked: true } draft when AnswerReader.Read(text) == Answer.No => ReportDialog.Start(
            around.Cards ? conversation : conversation with { Draft = draft with { What = "" } }, around, null, null),
        var draft when wish is Wish.Do(Command.Send) || (draft.Checked && AnswerReader.Read(text) == Answer.Yes) =>
            reporting.Say(conversation, text, agrees: true, around),
        _ when wish is not null || TypedCommand.Read(text) is not null || TieReader.Read(text) is not null => null,
        _ => reporting.Say(conversation, text, agrees: false, around),
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

        var words = reader.Read(text);
        var topic = words.Sure && words.Topics.Count > 0 ? words.Topics[0].Topic : null;
        if (around.Shared && topic is not (Topics.ArticleLookup or Topics.Help or Topics.SmallTalk or Topics.Language))
        {
            return new Step(walk.Conversation, [new Reply.GoPrivate(around.PrivateChat)]);
        }

        var spoken = Tongue.Theirs(walk, words);
        if (silence.Answer(spoken, words) is { } honest)
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
            return topics[0].MayBeUrgent && topics[0].Name != walk.Consultation!.Topic
                ? guide.Show(walk, new Reply.NewSubject(topics[0]))
                : null;
        }

        if (topics.Count == 1)
        {
            return topics[0].Name == whole ? null : guide.Start(walk, around, topics[0].Name, Heard.In(subjects[0]), words: text);
        }

        var start = guide.Start(walk, around, topics[0].Name, Heard.In(subjects[0]), words: text);
        return start with { Replies = [new Reply.TwoSubjects(topics[0], topics[1]), .. start.Replies] };
    }

    private Step Guided(Walk walk, Topic topic, Understood words, string text, Surroundings around)
    {
        if (!walk.IsAsking)
        {
            return guide.Start(walk, around, topic.Name, Heard.In(words), words: text);
        }

        // "misschien een ouder" names nobody, least of all where that is asked.
        var heard = walk.Position!.AsksRole && RoleReader.Hedges(text) ? Heard.In(words) with { Actor = null } : Heard.In(words);
        return topic.Name == walk.Consultation!.Topic
            ? guide.Volunteer(walk, heard) ?? guide.Show(walk, new Reply.Say(Note.NotUnderstoodHere))
            : guide.Show(walk, new Reply.NewSubject(topic));
    }

    private Step Other(Walk walk, string? topic, Understood words, string text, Surroundings around) => topic switch
    {
        Topics.ArticleLookup => Look(walk, words),
        Topics.Help => menu.Do(walk, Command.Help, around),
        Topics.ContactLeader => ReportDialog.Start(walk.Conversation, around, text, null),
        // Half understood is not enough to throw a walk away.
        Topics.Cancel when walk.IsAsking => guide.Show(walk, new Reply.Say(Note.WantToStop)),
        Topics.Cancel => menu.Do(walk, Command.Stop, around),
        Topics.Language => menu.Speak(walk, Tongue.Another(walk, words, commands.Languages), around),
        Topics.SmallTalk => menu.Aside(walk, new Reply.Say(Note.Hello)),
        Topics.Privacy => menu.Do(walk, Command.Holdings, around),
        Topics.Onboarding => menu.Aside(walk, new Reply.Say(Note.OnboardingNotYet), new Reply.ArticleIndex()),
        Topics.MyCases => menu.Cases(walk, around),
        Topics.OutOfScope when walk.IsAsking => guide.Show(walk, new Reply.Say(Note.NotAboutProtocol)),
        Topics.OutOfScope => new Step(walk.Conversation, [new Reply.Say(Note.NotAboutProtocol), menu.StartOver()]),
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
            return guide.Show(walk, new Reply.Say(Note.NotUnderstoodHere));
        }

        if (Alarm.Again(walk.Conversation, pack) is { } danger)
        {
            return new Step(walk.Conversation, [danger]);
        }

        // Where even the best guess is a shot in the dark, three shots are no help.
        var likely = words.Topics is [{ Confidence: < Guess }, ..]
            ? []
            : words.Topics.Select(guess => pack.Topic(guess.Topic)).OfType<Topic>().ToList();
        return new Step(
            walk.Conversation with { Heard = Heard.In(words) },
            [likely.Count > 0
                ? new Reply.Choose(ChooseBecause.NotSure, likely)
                : new Reply.Choose(ChooseBecause.NotUnderstood, pack.Topics)]);
    }
}

using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <content>What is said to words of which it is not sure what they are about.</content>
internal sealed partial class WordsDialog
{
    private const double Guess = 0.3;

    /// <summary>"She graduates in June": what the protocol does not name, and is not so yet, is not asked about.</summary>
    private static Understood Still(Understood words, string text) => SpokenReader.Denied(text).ToHashSet() is { Count: > 0 } denied
        ? words with { Silences = [.. words.Silences.Where(subject => !denied.Contains(subject))] }
        : words;

    private Step Look(Walk walk, Understood words, string text, Surroundings around)
    {
        var articles = words.Articles.Select(pack.Article).OfType<Article>().ToList();
        return articles.Count > 0 ? menu.Aside(walk, new Reply.Quote(articles))
            // "What does article 3 say?": which of its points, is chosen from the list.
            : TurnOfPhrase.AsksForTheText(pack, text) ? menu.Do(walk, Command.Articles, around)
            : menu.NoArticle(walk);
    }

    private Step NotSure(Walk walk, Understood words, string text, Surroundings around)
    {
        // "Lees je wel?": what is only said to the bot, in whatever words, is heard as that.
        if (walk.Conversation.Danger is null && ActReader.Read(text, ActSetting.Writing).Complains)
        {
            return menu.Aside(Tongue.Theirs(walk, words), new Reply.Say(Note.Anger));
        }

        if (walk.IsAsking)
        {
            // Whoever tells a story goes on with it: that is no answer, and no nonsense either.
            return Story.Of(walk.Conversation) is not null && Story.Tells(text)
                ? guide.Remind(walk, new Reply.Say(Note.Noted))
                : guide.Unread(walk, text);
        }

        // What is thought of a case of the path that is in sight, is meant for that.
        if (walk.Conversation is { OnPath: true, Danger: null } && PathSpeech.IsThought(walk.Conversation, text))
        {
            return new Step(walk.Conversation, [new Reply.Say(Note.PathGuess)]);
        }

        if (danger.Step(walk, text, around) is { } stays)
        {
            return stays;
        }

        if (ReportRefusal.In(text) && !Story.Tells(text))
        {
            return Guide.Stop(walk);
        }

        if (StoryTalk.GoesOn(walk, text) is { } noted)
        {
            return noted;
        }

        // Where even the best guess is a shot in the dark, three shots are no help.
        var likely = words.Topics is [{ Confidence: < Guess }, ..] ? []
            : words.Topics.Select(guess => pack.Topic(guess.Topic)).OfType<Topic>().ToList();
        var heard = walk.With(walk.Conversation with { Heard = Heard.In(words) });
        return likely.Count > 0
            ? new Step(heard.Conversation, [new Reply.Choose(ChooseBecause.NotSure, likely) { Words = Consultation.Carried(text) }])
            : Guide.Lost(heard);
    }

    /// <summary>What a leader types below the only case that they have, and passed on; null for all others.</summary>
    private Step? OfThePassed(Walk walk, Surroundings around) =>
        around.Shared || walk.Conversation.Danger is not null ? null : cases.BelowThePassed(walk, around);

    /// <summary>"Ja zei ik toch", to whether they want to talk about it; in danger that comes first.</summary>
    private Step? ToTalk(Walk walk, string text, Surroundings around) =>
        danger.Step(walk, text, around)
        ?? (Memory.Told(walk.Conversation, turns: 1, nameof(Note.StoryNoted)) && AnswerReader.Read(text) == Answer.Yes
            ? menu.Do(walk, Command.Leader, around)
            : null);

    /// <summary>Few words for yes or no where nothing is asked: about nothing, or about what was answered.</summary>
    private bool AnswersNothing(Walk walk, string? topic, string text) => commands.Named(text) is null && OpenQuestion.IsShort(text)
        && (topic is null or Topics.SmallTalk or Topics.Language ? AnswerReader.Read(text) is not null
            : topic == walk.Consultation?.Topic && AnswerReader.HoldsYesOrNo(text) && !Typing.Asks(text));
}

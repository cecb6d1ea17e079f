using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>Who the bot is, thanks, anger: a sentence back, as one would. Whatever asks for more than that is never taken for it.</summary>
internal sealed class SmallTalkDialog(Pack pack, Menu menu, MessageReader reader)
{
    private const int MostOfAnger = 10;

    /// <summary>The sentence, with what is still open; null for all that is no small talk.</summary>
    public Step? Answer(Walk walk, string text)
    {
        if ((SpeechReader.SmallTalkIn(text) ?? Angry(text)) is not { } kind || (walk.IsAsking && AnswerReader.Read(text) is not null))
        {
            return null;
        }

        var words = reader.Read(text);
        return words is { Sure: true, Topics: [var best, ..] } && (pack.Topic(best.Topic) is not null || best.Topic == Topics.ContactLeader)
            ? null
            // Whoever thanks or leaves is not held to what is open: it is there when they come back.
            : kind is SmallTalk.Thanks or SmallTalk.Bye
                ? new Step(Tongue.Theirs(walk, words).Conversation, [new Reply.Say(Of(kind))])
            : menu.Aside(Tongue.Theirs(walk, words), new Reply.Say(Of(kind)));
    }

    /// <summary>"Ik ben woest", "I did nothing wrong!!": that is heard, and answers nothing.</summary>
    private static SmallTalk? Angry(string text) =>
        Typing.Words(text).Length <= MostOfAnger && SpokenReader.Holds(text, "isAngry") ? SmallTalk.Anger : null;

    private static Note Of(SmallTalk kind) => kind switch
    {
        SmallTalk.Who => Note.WhoIAm,
        SmallTalk.Human => Note.NotAPerson,
        SmallTalk.How => Note.HowIAm,
        SmallTalk.Greeting => Note.Hello,
        SmallTalk.Thanks => Note.YouAreWelcome,
        SmallTalk.Bye => Note.Goodbye,
        _ => Note.Anger,
    };
}

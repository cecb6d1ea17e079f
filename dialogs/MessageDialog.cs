using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>
/// A message of a chat that somebody holds against the protocol. Of another's message it is asked what is the matter with it, and never
/// whether that may be done; its own words say nothing of who does it, since "I" is somebody else there.
/// </summary>
internal sealed class MessageDialog(Pack pack, Guide guide, Menu menu, MessageReader reader, SafetyDialog safety)
{
    /// <param name="walk">In a conversation of its own, of which nothing was kept.</param>
    /// <param name="message">The message.</param>
    /// <param name="around">The dialog in which it is shown.</param>
    public Step Begin(Walk walk, Incoming.Message message, Surroundings around)
    {
        var words = reader.Read(message.Text);
        var begun = walk.With(walk.Conversation with
        {
            Heard = message.IsOwn ? Heard.In(words) : Anothers(Heard.In(words)),
            // Of another's message the marks say in a report that somebody else wrote it.
            Story = message.Text.Length == 0 ? null
                : message.IsOwn ? Fitting.Cut(message.Text, Report.LongestText)
                : $"“{Fitting.Cut(message.Text, Report.LongestText - 2)}”",
        });
        return safety.Warned(begun, message.Text) ?? Lead(begun, words, around);
    }

    /// <summary>
    /// It is about something else than danger: then it is read as any other message. Where it was heard in what they wrote since, what they
    /// are at goes on.
    /// </summary>
    public Step NoDanger(Walk walk, Surroundings around)
    {
        var said = walk.Conversation;
        var safe = walk.With(said with { Danger = null, Told = null, Story = said.Told ?? said.Story });
        var step = said is { Consultation: null, Draft: null }
            ? Lead(safe, reader.Read(safe.Conversation.Story ?? ""), around)
            : new Step(safe.Conversation, []);
        return step with { Replies = [new Reply.Say(Note.NoDanger), .. step.Replies] };
    }

    private static Heard Anothers(Heard heard) => heard with
    {
        Actor = null,
        Done = true,
        OwnClass = false,
        ByColleague = false,
        IsAnothers = true,
    };

    private Step Lead(Walk walk, Understood words, Surroundings around)
    {
        var (heard, choice) = (walk.Conversation.Heard!, menu.About(walk.Conversation, around));
        return words is { Sure: true, Topics: [var best, ..] } && choice.Topics.Contains(pack.Topic(best.Topic))
            ? guide.Start(walk, around, best.Topic, heard, words: walk.Conversation.Story)
            : new Step(walk.Conversation, [choice]);
    }
}

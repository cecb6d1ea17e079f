using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>What is said to somebody who goes on telling of the matter at hand, in pieces that say little by themselves.</summary>
internal sealed class StoryTalk(Pack pack, MessageReader reader)
{
    private const int MostOfThem = 8;

    /// <summary>
    /// "Hij heeft hem al weggehaald": few words about somebody who was told of belong to that story, unless they tell of something urgent;
    /// null for all others.
    /// </summary>
    public Step? OfThem(Walk walk, Understood words, string text) =>
        walk is { IsAsking: false, Conversation: { Story: not null, Heard: null } } && Typing.Words(text).Length <= MostOfThem
        && SpokenReader.Holds(text, "aboutThem") && Story.Tells(text)
        && !words.Facts.Any(told => told.Value && pack.Rules.Any(rule => rule.Urgent && rule.Needs.Has(pack.Fact(told.Key)!)))
            ? Noted(walk)
            : null;

    /// <summary>What was not understood by itself may be with what is told behind it; null where that is not so.</summary>
    public Understood? InPieces(Walk walk, string text) =>
        walk.Conversation is { Story: { } story, Heard: not null, Consultation: null }
        && (Story.Tells(text) || (OpenQuestion.IsShort(text) && SpokenReader.Says(text, "sure")))
        && reader.Read(text).SureTopic(pack) is null
            ? reader.Read(Story.Joined(story, text))
            : null;

    /// <summary>What is told besides of what has its answer already; null where that is not so.</summary>
    public static Step? GoesOn(Walk walk, string text) =>
        walk.Conversation.Heard is null && Story.Of(walk.Conversation) is not null && !walk.IsAsking && Story.Tells(text)
            ? Noted(walk)
            : null;

    private static Step Noted(Walk walk) => new(walk.Conversation, [new Reply.Say(Note.StoryNoted)]);
}

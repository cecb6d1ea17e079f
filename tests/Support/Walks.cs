using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Tests.Support;

/// <summary>Walks that start from words, with what was heard in them given by hand.</summary>
internal static class Walks
{
    public static Guide Guide { get; } = new(Shipped.Rulebook);

    /// <param name="topic">What they are about.</param>
    /// <param name="facts">What they say: <c>recording !consent</c>.</param>
    /// <param name="doubted">What they hold in doubt.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="done">Whether it was done already.</param>
    public static Talk Told(string topic, string facts = "", string doubted = "", Role? actor = null, bool done = false) =>
        Told(topic, Heard(facts, doubted, actor) with { Done = done });

    public static Talk Told(string topic, Heard heard)
    {
        var step = Guide.Start(Of(Conversation.New), new Surroundings(), topic, heard);
        return new Talk { Conversation = step.Conversation }.Say("waar waren we?");
    }

    public static Heard Heard(string facts = "", string doubted = "", Role? actor = null) =>
        new(Names(facts).ToDictionary(name => name.TrimStart('!'), name => !name.StartsWith('!')), actor) { Doubted = Names(doubted) };

    public static Walk Of(Conversation conversation) => new(conversation, new Replay(Shipped.Rulebook).Find);

    private static string[] Names(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>The whole conversation as one function: a conversation and what comes in give the conversation as it becomes and what to say.</summary>
public sealed class Dialog
{
    private readonly WordsDialog _words;
    private readonly PressDialog _presses;

    public Dialog(Rulebook rulebook, MessageReader reader, CommandReader commands)
    {
        var guide = new Guide(rulebook, new Replay(rulebook));
        var menu = new Menu(rulebook.Pack, guide);
        _words = new WordsDialog(rulebook.Pack, guide, menu, reader, commands);
        _presses = new PressDialog(rulebook.Pack, guide, menu);
    }

    public Step Step(Conversation conversation, Incoming incoming, Surroundings around) => incoming switch
    {
        Incoming.Arrival => Welcome(conversation, around),
        Incoming.Press press => _presses.Step(conversation, press, around),
        Incoming.Words words => _words.Step(conversation, words.Text, around),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Step Welcome(Conversation conversation, Surroundings around) => conversation.Welcomed
        ? new Step(conversation, [])
        : new Step(conversation with { Welcomed = true }, [around.Shared ? new Reply.GoPrivate(around.PrivateChat) : new Reply.Welcome()]);
}

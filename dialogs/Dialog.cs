using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>
/// The whole conversation as one function: a conversation and what comes in give the conversation as it becomes and what to say.
/// </summary>
public sealed class Dialog
{
    private readonly Func<Consultation, Position> _find;
    private readonly WordsDialog _words;
    private readonly PressDialog _presses;

    /// <param name="rulebook">The rules.</param>
    /// <param name="reader">Understands free text.</param>
    /// <param name="commands">The fixed words.</param>
    /// <param name="calendar">Reads "morgen 9 uur", and shows moments.</param>
    public Dialog(Rulebook rulebook, MessageReader reader, CommandReader commands, SchoolCalendar calendar)
        : this(rulebook, reader, commands, calendar, new Replay(rulebook).Find)
    {
    }

    /// <param name="rulebook">The rules.</param>
    /// <param name="reader">Understands free text.</param>
    /// <param name="commands">The fixed words.</param>
    /// <param name="calendar">Reads "morgen 9 uur", and shows moments.</param>
    /// <param name="find">Finds where a consultation stands.</param>
    public Dialog(
        Rulebook rulebook, MessageReader reader, CommandReader commands, SchoolCalendar calendar, Func<Consultation, Position> find)
    {
        _find = find;
        var guide = new Guide(rulebook);
        var records = new Records(calendar.Zone);
        var reporting = new ReportDialog(calendar.Zone);
        var desk = new CaseDesk(calendar);
        var menu = new Menu(rulebook.Pack, guide, records);
        _words = new WordsDialog(rulebook.Pack, guide, menu, reader, commands, reporting, desk);
        _presses = new PressDialog(rulebook.Pack, guide, menu, commands.Languages, reporting, desk, records);
    }

    /// <summary>What has to be looked up before the step; null when it can be taken. Typed words may turn out to need more.</summary>
    public static Lookup? Needs(Conversation conversation, Incoming incoming, Surroundings around) =>
        incoming is Incoming.Press press ? Foresight.Of(conversation, press, around) : null;

    public Step Step(Conversation conversation, Incoming incoming, Surroundings around) => incoming switch
    {
        Incoming.Arrival => Welcome(conversation, around),
        Incoming.Departure => new Step(conversation with { Welcomed = false }, []),
        Incoming.Press press => _presses.Step(new Walk(conversation, _find), press, around),
        Incoming.Words words => _words.Step(new Walk(conversation, _find), words.Text, around),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Step Welcome(Conversation conversation, Surroundings around) => conversation.Welcomed
        ? new Step(conversation, [])
        : new Step(conversation with { Welcomed = true }, [around.Shared ? new Reply.GoPrivate(around.PrivateChat) : new Reply.Welcome()]);
}

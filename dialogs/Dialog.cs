using Sevenwolden.Dialogs.Absences;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Tying;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Dialogs;

/// <summary>
/// The whole conversation as one function: a conversation and what comes in give the conversation as it becomes and what to say.
/// </summary>
public sealed class Dialog
{
    private readonly CommandReader _commands;
    private readonly MessageReader _reader;
    private readonly IReadOnlyList<Language> _languages;
    private readonly Func<Consultation, Position> _find;
    private readonly Guide _guide;
    private readonly CaseDesk _desk;
    private readonly Menu _menu;
    private readonly SafetyDialog _words;
    private readonly PressDialog _presses;
    private readonly LeavingOut _leavingOut;
    private readonly PathDialog _path;
    private readonly VersionMark _versions;
    private readonly MessageDialog _messages;
    private readonly OneCard _oneCard;
    private readonly AmongCases _among;

    /// <param name="rulebook">The rules.</param>
    /// <param name="reader">Understands free text.</param>
    /// <param name="commands">The fixed words.</param>
    /// <param name="times">By which "morgen 9 uur" is read and moments are shown, and how long a reminder can be put off.</param>
    public Dialog(Rulebook rulebook, MessageReader reader, CommandReader commands, Timetable times)
        : this(rulebook, reader, commands, times, new Replay(rulebook).Find)
    {
    }

    /// <param name="rulebook">The rules.</param>
    /// <param name="reader">Understands free text.</param>
    /// <param name="commands">The fixed words.</param>
    /// <param name="times">By which "morgen 9 uur" is read and moments are shown, and how long a reminder can be put off.</param>
    /// <param name="find">Finds where a consultation stands.</param>
    public Dialog(
        Rulebook rulebook, MessageReader reader, CommandReader commands, Timetable times, Func<Consultation, Position> find)
    {
        (_commands, _reader, _languages, _find) = (commands, reader, commands.Languages, find);
        _leavingOut = new LeavingOut(reader, new PastAllLeaders(rulebook.Pack, reader));
        _versions = new VersionMark(rulebook.Pack.Version);
        var guide = _guide = new Guide(rulebook);
        var records = new Records(times.Calendar.Zone);
        var reporting = new ReportDialog(times, new ProtocolMark(rulebook.Pack.Version, ContentHash.Of(rulebook.Pack)));
        _desk = new CaseDesk(times);
        var silence = new SilenceDialog(rulebook.Pack);
        var absences = new AbsenceDialog(times.Calendar);
        var practice = new PracticeDialog(times);
        var ties = new TieDialog(times.Calendar.Zone);
        var path = _path = new PathDialog(rulebook, times.Calendar.Zone);
        _menu = new Menu(rulebook.Pack, guide, records, absences, practice, path);
        var sending = new SendingDialog(_desk);
        var danger = new DangerTalk(rulebook.Pack, reader);
        _among = new AmongCases(_desk, reader);
        var typed = new WordsDialog(rulebook.Pack, guide, _menu, reader, commands, reporting, _desk, sending,
            new CaseWordsDialog(_desk, commands, records, _among), ties, silence, danger,
            new LedDialog(rulebook.Pack, reader, silence, _among));
        _words = new SafetyDialog(rulebook.Pack, reader, commands, _menu, typed, absences, danger);
        _messages = new MessageDialog(rulebook.Pack, guide, _menu, reader, _words);
        _oneCard = new OneCard(_menu, find);
        _presses = new PressDialog(
            rulebook.Pack, guide, _menu, commands.Languages, reporting, _desk, records, _words, silence, absences, practice, ties,
            sending, path);
    }

    /// <summary>What has to be looked up before the step; null when it can be taken. Typed words may turn out to need more.</summary>
    public Lookup? Needs(Conversation conversation, Incoming incoming, Surroundings around) =>
        Hear(conversation, incoming, around) switch
        {
            Incoming.Press press => Foresight.Of(conversation, press, around),
            // Only who is greeted may be told that there is something for who is new.
            Incoming.Arrival when !conversation.Welcomed && around is { Shared: false, Known.Progress: null } => new Lookup.Progress(),
            Incoming.Words { Text: var text } when _commands.Read(text) is null => Foresight.OfWords(conversation, around),
            _ => null,
        };

    public Step Step(Conversation conversation, Incoming incoming, Surroundings around) => incoming is Incoming.Thumb thumb
        ? new Step(conversation, []) { Thumb = new Thumb(thumb.IsUp, thumb.Why, Judged(conversation)) }
        : Hear(conversation, incoming, around) is var read && read == incoming
            ? Read(conversation, incoming, around)
            // What was typed takes no card's place.
            : Read(conversation, read, around with { InPlace = false });

    /// <summary>What the newest answer rests on, also where another question was begun since.</summary>
    private IReadOnlyList<Article> Judged(Conversation conversation) => (conversation.Earlier ?? []).Prepend(conversation.Consultation)
        .OfType<Consultation>()
        .Select(asked => _guide.Finding(new Walk(conversation with { Consultation = asked, Danger = null }, _find)))
        .FirstOrDefault(finding => finding is not null)?.Citations ?? [];

    /// <summary>What was typed, as the press that it means.</summary>
    private Incoming Hear(Conversation conversation, Incoming incoming, Surroundings around) =>
        Pressable.Read(conversation, incoming, around) is var heard && PathSpeech.Read(conversation, heard, around) is var meant
        && meant != heard && heard is Incoming.Words { Text: var text }
        && _reader.Read(text).Grave is { } grave && (grave.IsSaid || !IsOfThePath(meant, text))
            // Who is in danger is heard before the path goes on.
            ? heard
            : meant;

    /// <summary>Few words that answer a case of the path, or say no more than what somebody does at school.</summary>
    private static bool IsOfThePath(Incoming meant, string text) =>
        (meant is Incoming.Press { Verb: PathVerbs.Answer } && OpenQuestion.IsShort(text))
        || SpokenReader.Says(text, "postTeacher") || SpokenReader.Says(text, "postSupport");

    private Step Read(Conversation conversation, Incoming comes, Surroundings around)
    {
        // What could not be answered before comes again by a button, and is heard as it was typed.
        var incoming = comes is Incoming.Press { Verb: Verbs.Again } again && again["text"] is { } typed
            ? new Incoming.Words(typed)
            : comes;
        // A language that is not offered any more is read as Dutch, which is spoken instead, and changes as Dutch does.
        var language = _languages.Contains(conversation.Language) ? conversation.Language : Language.Dutch;
        // Who is meant can be said at once, and never later; what may be for one of a few cases stays for the next piece of it.
        // What was to take the place of a report that went amiss is gone with the question whether to take that back.
        var now = (conversation.Unsent is null ? SentAmiss.Kept(conversation) : conversation) with
        {
            Language = language,
            Which = null,
            Among = incoming is Incoming.Words && !around.Shared && conversation.Among is { IsSupposed: true } among ? among : null,
        };
        return around.Shared ? Take(conversation.Which, now, incoming, around)
            : around.IsDialog ? InDialog(now, incoming, around)
            : Spoken(around.Now, _leavingOut.Around(
                now, incoming, around, (past, comes, here) => Tact.After(
                    past, comes, _versions.After(
                        past,
                        Chosen(conversation.Among, past, comes, here) ?? Take(conversation.Which, past, comes, here)))));
    }

    /// <summary>What comes by itself after this is newer than what was said now.</summary>
    private static Step Spoken(DateTimeOffset now, Step step) => step is { Lookup: null, Forget: false, Replies.Count: > 0 }
        ? step with { Conversation = step.Conversation with { SpokenAt = now } }
        : step;

    /// <summary>Which case was meant, where that was asked last; or none of them.</summary>
    private Step? Chosen(Among? among, Conversation past, Incoming comes, Surroundings around) =>
        among is { IsSupposed: true, Text: { } said } && !around.Shared
        && comes is Incoming.Press { Verb: SendVerbs.Other }
            ? _words.Beside(new Walk(past, _find), said, around)
            : _among.Chosen(among, past, comes, around);

    /// <summary>A message that is held against the protocol begins anew each time: nothing is left of the one before.</summary>
    private Step InDialog(Conversation conversation, Incoming incoming, Surroundings around) => _leavingOut.Around(
        incoming is Incoming.Message or Incoming.Press { Verb: Verbs.Done } ? OneCard.Emptied(conversation) : conversation,
        incoming,
        around,
        (past, comes, here) => _versions.After(past, _oneCard.After(
            (comes, past.Danger) switch
            {
                (Incoming.Press { Verb: Verbs.Done }, _) => new Step(past, []),
                (Incoming.Press { Verb: Verbs.SomethingElse }, not null) => _messages.NoDanger(new Walk(past, _find), here),
                _ => Take(null, past, comes, here),
            },
            here)));

    private Step Take(Which? which, Conversation now, Incoming incoming, Surroundings around) => incoming switch
    {
        Incoming.Arrival => Welcome(now, around),
        Incoming.Departure => new Step(now with { Welcomed = false }, []),
        Incoming.Press press => _presses.Step(new Walk(now, _find), press, around),
        Incoming.Message message => _messages.Begin(new Walk(now, _find), message, around),
        Incoming.Words words when around.Shared => Heard(which, now, words, around),
        Incoming.Words words => Story.Keeping(now, words.Text, Heard(which, now, words, around)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Step Heard(Which? which, Conversation now, Incoming.Words words, Surroundings around) => words.BringsMore
        ? WordsOnly(which, now, words.Text, around)
        : Hear(which, now, words.Text, around);

    private Step Hear(Which? which, Conversation conversation, string words, Surroundings around) =>
        (which is null || around.Shared ? null : _desk.Choose(conversation, which, words, around))
        ?? _words.Step(new Walk(conversation, _find), words, around);

    /// <summary>What is no words is not passed on: that is said, and the words beside it are heard all the same.</summary>
    private Step WordsOnly(Which? which, Conversation conversation, string words, Surroundings around)
    {
        var notice = new Reply.Say(Note.WordsOnly);
        return words.Length == 0 ? _menu.Aside(new Walk(conversation, _find), notice)
            : Hear(which, conversation, words, around) is var step && step.Lookup is null
                ? step with { Replies = [notice, .. step.Replies] }
                : step;
    }

    private Step Welcome(Conversation conversation, Surroundings around) => conversation.Welcomed
        ? new Step(conversation, [])
        : new Step(
            conversation with { Welcomed = true },
            [around.Shared ? new Reply.GoPrivate(around.PrivateChat) : Reply.Welcome.To(around)])
        {
            Path = around.Shared ? null : _path.Welcomed(around),
        };
}

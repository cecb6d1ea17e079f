using System.Globalization;
using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Cases.Ties;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Cards.Texts;

/// <summary>All sentences in one language, and what there is to know of the language: a file of texts, read.</summary>
public sealed class TextBook
{
    private readonly string[] _sentences;
    private readonly Prose[] _keys;
    private readonly string[] _types;
    private readonly Prose[] _notes;
    private readonly Prose[] _verdicts;
    private readonly Prose[] _answers;
    private readonly Prose[] _roles;
    private readonly Prose[] _ranks;
    private readonly Prose[] _statuses;
    private readonly Prose[] _places;
    private readonly Prose[] _urgencies;
    private readonly Prose[] _outcomes;
    private readonly Prose[] _soon;
    private readonly Prose[] _refusals;
    private readonly string[] _ready;
    private readonly string[] _ties;
    private readonly string[] _path;
    private readonly Prose[] _posts;
    private readonly string[] _gaps;
    private readonly Prose[] _mends;
    private readonly Dictionary<string, EventText> _events;
    private readonly Dictionary<string, VerbText> _verbs;

    internal TextBook(TextFile file)
    {
        var heading = file.Heading("code", "culture", "name", "moment", "clock", "asks");
        Language = Language.TryParse(heading["code"].ToString(), out var language)
            ? language
            : throw file.Fault(heading["code"], "language", "a code is two or three small letters");
        Culture = CultureInfo.GetCultureInfo(heading["culture"].ToString());
        Name = heading["name"].ToString();
        MomentFormat = heading["moment"].ToString();
        ClockFormat = heading["clock"].ToString();
        // Its own name is on the button that asks for it.
        Words = new FixedWords(Language, [Name, .. file.Words(heading["asks"], "language")], file.Commands());
        _sentences = file.Section<Key>("say");
        _keys = [.. _sentences.Select(Prose.Own)];
        _types = file.Section<Typed>("types");
        _notes = file.Prose<Note>("notes");
        _verdicts = file.Prose<Verdict>("verdicts");
        _answers = file.Prose<Answer>("answers");
        _roles = file.Prose<Role>("roles");
        _ranks = file.Prose<Rank>("ranks");
        _statuses = file.Prose<CaseStatus>("statuses");
        _places = file.Prose<Place>("places");
        _urgencies = file.Prose<Urgency>("urgencies");
        _outcomes = file.Prose<Outcome>("outcomes");
        _soon = file.Prose<Soon>("soon");
        _refusals = file.Prose<Refusal>("refusals");
        _ready = file.Section<ReadyKey>("ready");
        _ties = file.Section<TieKey>("ties");
        _path = file.Section<PathKey>("path");
        _posts = file.Prose<Post>("posts");
        _gaps = file.Section<GapKind>("gaps");
        _mends = file.Prose<GapKind>("mends");
        _verbs = file.Blocks("verbs", [.. CaseVerbs.All.Select(verb => verb.Name)], (name, block, place) =>
            VerbText.Read(block, place, IsWritten(CaseVerbs.Find(name)!)));
        _events = new(
        [
            .. file.Blocks("events", [.. CaseEvent.Kinds], (_, block, place) => EventText.Read(block, place)),
            .. file.Blocks("occasions", [Occasion.Refresh.Name, Occasion.Wanted.Name, Occasion.Arrived.Name],
                (_, block, place) => EventText.Read(block, place)),
        ]);
        Words = Words with { Verbs = [.. CaseVerbs.All.Select(verb => (_verbs[verb.Name].Button, verb))] };
        file.NothingElse();
    }

    public Language Language { get; }

    public string Code => Language.Code;

    /// <summary>What the language calls itself.</summary>
    public string Name { get; }

    /// <summary>Whose names of days and months are written.</summary>
    public CultureInfo Culture { get; }

    /// <summary>How a moment is written, by the day and to the minute.</summary>
    public string MomentFormat { get; }

    /// <summary>How a time of the day is written.</summary>
    public string ClockFormat { get; }

    /// <summary>How the language is asked for, and its words for commands.</summary>
    public FixedWords Words { get; }

    public Prose this[Key key] => _keys[(int)key];

    public Prose this[ReadyKey key] => Prose.Own(_ready[(int)key]);

    public Prose this[TieKey key] => Prose.Own(_ties[(int)key]);

    public Prose this[PathKey key] => Prose.Own(_path[(int)key]);

    /// <summary>What somebody does at school.</summary>
    public Prose this[Post post] => _posts[(int)post];

    public string this[Typed typed] => _types[(int)typed];

    public Prose this[Note note] => _notes[(int)note];

    /// <summary>The label of a verdict; what no article speaks of is never called permitted.</summary>
    public Prose this[Verdict verdict, Basis? basis] =>
        basis == Basis.NotForbidden ? this[Key.NotForbidden] : _verdicts[(int)verdict];

    public Prose this[Assessment assessment] => this[assessment.Verdict, assessment.Basis];

    public Prose this[Answer answer] => _answers[(int)answer];

    public Prose this[Role role] => _roles[(int)role];

    /// <summary>Who does it; null where they do not know.</summary>
    public Prose this[Role? role] => role is { } known ? this[known] : this[Answer.Unknown];

    public Prose this[Rank rank] => _ranks[(int)rank];

    public Prose this[CaseStatus status] => _statuses[(int)status];

    public Prose this[Place place] => _places[(int)place];

    public Prose this[Urgency urgency] => _urgencies[(int)urgency];

    public Prose this[Outcome outcome] => _outcomes[(int)outcome];

    public Prose this[Soon soon] => _soon[(int)soon];

    public Prose this[Refusal refusal] => _refusals[(int)refusal];

    /// <summary>What the verb's button is called.</summary>
    public Prose this[CaseVerb verb] => Prose.Own(_verbs[verb.Name].Button);

    /// <summary>What stands above the text that is written for a verb.</summary>
    public Prose Label(CaseVerb verb, string reporter) => Prose.Format(_verbs[verb.Name].Label!, reporter);

    /// <summary>The line of the history that an event of this kind makes; {0} did it, {1} is whom it was about.</summary>
    public string History(string kind) => kind switch
    {
        Tie.Made => _ties[(int)TieKey.HistoryMade],
        Tie.Undone => _ties[(int)TieKey.HistoryUndone],
        _ => _events[kind].History!,
    };

    /// <summary>The same to whoever did it, or to whom it was about; null where it is the same line with another word in it.</summary>
    internal string? HistoryToYou(string kind, bool did) =>
        !_events.TryGetValue(kind, out var happened) ? null : did ? happened.ByYou : happened.OfYou;

    /// <summary>Why a case is shown to its reporter; {0} is the reporter, {1} whoever has it.</summary>
    public string ToReporter(Occasion occasion) => _events[occasion.Name].ToReporter ?? _events[Occasion.Refresh.Name].ToReporter!;

    /// <summary>The same for a leader.</summary>
    public string ToLeader(Occasion occasion) => _events[occasion.Name].ToLeader ?? _events[Occasion.Refresh.Name].ToLeader!;

    /// <summary>What is said to whoever did it; {2} is the case's name.</summary>
    public string Done(Occasion occasion) => _events[occasion.Name].Done ?? _events[Occasion.Refresh.Name].Done!;

    public static TextBook In(Language language) => Bookshelf.Shipped.In(language);

    /// <summary>A sentence with its places filled in; a string is a person's, and nothing counts in it.</summary>
    public Prose Format(Key key, params ReadOnlySpan<object?> values) => Prose.Format(_sentences[(int)key], values);

    public Prose Format(ReadyKey key, params ReadOnlySpan<object?> values) => Prose.Format(_ready[(int)key], values);

    public Prose Format(TieKey key, params ReadOnlySpan<object?> values) => Prose.Format(_ties[(int)key], values);

    public Prose Format(PathKey key, params ReadOnlySpan<object?> values) => Prose.Format(_path[(int)key], values);

    /// <summary>How many there are of a gap.</summary>
    public Prose Format(GapKind kind, int count) => Prose.Format(_gaps[(int)kind], count);

    /// <summary>What mends it.</summary>
    public Prose Mend(GapKind kind) => _mends[(int)kind];

    public Prose Of(LocalText text) => Prose.Own(text.In(Language));

    /// <param name="text">The sentence.</param>
    /// <param name="role">Who does it; null where that is not known.</param>
    public Prose Of(LocalText text, Role? role) => Prose.Own(text.For(role).In(Language));

    /// <summary>In the form for who does it, and for whose lesson it is.</summary>
    public Prose Of(LocalText text, Role? role, bool ownClass) => Prose.Own(text.For(role, ownClass).In(Language));

    /// <summary>What another of the staff does, whoever asks is not told to undo.</summary>
    public Prose Of(LocalText text, Consultation talk) =>
        Of(text, talk is { ByColleague: true, Role: Role.Employee } ? null : talk.Role, talk.OwnClass);

    private static bool IsWritten(CaseVerb verb) => verb.NeedsText || verb.Asks(CaseInput.Note);
}

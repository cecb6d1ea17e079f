using System.Globalization;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards.Texts;

/// <summary>All sentences in one language, and what there is to know of the language: a file of texts, read.</summary>
public sealed class TextBook
{
    private readonly string[] _keys;
    private readonly string[] _types;
    private readonly string[] _notes;
    private readonly string[] _verdicts;
    private readonly string[] _answers;
    private readonly string[] _roles;
    private readonly string[] _ranks;
    private readonly string[] _statuses;
    private readonly string[] _places;
    private readonly string[] _urgencies;
    private readonly string[] _outcomes;
    private readonly string[] _soon;
    private readonly string[] _refusals;
    private readonly Dictionary<string, EventText> _events;
    private readonly Dictionary<string, VerbText> _verbs;

    internal TextBook(TextFile file)
    {
        var heading = file.Heading("code", "culture", "name", "moment", "asks");
        Language = Language.TryParse(heading["code"].ToString(), out var language)
            ? language
            : throw file.Fault(heading["code"], "language", "a code is two or three small letters");
        Culture = CultureInfo.GetCultureInfo(heading["culture"].ToString());
        Name = heading["name"].ToString();
        MomentFormat = heading["moment"].ToString();
        // Its own name is on the button that asks for it.
        Words = new FixedWords(Language, [Name, .. file.Words(heading["asks"], "language")], file.Commands());
        _keys = file.Section<Key>("say");
        _types = file.Section<Typed>("types");
        _notes = file.Section<Note>("notes");
        _verdicts = file.Section<Verdict>("verdicts");
        _answers = file.Section<Answer>("answers");
        _roles = file.Section<Role>("roles");
        _ranks = file.Section<Rank>("ranks");
        _statuses = file.Section<CaseStatus>("statuses");
        _places = file.Section<Place>("places");
        _urgencies = file.Section<Urgency>("urgencies");
        _outcomes = file.Section<Outcome>("outcomes");
        _soon = file.Section<Soon>("soon");
        _refusals = file.Section<Refusal>("refusals");
        _verbs = file.Blocks("verbs", [.. CaseVerbs.All.Select(verb => verb.Name)], (name, block, place) =>
            VerbText.Read(block, place, IsWritten(CaseVerbs.Find(name)!)));
        _events = new(
        [
            .. file.Blocks("events", [.. CaseEvent.Kinds], (_, block, place) => EventText.Read(block, place)),
            .. file.Blocks("occasions", [Occasion.Refresh.Name, Occasion.Wanted.Name], (_, block, place) => EventText.Read(block, place)),
        ]);
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

    /// <summary>How the language is asked for, and its words for commands.</summary>
    public FixedWords Words { get; }

    public string this[Key key] => _keys[(int)key];

    public string this[Typed typed] => _types[(int)typed];

    public string this[Note note] => _notes[(int)note];

    public string this[Verdict verdict] => _verdicts[(int)verdict];

    public string this[Answer answer] => _answers[(int)answer];

    public string this[Role role] => _roles[(int)role];

    public string this[Rank rank] => _ranks[(int)rank];

    public string this[CaseStatus status] => _statuses[(int)status];

    public string this[Place place] => _places[(int)place];

    public string this[Urgency urgency] => _urgencies[(int)urgency];

    public string this[Outcome outcome] => _outcomes[(int)outcome];

    public string this[Soon soon] => _soon[(int)soon];

    public string this[Refusal refusal] => _refusals[(int)refusal];

    /// <summary>What the verb's button is called.</summary>
    public string this[CaseVerb verb] => _verbs[verb.Name].Button;

    /// <summary>What stands above the text that is written for a verb.</summary>
    public string Label(CaseVerb verb, string reporter) => string.Format(CultureInfo.InvariantCulture, _verbs[verb.Name].Label!, reporter);

    /// <summary>The line of the history that an event of this kind makes; {0} did it, {1} is whom it was about.</summary>
    public string History(string kind) => _events[kind].History!;

    /// <summary>Why a case is shown to its reporter; {0} is the reporter, {1} whoever has it.</summary>
    public string ToReporter(Occasion occasion) => _events[occasion.Name].ToReporter ?? _events[Occasion.Refresh.Name].ToReporter!;

    /// <summary>The same for a leader.</summary>
    public string ToLeader(Occasion occasion) => _events[occasion.Name].ToLeader ?? _events[Occasion.Refresh.Name].ToLeader!;

    /// <summary>What is said to whoever did it; {2} is the case's name.</summary>
    public string Done(Occasion occasion) => _events[occasion.Name].Done ?? _events[Occasion.Refresh.Name].Done!;

    public static TextBook In(Language language) => Bookshelf.Shipped.In(language);

    public string Format(Key key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    public string Of(LocalText text) => text.In(Language);

    public string Of(LocalText text, Role role) => text.For(role).In(Language);

    private static bool IsWritten(CaseVerb verb) => verb.NeedsText || verb.Asks(CaseInput.Note);
}

using System.Globalization;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;
using YamlDotNet.RepresentationModel;

namespace Sevenwolden.Cards.Texts;

/// <summary>
/// All sentences in one language. Loading fails when one is missing or one too many, so that a half translation never runs.
/// </summary>
public sealed class TextBook
{
    private static readonly TextBook Dutch = new(Language.Dutch, "nl");
    private static readonly TextBook English = new(Language.English, "en");

    private readonly string[] _keys;
    private readonly string[] _notes;
    private readonly string[] _verdicts;
    private readonly string[] _answers;
    private readonly string[] _roles;
    private readonly string[] _statuses;
    private readonly string[] _places;
    private readonly string[] _urgencies;
    private readonly string[] _outcomes;
    private readonly string[] _soon;
    private readonly string[] _refusals;
    private readonly Dictionary<string, EventText> _events;
    private readonly Dictionary<string, VerbText> _verbs;

    private TextBook(Language language, string file)
    {
        Language = language;
        Code = file;
        Culture = CultureInfo.GetCultureInfo(language == Language.English ? "en-GB" : "nl-NL");
        using var stream = typeof(TextBook).Assembly.GetManifestResourceStream($"Sevenwolden.Cards.Texts.{file}.yaml")!;
        var yaml = new YamlStream();
        yaml.Load(new StreamReader(stream));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        _keys = Section<Key>(root, "say", file);
        _notes = Section<Note>(root, "notes", file);
        _verdicts = Section<Verdict>(root, "verdicts", file);
        _answers = Section<Answer>(root, "answers", file);
        _roles = Section<Role>(root, "roles", file);
        _statuses = Section<CaseStatus>(root, "statuses", file);
        _places = Section<Place>(root, "places", file);
        _urgencies = Section<Urgency>(root, "urgencies", file);
        _outcomes = Section<Outcome>(root, "outcomes", file);
        _soon = Section<Soon>(root, "soon", file);
        _refusals = Section<Refusal>(root, "refusals", file);
        _verbs = Section(root, "verbs", file, [.. CaseVerbs.All.Select(verb => verb.Name)], (name, block, place) =>
            VerbText.Read(block, place, IsWritten(CaseVerbs.Find(name)!)));
        _events = new(
        [
            .. Section(root, "events", file, CaseEvent.Kinds, (_, block, place) => EventText.Read(block, place)),
            .. Section(root, "occasions", file, [Occasion.Refresh.Name, Occasion.Wanted.Name], (_, block, place) =>
                EventText.Read(block, place)),
        ]);
    }

    public Language Language { get; }

    /// <summary>How moments are written.</summary>
    public CultureInfo Culture { get; }

    /// <summary>"nl" or "en".</summary>
    public string Code { get; }

    public string this[Key key] => _keys[(int)key];

    public string this[Note note] => _notes[(int)note];

    public string this[Verdict verdict] => _verdicts[(int)verdict];

    public string this[Answer answer] => _answers[(int)answer];

    public string this[Role role] => _roles[(int)role];

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

    public static TextBook In(Language language) => language == Language.English ? English : Dutch;

    public string Format(Key key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    public string Of(LocalText text) => text.In(Language);

    public string Of(LocalText text, Role role) => text.For(role).In(Language);

    private static string[] Section<T>(YamlMappingNode root, string name, string file)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        var section = Whole((YamlMappingNode)root[name], names, $"{file}.yaml, {name}");
        return [.. names.Select(key => section[key].ToString())];
    }

    private static Dictionary<string, T> Section<T>(
        YamlMappingNode root, string name, string file, IReadOnlyCollection<string> names, Func<string, YamlMappingNode, string, T> read) =>
        Whole((YamlMappingNode)root[name], names, $"{file}.yaml, {name}").ToDictionary(
            block => block.Key, block => read(block.Key, (YamlMappingNode)block.Value, $"{file}.yaml, {name}, {block.Key}"));

    private static bool IsWritten(CaseVerb verb) => verb.NeedsText || verb.Asks(CaseInput.Note);

    /// <summary>What stands under these names, which have to be all there are.</summary>
    private static Dictionary<string, YamlNode> Whole(YamlMappingNode node, IReadOnlyCollection<string> names, string place)
    {
        var section = node.ToDictionary(entry => entry.Key.ToString(), entry => entry.Value);
        var missing = names.Except(section.Keys).Select(key => "missing " + key);
        var surplus = section.Keys.Except(names).Select(key => "unknown " + key);
        var faults = string.Join(", ", missing.Concat(surplus));
        return faults.Length == 0 ? section : throw new InvalidDataException($"{place}: {faults}");
    }
}

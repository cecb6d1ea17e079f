using System.Globalization;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using YamlDotNet.RepresentationModel;

namespace Sevenwolden.Cards.Texts;

/// <summary>All sentences in one language. Loading fails when one is missing or one too many, so that a half translation never runs.</summary>
public sealed class TextBook
{
    private static readonly TextBook Dutch = new(Language.Dutch, "nl");
    private static readonly TextBook English = new(Language.English, "en");

    private readonly string[] _keys;
    private readonly string[] _notes;
    private readonly string[] _verdicts;
    private readonly string[] _answers;
    private readonly string[] _roles;

    private TextBook(Language language, string file)
    {
        Language = language;
        Code = file;
        using var stream = typeof(TextBook).Assembly.GetManifestResourceStream($"Sevenwolden.Cards.Texts.{file}.yaml")!;
        var yaml = new YamlStream();
        yaml.Load(new StreamReader(stream));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        _keys = Section<Key>(root, "say", file);
        _notes = Section<Note>(root, "notes", file);
        _verdicts = Section<Verdict>(root, "verdicts", file);
        _answers = Section<Answer>(root, "answers", file);
        _roles = Section<Role>(root, "roles", file);
    }

    public Language Language { get; }

    /// <summary>"nl" or "en".</summary>
    public string Code { get; }

    public string this[Key key] => _keys[(int)key];

    public string this[Note note] => _notes[(int)note];

    public string this[Verdict verdict] => _verdicts[(int)verdict];

    public string this[Answer answer] => _answers[(int)answer];

    public string this[Role role] => _roles[(int)role];

    public static TextBook In(Language language) => language == Language.English ? English : Dutch;

    public string Format(Key key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    public string Of(LocalText text) => text.In(Language);

    public string Of(LocalText text, Role role) => text.For(role).In(Language);

    private static string[] Section<T>(YamlMappingNode root, string name, string file)
        where T : struct, Enum
    {
        var section = ((YamlMappingNode)root[name]).ToDictionary(entry => entry.Key.ToString(), entry => entry.Value.ToString());
        var names = Enum.GetNames<T>();
        var missing = names.Except(section.Keys).Select(key => "missing " + key);
        var surplus = section.Keys.Except(names).Select(key => "unknown " + key);
        var faults = string.Join(", ", missing.Concat(surplus));
        return faults.Length == 0 ? [.. names.Select(key => section[key])] : throw new InvalidDataException($"{file}.yaml, {name}: {faults}");
    }
}

using System.Text;
using System.Text.Json;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Parsing;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// A third language as somebody would add it: one file for the cards, and one for the pack. Each sentence is the Dutch one, marked.
/// </summary>
internal static class Frisian
{
    public const string Mark = "(fy) ";

    public const string PackFileName = "languages/fy.yaml";

    public static Language Language { get; } = Bookshelf.Of([("fy.yaml", CardsFile())]).Books.Single().Language;

    /// <summary>The shelf that ships, with one book more.</summary>
    public static Bookshelf Shelf() => Bookshelf.Of([("fy.yaml", CardsFile()), ShippedFile("en.yaml"), ShippedFile("nl.yaml")]);

    /// <summary>The pack that ships, in one language more.</summary>
    public static Rulebook Rulebook() => new(Read(PackText()).Pack!);

    public static (Pack? Pack, IReadOnlyList<Fault> Faults) Read(string text, string name = PackFileName) =>
        PackReader.Read([.. Shipped.Files(), new PackFile(name, text)]);

    /// <summary>The Dutch texts with another heading, own words for a command, and a few sentences changed.</summary>
    public static string CardsFile()
    {
        var dutch = ShippedFile("nl.yaml").Text;
        var texts = dutch[dutch.IndexOf("\ntypes:", StringComparison.Ordinal)..]
            .Replace("\n  LanguageIsNow: ", "\n  LanguageIsNow: Goed, wy prate fierder Frysk. # ", StringComparison.Ordinal)
            .Replace("\n  Stop: stop\n", "\n  Stop: ophâlde\n", StringComparison.Ordinal)
            .Replace("\n  NotAllowed: ", "\n  NotAllowed: Net tastien # ", StringComparison.Ordinal);
        return """
            language:
              code: fy
              culture: fy-NL
              name: Frysk
              moment: "d MMM, HH:mm"
              clock: "HH:mm"
              asks: [yn it frysk, fries]
            commands:
              stop: [ophâlde]
            """ + texts;
    }

    public static string PackText()
    {
        var pack = Shipped.Pack;
        var text = new StringBuilder();
        Part(text, "sections", pack.Sections.Select(section => $"{Said(section.Key)}: {Said(section.Value)}"));
        Part(text, "articles", pack.Articles.Select(article => $"{Said(article.Id)}: {{ subject: {Said(article.Subject)} }}"));
        Part(text, "facts", pack.Facts.Select(fact => $"{fact.Name}: {{ label: {Said(fact.Label)}, statement: {Said(fact.Statement)}"
            + $", question: {Said(fact.Question)}, help: {Said(fact.Help)} }}"));
        Part(text, "scope", [$"why: {Said(pack.Scope.OutsideWhy)}", $"do: {Said(pack.Scope.OutsideDo)}"]);
        Part(text, "doubt", [$"why: {Said(pack.Doubt.Why)}", $"do: {Said(pack.Doubt.Do)}", $"done: {Said(pack.Doubt.Done!)}"]);
        Part(text, "rules", pack.Rules.Select(rule => $"{rule.Id}: {{ why: {Said(rule.Why)}"
            + $"{Said(", why_unknown: ", rule.WhyUnknown)}{Said(", do: ", rule.Do)}{Said(", done: ", rule.Done)} }}"));
        Part(text, "duties", pack.Duties.Select(duty => $"{duty.Id}: {{ do: {Said(duty.Do)}"
            + $"{Said(", done: ", duty.Done)}{Said(", copy: ", duty.Copy)} }}"));
        Part(text, "reminders", pack.Reminders.Select(reminder => $"{reminder.Article}: {{ say: {Said(reminder.Say)} }}"));
        Part(text, "topics", pack.Topics.Select(topic =>
            $"{topic.Name}: {{ label: {Said(topic.Label)}, example: {Said(topic.Example)} }}"));
        Part(text, "phones", pack.Safety.Phones.Select(phone => $"{phone.Id}: {{ name: {Said(phone.Name)}, when: {Said(phone.When)} }}"));
        Part(text, "addressees", pack.Safety.Addressees.Select(one => $"{one.Name}: {{ duty: {Said(one.Duty)} }}"));
        Part(text, "kinds", pack.Safety.Kinds.Select(kind =>
            $"{kind.Name}: {{ label: {Said(kind.Label)}, do: [{string.Join(", ", kind.Do.Select(Said))}] }}"));
        Part(text, "silences", pack.Silences.Select(silence => $"{silence.Name}: {{ label: {Said(silence.Label)}"
            + $", says: {Said(silence.Says)}, applies: {Said(silence.Applies)} }}"));
        Part(text, "modules", pack.Path.Modules.Select(module =>
            $"{module.Id}: {{ title: {Said(module.Title)}, text: {Said(module.Text)}"
            + $", also: [{string.Join(", ", module.Also.Select(also => Said(also.Say)))}]"
            + $", cases: {{ {string.Join(", ", module.Cases.Select(@case =>
                $"{@case.Id}: {{ tell: {Said(@case.First.Tell)}, again: {Said(@case.Again.Tell)} }}"))} }} }}"));
        Part(text, "later", pack.Path.Later.Select(@case => $"{@case.Id}: {{ tell: {Said(@case.Telling.Tell)} }}"));
        return text.ToString();
    }

    private static void Part(StringBuilder text, string name, IEnumerable<string> lines) =>
        text.Append(name).Append(":\n").Append(string.Concat(lines.Select(line => $"  {line}\n")));

    private static string Said(string prefix, LocalText? text) => text is null ? "" : prefix + Said(text);

    private static string Said(LocalText text) => text is { PerRole.Count: 0, ToTeacher: null }
        ? Said(Mark + text.Dutch)
        : $"{{ fy: {Said(Mark + text.Dutch)}"
            + string.Concat(Forms(text).Select(form => $", {form.Name}: {Said(Mark + form.Text.Dutch)}")) + " }";

    private static IEnumerable<(string Name, LocalText Text)> Forms(LocalText text) =>
    [
        .. text.PerRole.Select(form => (form.Key.ToString().ToLowerInvariant(), form.Value)),
        .. text.OfUnknown is { } unknown ? [("unknown", unknown)] : Array.Empty<(string, LocalText)>(),
        .. text.ToTeacher is { } teacher ? [("teacher", teacher)] : Array.Empty<(string, LocalText)>(),
    ];

    // What is a string in JSON is the same one in YAML.
    private static string Said(string text) => JsonSerializer.Serialize(text);

    private static (string Name, string Text) ShippedFile(string name) =>
        (name, File.ReadAllText(Path.Combine(Sources.Root, "cards", "Texts", name)));
}

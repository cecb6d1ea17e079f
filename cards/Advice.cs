using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>What to do now: the most pressing in sight and the rest one tap away, for two things are done where seven are skipped.
/// </summary>
internal static class Advice
{
    // In lines of advice; a text to copy takes the room of two; the first always is.
    private const int MostInSight = 2;

    /// <summary>What stands on the card itself, and what unfolds where there is more to do.</summary>
    public static (IEnumerable<Element> InSight, IEnumerable<Button> Folded) Of(Reply.Decided decided, Pack pack, TextBook texts)
    {
        if (All(decided, pack, texts) is not { Count: > 0 } all)
        {
            return ([], []);
        }

        var fitting = Fitting(all);
        return (
            all.Take(fitting).SelectMany(thing => thing).Prepend(Layout.Subheading(texts[Key.DoNow])),
            fitting == all.Count
                ? []
                : [new ShowCard(texts[Key.DoAlso], new InnerCard([.. all.Skip(fitting).SelectMany(thing => thing)]))]);
    }

    private static int Fitting(List<Element[]> all) => Math.Max(1, Enumerable.Range(1, all.Count).Count(
        number => all.Take(number).SelectMany(thing => thing).Sum(part => part is Container ? 2 : 1) <= MostInSight));

    private static List<Element[]> All(Reply.Decided decided, Pack pack, TextBook texts)
    {
        var (finding, talk, past) = (decided.Finding, decided.Consultation, decided.Past);
        var copies = 0;
        var lines = VerdictText.Do(finding, talk, pack, texts);
        return
        [
            .. lines.Where(line => !lines.Any(other => IsWithin(line, other))).Select(line => (Element[])[Line(line)]),
            .. finding.Duties.Select(duty =>
            {
                var line = Line(texts.Of((talk.Done ? duty.Done : null) ?? duty.Do, talk));
                return duty.Copy is { } copy ? (Element[])[line, ToCopy(texts.Of(copy))] : [line];
            }),
        ];

        TextBlock Line(Prose line) => new(TalkTo.In(line, past, texts));

        // A client that can copy finds by the id what is to be copied.
        Container ToCopy(Prose text) => new([Layout.Small(texts[Key.CopyThis]), new TextBlock(text) { Spacing = "Small" }])
        {
            Id = $"copy{copies += 1}",
            Style = "emphasis",
        };
    }

    /// <summary>"Talk to your leader." is said where "Talk to your leader about what to do." is.</summary>
    private static bool IsWithin(Prose line, Prose other) => line.ToString() is var said && other.ToString() is var more
        && more.Length > said.Length && more.StartsWith(said.TrimEnd('.'), StringComparison.Ordinal);
}

using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>
/// Whether a report would arrive in time: how many of each gap, the gravest names, and the mend. Nothing of any case stands here.
/// </summary>
internal static class GapsCard
{
    internal const int MostNames = 10;

    public static Message Draw(Reply.GapsShown shown, TextBook texts, int most) =>
        MessageSize.Fit(most, CaseLetters.On(shown.Gaps), room => Draw(room.Fit(shown.Gaps), texts));

    private static Message Draw(Gaps gaps, TextBook texts)
    {
        var rest = gaps.All.Count(gap => gap.Who is not null) - MostNames;
        var title = texts[gaps.All.Count == 0 ? ReadyKey.GapsNone : ReadyKey.GapsTitle];
        return Composition.Message(
            texts,
            title,
            [
                new Container([Layout.Heading(title)]) { Style = gaps.All.Count == 0 ? "good" : Style(gaps.All[0].Kind), Bleed = true },
                .. Kinds(gaps, texts),
                .. gaps.All.Any(MendsTheList) ? [Layout.Small(texts[ReadyKey.GapsList])] : Array.Empty<Element>(),
                .. rest > 0 ? [Layout.Small(texts.Format(ReadyKey.GapsRest, rest))] : Array.Empty<Element>(),
            ],
            [Buttons.Press(texts[ReadyKey.GapsPractice], PracticeVerbs.Ask, texts[Typed.Practice])]);
    }

    private static IEnumerable<Element> Kinds(Gaps gaps, TextBook texts)
    {
        var room = MostNames;
        foreach (var kind in gaps.ByKind)
        {
            var people = kind.Select(gap => gap.Who).OfType<Dialogs.Cases.People.Member>().ToList();
            var named = people.Take(room).Select(who => Prose.Of($"{who.Name} ({texts[who.Rank]})")).ToList();
            room -= named.Count;
            yield return new Container(
            [
                new TextBlock(Prose.Of($"{Icon(kind.Key)} {texts.Format(kind.Key, kind.Count())}")) { Weight = "Bolder" },
                .. named.Count > 0 ? [new TextBlock(Prose.Join(", ", named)) { Spacing = "Small" }] : Array.Empty<Element>(),
                Layout.Small(texts.Mend(kind.Key)) with { Spacing = "Small" },
            ])
            {
                Style = Style(kind.Key),
                Spacing = "Small",
            };
        }
    }

    private static bool MendsTheList(Gap gap) => gap.Kind is not (GapKind.LeaderNotOpened or GapKind.NotOpened);

    private static string Style(GapKind kind) => Gaps.IsGrave(kind) ? "attention" : "warning";

    private static string Icon(GapKind kind) => Gaps.IsGrave(kind) ? "❗" : "⚠️";
}

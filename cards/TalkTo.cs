using Sevenwolden.Cards.Cases;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Cards;

/// <summary>Advice to talk to one's leader, where that is about somebody who has no part in it: it names the next.</summary>
internal static class TalkTo
{
    /// <param name="past">The way past whom it is about; null where it is about nobody who leads.</param>
    /// <param name="texts">The language.</param>
    public static Prose Button(Circle? past, TextBook texts) =>
        past is null ? texts[Key.TalkToLeader] : texts.Format(Key.TalkToOther, Next(past, texts));

    /// <summary>With whom not, and with whom.</summary>
    public static IEnumerable<Element> Instead(Circle? past, TextBook texts)
    {
        if (past is null or { LeftOut: [] })
        {
            yield break;
        }

        var sure = past.LeftOut.Except(past.Doubted, MemberIds.Same).ToList();
        yield return new Container(
        [
            .. sure.Count > 0 ? [Line(Key.NotWithLeader, CaseText.Names(sure))] : Array.Empty<Element>(),
            .. past.Doubted.Select(member => Line(Key.NotWithMaybe, Prose.Written(member.Name))),
        ])
        {
            Style = "warning",
        };

        TextBlock Line(Key key, Prose whom) => new(texts.Format(key, whom, Next(past, texts))) { Weight = "Bolder" };
    }

    /// <summary>A line of the pack, with somebody else in it where it says "je leidinggevende".</summary>
    public static Prose In(Prose line, Circle? past, TextBook texts) => past is null
        ? line
        : Prose.Format(
            line.ToString().Replace(texts[Key.YourLeader].ToString(), "{0}", StringComparison.OrdinalIgnoreCase), Next(past, texts));

    private static Prose Next(Circle past, TextBook texts) =>
        past.Chain is [var next, ..] ? Prose.Written(next.Name) : texts[Key.SomebodyElse];
}

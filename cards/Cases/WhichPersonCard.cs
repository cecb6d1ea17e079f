using System.Globalization;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Cards.Cases;

/// <summary>Which of a few people of one name is meant: a button each, or their number, team or role to type.</summary>
internal static class WhichPersonCard
{
    private const int Most = 6;

    public static Message Draw(Reply.WhichPerson which, TextBook texts)
    {
        var people = which.People.Take(Most).ToList();
        return Composition.Message(
            texts,
            texts[Key.CaseWhich],
            [
                Layout.Heading(texts[Key.CaseWhich]),
                .. people.Select((member, place) => new TextBlock(Prose.Of($"{Prose.Own($"{place + 1}.")} {member.Name}"))),
                Layout.Small(texts[Key.CaseWhichTyped]),
            ],
            [.. people.Select(member => Choice(member, which, texts))],
            CaseText.Entity(which.Case),
            expectsInput: true);
    }

    private static Execute Choice(Member member, Reply.WhichPerson which, TextBook texts) => Buttons.Case(
        member.Name, which.Verb.Name, which.Case.Id, $"{which.Verb.Typed(which.Case.Id, texts.Language)}: {member.Name}",
        ("to", member.Id), ("at", which.Case.Version.ToString(CultureInfo.InvariantCulture)));
}

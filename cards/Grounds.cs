using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>
/// What an outcome rests on, apart: what was taken from the words may have been misheard, so each line of it can be contradicted at a tap;
/// what was answered was said.
/// </summary>
internal static class Grounds
{
    /// <summary>What was taken from somebody's words; or from the topic, where they chose one and wrote nothing.</summary>
    public static IEnumerable<Element> Heard(Consultation talk, Position position, TextBook texts)
    {
        Element[] lines = [.. Told(talk, position, texts).Select(told => Line(told.Label, told.Value, told.What, talk, texts))];
        return lines.Length == 0 ? [] : [Group(Title(talk, texts), lines)];
    }

    /// <summary>What was taken from words or topic, in one line: what can be contradicted stands in full where it unfolds.</summary>
    public static IEnumerable<Element> InShort(Consultation talk, Position position, TextBook texts)
    {
        Prose[] said = [.. Told(talk, position, texts).Select(told => told.InShort)];
        return said.Length == 0 ? [] : [Layout.Small(texts.Format(Key.ChangeLine, Title(talk, texts), Prose.Join(" · ", said)))];
    }

    /// <summary>What was answered; of a checklist, what was left empty is one row: ten times "no" hides the answer that counts.</summary>
    public static IEnumerable<Element> Answered(Consultation talk, Position position, TextBook texts)
    {
        var given = position.Answers.Where(answer => answer.Fact.Name != talk.Changing)
            .ToLookup(answer => answer.Answer == Answer.No && talk.Listed.Contains(answer.Fact.Name));
        FactRow[] rows =
        [
            .. Layout.Rows(given[false], texts).Facts,
            .. given[true].Any() ? [new FactRow(texts[Key.TheRest], texts[Answer.No])] : Array.Empty<FactRow>(),
            .. talk is { Role: { } role, RoleIsTold: true, RoleIsHeard: false, ChangingRole: false }
                ? [new FactRow(texts[Key.Who], texts[role])]
                : Array.Empty<FactRow>(),
        ];
        return rows.Length == 0 ? [] : [Group(texts[Key.BecauseYouAnswered], new FactSet(rows))];
    }

    /// <summary>Who does it where nobody said so: a guess, and shown as one; and where nobody knows, that.</summary>
    public static IEnumerable<Element> Guessed(Consultation talk, TextBook texts) => talk switch
    {
        { Role: null } => [new TextBlock(texts[Key.WhoUnknown])],
        { RoleIsTold: true } => [],
        { Role: { } role } => [Layout.Small(texts.Format(Key.ChangeLine, texts[Key.Who], texts.Format(Key.WhoAssumed, texts[role])))],
    };

    public static Prose Label(Circumstance what, TextBook texts) => texts[what switch
    {
        Circumstance.Doer => Key.Who,
        Circumstance.Done => Key.AlreadyDone,
        _ => Key.OwnLesson,
    }];

    public static string Code(Circumstance what) => what.ToString().ToLowerInvariant();

    /// <summary>Each thing that was heard, and what a button brings to contradict it; what is being changed is asked below.</summary>
    private static IEnumerable<(Prose Label, Prose Value, Prose InShort, (string Key, string Value) What)> Told(
        Consultation talk, Position position, TextBook texts)
    {
        foreach (var (fact, answer) in position.Understood.Where(given => given.Fact.Name != talk.Changing))
        {
            Prose label = texts.Of(fact.Label);
            var inShort = answer == Answer.Yes ? label : texts.Format(Key.ChangeLine, label, texts[answer]);
            yield return (label, texts[answer], inShort, ("fact", fact.Name));
        }

        foreach (var what in position.Circumstances(talk))
        {
            var (label, isDoer) = (Label(what, texts), what == Circumstance.Doer);
            yield return (label, isDoer ? texts[talk.Role] : texts[Answer.Yes], isDoer ? texts[talk.Role] : label, ("heard", Code(what)));
        }
    }

    private static Prose Title(Consultation talk, TextBook texts) =>
        texts[talk switch
        {
            { Chosen: true, ToldWorse: [] } => Key.Assumed,
            { IsAnothers: true } => Key.UnderstoodOfAnother,
            _ => Key.Understood,
        }];

    private static Container Group(Prose title, params Element[] lines) => new([Layout.Subheading(title), .. lines]) { Spacing = "Medium" };

    private static ColumnSet Line(Prose label, Prose value, (string Key, string Value) what, Consultation talk, TextBook texts)
    {
        var wrong = Buttons.Press(texts[Key.NotSo], Verbs.Change, texts[Typed.Mishear], [.. Buttons.Of(talk), what]) with
        {
            Tooltip = texts.Format(Key.NotSoOf, label),
        };
        return new ColumnSet(
        [
            new Column("stretch", [new TextBlock(texts.Format(Key.ChangeLine, label, value))]),
            new Column("auto", [new ActionSet([wrong])]),
        ])
        {
            Spacing = "Small",
        };
    }
}

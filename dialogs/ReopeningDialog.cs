using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>
/// "Heropen hem maar", "hoezo dicht?", "dit is niet opgelost": of the closed case in sight, the one that is named, or the only one that it
/// can be, it is shown what would be said with that, and asked; where it can be several, it is asked which.
/// </summary>
internal sealed class ReopeningDialog(AmongCases among)
{
    /// <summary>The turn; null where no closed case can be meant, or where the words say nothing of that.</summary>
    public Step? Step(Walk walk, string text, Surroundings around) =>
        walk.Conversation.Draft is not null || (walk.IsAsking && !SaysSo(text)) || !OwnReportDialog.IsShort(text) ? null
        : Named(text) is { } named ? IsContested(text) ? OfThis(walk, named, text, around) : null
        : walk.Conversation.Unsent is not null ? null
        : (IsContested(text) && SpokenReader.Holds(text, "ofClosing") && !WritingDialog.WantsAPerson(text)
                ? OfClosed(walk, text, around)
                : null)
            ?? (InSight(walk.Conversation) is { } shown && Wants(text) ? OfThis(walk, shown, text, around) : null);

    /// <summary>Whether it says more of what was shown as it would open a case again: that it is not over is no no to that.</summary>
    public static bool GoesOn(string text) =>
        (SpokenReader.Holds(text, "reopens") || SpokenReader.Holds(text, "isNotOver")) && Named(text) is null;

    /// <summary>Whether it says so of another one, by its number.</summary>
    public static bool IsOfAnother(string text, string id) => Named(text) is { } named && named != id && IsContested(text);

    /// <summary>What opens this one again for this person, with what they said of it; null where nothing does.</summary>
    public static Step? Of(Conversation conversation, Case @case, string? text, Surroundings around) =>
        VerbOf(@case, around) is not { } verb ? null
        : text is null || (OpenQuestion.IsShort(text) && SpokenReader.Holds(text, "reopens")) ? SendingDialog.Ask(conversation, @case, verb)
        : SendingDialog.Show(conversation, @case, verb, text, inWalk: false);

    /// <summary>What opens this one again for this person; null where nothing does.</summary>
    public static CaseVerb? VerbOf(Case @case, Surroundings around) =>
        new[] { CaseVerbs.NotSolved, CaseVerbs.Reopen }.FirstOrDefault(verb =>
            verb.IsFor(@case, around.Me.Id) && verb.IsOffered(@case, around.Me.Id));

    /// <summary>Whether this is how a case is opened again.</summary>
    public static bool IsOne(CaseVerb verb) => verb == CaseVerbs.NotSolved || verb == CaseVerbs.Reopen;

    /// <summary>The closed reports of this person, the newest first; null where they were not looked up.</summary>
    public static IReadOnlyList<Case>? Closed(Surroundings around) => around.Known.List?.Cases
        .Where(@case => VerbOf(@case, around) is not null).OrderByDescending(@case => @case.ClosedAt).ToList();

    /// <summary>What is to be looked up for that.</summary>
    public static Lookup Lookup => new Lookup.Many(new Overview(AsLeader: false, 0));

    private static Step? OfThis(Walk walk, string id, string text, Surroundings around) =>
        !around.Known.Cases.TryGetValue(id, out var @case) ? Dialogs.Step.Needs(walk.Conversation, new Lookup.One(id))
        : @case is null || !@case.IsSeenBy(around.Me.Id) ? null
        : Of(walk.Conversation, @case, text, around);

    /// <summary>Where a report is open, that it goes on is news for whoever has that.</summary>
    private Step? OfClosed(Walk walk, string text, Surroundings around) =>
        around.Known.Reported is not { } open ? Dialogs.Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: false))
        : open.Count > 0 && !SaysSo(text) ? null
        : Closed(around) is not { } closed ? Dialogs.Step.Needs(walk.Conversation, Lookup)
        : closed.Count == 0 ? null
        : closed is [var only] ? Of(walk.Conversation, only, text, around)
        : among.Of(walk, closed, new Among(CaseVerbs.NotSolved.Name, text, []), text, around);

    /// <summary>The one closed or open case whose buttons stand there.</summary>
    private static string? InSight(Conversation conversation) =>
        conversation.Buttons?.Select(button => button.Brings.GetValueOrDefault("case")).OfType<string>().Distinct().ToList() is [var id]
            ? id
            : null;

    private static string? Named(string text) =>
        Typing.Words(text).Select(word => CaseIds.Read(word.Trim('.', ',', '!', '?', ':', '(', ')'))).OfType<string>()
            // A word of six letters without a vowel is none.
            .Where(id => id.Any(char.IsDigit)).Distinct().ToList() is [var named] ? named : null;

    private static bool IsContested(string text) => SaysSo(text) || (!Typing.Asks(text) && SpokenReader.Holds(text, "isNotOver"));

    // Clause by clause: "hoezo dicht, het staat nog in de groepsapp" is of no app that is shut.
    private static bool SaysSo(string text) => Clauses.In(text).Any(clause =>
        SpokenReader.Holds(clause, "reopens") || SpokenReader.Holds(clause, "contestsClosing"));

    /// <summary>What is learned is read last: that costs most.</summary>
    private static bool Wants(string text) => IsContested(text)
        || (!Typing.Asks(text) && (ActReader.Read(text, ActSetting.Handling).Reopens || ActReader.Read(text, ActSetting.Reported).Reopens));
}

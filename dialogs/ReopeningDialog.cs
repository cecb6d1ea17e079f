using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>
/// "Heropen hem maar", "dit is niet opgelost", right below a case that was closed: it is shown what would be said with that, and asked.
/// </summary>
internal static class ReopeningDialog
{
    /// <summary>The turn; null where no closed case is in sight, or where the words say nothing of that.</summary>
    public static Step? Step(Walk walk, string text, Surroundings around) =>
        walk is not { IsAsking: false, Conversation: { Draft: null, Unsent: null, Buttons: { } buttons } }
            || !OwnReportDialog.IsShort(text) || Typing.Asks(text)
            || buttons.Select(button => button.Brings.GetValueOrDefault("case")).OfType<string>().Distinct().ToList() is not [var id]
            // What is learned is read last: that costs most.
            || !Wants(text)
            ? null
        : !around.Known.Cases.TryGetValue(id, out var @case) ? Dialogs.Step.Needs(walk.Conversation, new Lookup.One(id))
        : @case is null ? null
        : Of(walk.Conversation, @case, text, around);

    /// <summary>What opens this one again for this person, with what they said of it; null where nothing does.</summary>
    public static Step? Of(Conversation conversation, Case @case, string text, Surroundings around) =>
        new[] { CaseVerbs.NotSolved, CaseVerbs.Reopen }.FirstOrDefault(verb =>
            verb.IsFor(@case, around.Me.Id) && verb.IsOffered(@case, around.Me.Id)) is not { } verb ? null
        : OpenQuestion.IsShort(text) && SpokenReader.Holds(text, "reopens") ? SendingDialog.Ask(conversation, @case, verb)
        : SendingDialog.Show(conversation, @case, verb, text, inWalk: false);

    private static bool Wants(string text) => SpokenReader.Holds(text, "isNotOver") || SpokenReader.Holds(text, "reopens")
        || ActReader.Read(text, ActSetting.Handling).Reopens || ActReader.Read(text, ActSetting.Reported).Reopens;
}

using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;

namespace Sevenwolden.Dialogs.Reporting;

/// <content>What is written may belong to a report that was sent before.</content>
internal sealed partial class ReportDialog
{
    /// <summary>A new report, with what was told so far.</summary>
    public static Draft Begun(Surroundings around, string told) => told.Length > 0 ? Written(Begun(around), told) : Begun(around);

    /// <summary>A new report, of nothing yet.</summary>
    public static Draft Begun(Surroundings around) => new()
    {
        Id = around.Known.FreshId,
        Before = (around.Known.Reported ?? []).Where(@case => CaseVerbs.Add.IsOffered(@case, around.Me.Id))
            .MaxBy(@case => @case.OpenedAt)?.Id,
    };

    /// <summary>It belongs to a report that is there already: it is shown as what is added to that. Else it is as it was.</summary>
    private static Step AddTo(Conversation conversation, Draft draft, Case? before, Surroundings around) =>
        before is not null && draft.MayBelong && around.Known.Circle is not { IsUsual: false }
        && CaseVerbs.Add.IsOffered(before, around.Me.Id)
            // What was written is there still, where it is not to be sent after all.
            ? SendingDialog.Show(
                conversation with { Draft = null, Story = draft.What }, before, CaseVerbs.Add, draft.What, inWalk: false)
            : Check(conversation, draft with { Before = null }, around);
}

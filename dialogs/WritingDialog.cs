using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Tying;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>
/// What is typed while a report is being written: what is going on, that it can go, or that it should not. A fixed word is a fixed word.
/// </summary>
internal sealed class WritingDialog(ReportDialog reporting)
{
    /// <summary>What the words do to the report; null where none is being written, or where they are for something else.</summary>
    public Step? Say(Conversation conversation, string text, Wish? wish, Surroundings around) => conversation.Draft switch
    {
        null => null,
        { Checked: true } draft when AnswerReader.Read(text) == Answer.No => ReportDialog.Start(
            around.Cards ? conversation : conversation with { Draft = draft with { What = "" } }, around, null, null),
        var draft when wish is Wish.Do(Command.Send) || (draft.Checked && AnswerReader.Read(text) == Answer.Yes) =>
            reporting.Say(conversation, text, agrees: true, around),
        _ when wish is not null || TypedCommand.IsOne(text) || TieReader.Read(text) is not null => null,
        _ => reporting.Say(conversation, text, agrees: false, around),
    };
}

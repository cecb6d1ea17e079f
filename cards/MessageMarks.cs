using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Cards;

/// <summary>What stands beside a message and not in it: how confidential it is, and whether it takes a thumb.</summary>
internal static class MessageMarks
{
    public static Message On(Message message, Reply reply, TextBook texts) => reply switch
    {
        Reply.CaseShown or Reply.CasesWait or Reply.HistoryShown or Reply.TiesShown or Reply.CaseListed =>
            message with { Sensitivity = new Sensitivity(texts[Key.Confidential], texts[Key.ConfidentialText]) },
        Reply.Decided => message with { TakesFeedback = true },
        _ => message,
    };
}

using Sevenwolden.Dialogs.Consulting;

namespace Sevenwolden.Dialogs;

/// <summary>
/// Stands around every step in a dialog, where one card is all that is seen: what is said stands above what the person is at, and no line
/// points further up. Where they are at nothing any more, or their report is sent, the dialog closes and nothing is kept.
/// </summary>
internal sealed class OneCard(Menu menu, Func<Consultation, Position> find)
{
    /// <summary>A conversation of which nothing is kept but how to go on.</summary>
    public static Conversation Emptied(Conversation conversation) =>
        // The buttons of a card that is still open somewhere bear an older number.
        Conversation.New with { Language = conversation.Language, LastConsultation = conversation.LastConsultation };

    public Step After(Step step, Surroundings around)
    {
        if (step.Lookup is not null)
        {
            return step;
        }

        var said = Whole(step.Replies).ToList();
        return step.Case is not null ? Closing(step, said)
            : said.Any(IsWhole) ? step with { Replies = said, InPlace = null }
            : menu.InSight(new Walk(step.Conversation, find), around) switch
            {
                null => Closing(step, said),
                { Lookup: { } lookup } => Step.Needs(step.Conversation, lookup),
                var sight => step with { Conversation = sight.Conversation, Replies = [.. said, .. Whole(sight.Replies)], InPlace = null },
            };
    }

    private static Step Closing(Step step, IReadOnlyList<Reply> said) =>
        step with { Conversation = Emptied(step.Conversation), Replies = said, InPlace = null, Closes = true };

    /// <summary>What to do in danger and whom to call stands nowhere else.</summary>
    private static IEnumerable<Reply> Whole(IEnumerable<Reply> replies) => replies.Where(reply => !PointsFurtherUp(reply))
        .Select(reply => reply is Reply.Danger danger ? danger with { Again = false } : reply);

    private static bool IsWhole(Reply reply) => reply is Reply.Ask or Reply.AskMany or Reply.AskRole or Reply.Decided
        or Reply.ChooseAnswer or Reply.Choose or Reply.Danger or Reply.Silent or Reply.ReportForm or Reply.ReportCheck
        or Reply.NobodyReads;

    private static bool PointsFurtherUp(Reply reply) => reply is Reply.StillOpen or Reply.AsBefore or Reply.StillSo or Reply.DraftOpen
        or Reply.WayBack or Reply.DangerStays;
}

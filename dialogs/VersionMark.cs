namespace Sevenwolden.Dialogs;

/// <summary>
/// Which version of the protocol a walk goes by. A walk is its answers, found again by the rules of now: so one that was begun by an
/// earlier version is judged by this one from its first answer to its last, and that is said.
/// </summary>
/// <param name="version">The version that holds.</param>
internal sealed class VersionMark(string version)
{
    public Step After(Conversation before, Step step)
    {
        if (step.Lookup is not null || step.Conversation.Consultation is not { } walk || walk.Protocol == version || !Shows(step))
        {
            return step;
        }

        var isOld = walk.Protocol is not null && before.Consultation?.Id == walk.Id;
        return step with
        {
            Conversation = step.Conversation with { Consultation = walk with { Protocol = version } },
            Replies = isOld ? [new Reply.Say(Note.ProtocolChanged), .. step.Replies] : step.Replies,
        };
    }

    /// <summary>Whether anything of the walk is said.</summary>
    private static bool Shows(Step step) => step.Replies.Append(step.InPlace).Any(reply => reply is Reply.Ask or Reply.AskMany
        or Reply.AskRole or Reply.Decided or Reply.AsBefore or Reply.StillSo or Reply.StillOpen or Reply.SameQuestion);
}

namespace Sevenwolden.Dialogs;

/// <summary>
/// Stands around every step of a chat of two, so that no dialog has to think of it: nothing is said twice within a few turns, who is not
/// understood again is offered a person, and the way back to a question that made way is shown.
/// </summary>
internal static class Tact
{
    private const int Turns = Reply.JustSaid.Sentences - 1;

    public static Step After(Conversation before, Incoming incoming, Step step)
    {
        if (step.Lookup is not null || step.Forget)
        {
            return step;
        }

        // What was shown and not agreed to is not kept.
        var so = incoming is Incoming.Words && step.Conversation.Unsent is { } unsent && unsent == before.Unsent
            && !step.Replies.Any(reply => reply is Reply.AskText or Reply.SendThis or Reply.ForTheCase or Reply.AreYouSure
                // What could not go is not lost.
                || (reply is Reply.CaseRefused { Case.Id: var refused } && refused == unsent.Case))
            ? step.Conversation with { Unsent = null }
            : step.Conversation;
        so = so.Among is not null && so.Among == before.Among && !step.Replies.Any(reply => reply is Reply.WhichCase)
            ? so with { Among = null } : so;
        // What stands on a card in another language is no longer what is spoken.
        so = so.Language == before.Language ? so : so with { Buttons = null };
        var lost = step.Replies.Any(IsLost) ? before.Lost + 1 : 0;
        var replies = Offering(step with { Conversation = so }).ToList();
        var said = Memory.Of(before.Said ?? [], so.Language);
        if (OffersPath(before, step))
        {
            replies.AddRange(Enumerable.Range(1, Reply.PathWayBack.Forms).Select(form => new Reply.PathWayBack(form))
                .Where(way => !said.Holds(way)).Take(1));
        }

        if (!MayShowAgain(incoming))
        {
            replies =
            [
                .. Left(replies, said).Select(reply => IsQuestion(reply) ? Asked(before, step, reply, said) : Anew(reply, said, lost)),
            ];
        }

        return step with
        {
            Replies = replies,
            Conversation = so with { Said = said.And(replies, Turns), Lost = lost, Undecided = Still(before, so) },
        };
    }

    /// <summary>Who asked something on the way is shown the way back to the path, once nothing of it is open.</summary>
    private static bool OffersPath(Conversation before, Step step) =>
        before.OnPath && step.Conversation is { OnPath: true, Draft: null, Unsent: null, Danger: null }
        && step.Replies.Count > 0
        && step.Replies[^1] is Reply.Decided or Reply.AsBefore or Reply.Quote or Reply.Silent or Reply.SilentIndex or Reply.Help
            or Reply.ArticleIndex or Reply.HoldingsShown or Reply.Beyond or Reply.NotUnderstood
            or Reply.PathLeft;

    /// <summary>The way back is on every question and verdict, and below what is no card.</summary>
    private static IEnumerable<Reply> Offering(Step step) => step.Conversation.Held is not { Consultation: var held }
        ? step.Replies
        : [
            .. step.Replies.Select(reply => reply switch
            {
                Reply.Ask ask => ask with { Held = held },
                Reply.AskMany ask => ask with { Held = held },
                Reply.AskRole ask => ask with { Held = held },
                Reply.Decided decided => decided with { Held = held },
                Reply.Silent silent => silent with { Held = held },
                _ => reply,
            }),
            .. step.Replies is
                [Reply.AsBefore or Reply.Say { Note: Note.Stopped or Note.NotDoingIt or Note.PathLater }
                    or Reply.SameQuestion { Still: not null }]
                ? [new Reply.WayBack(held)]
                : Array.Empty<Reply>(),
        ];

    /// <summary>That there is nothing further back was just said: then what there is, is the way on.</summary>
    private static IEnumerable<Reply> Left(List<Reply> replies, Memory said) =>
        replies is [Reply.Say { Note: Note.NothingToGoBackTo or Note.NothingUnderWay } nothing, _, ..] && said.Holds(nothing)
        ? [replies[^1]]
        : replies.Where((reply, place) => place == 0 || IsQuestion(reply) || !said.Holds(reply));

    private static bool IsQuestion(Reply reply) => reply is Reply.Ask or Reply.AskMany;

    /// <summary>
    /// The very same question once more begins in other words, and keeps its answers. Where nothing changed somebody asked to see it, and
    /// who takes an answer back sees what was asked before it.
    /// </summary>
    private static Reply Asked(Conversation before, Step step, Reply reply, Memory said) =>
        step.Conversation.Consultation == before.Consultation || step.InPlace is Reply.Say { Note: Note.TakenBack }
            ? reply
            : Ways(reply).FirstOrDefault(way => !said.Holds(way)) ?? reply;

    /// <summary>Said in other words, or in short, where it was just said.</summary>
    private static Reply Anew(Reply reply, Memory said, int lost) => IsLost(reply) ? Lost(reply, said, lost)
        // Who begins anew is asked anew.
        : reply is Reply.Choose { Because: ChooseBecause.StartOver } ? reply
        : Ways(reply).Append(null).First(way => way is null || !said.Holds(way)) ?? Short(reply, said);

    private static IEnumerable<Reply> Ways(Reply reply) => Memory.InOtherWords(reply).Prepend(reply);

    private static Reply Lost(Reply reply, Memory said, int lost)
    {
        Reply[] rungs =
        [
            reply, .. Enumerable.Range(2, Reply.NotUnderstood.Most - 1).Select(times => new Reply.NotUnderstood(Open(reply), times)),
        ];
        return rungs.Skip(lost - 1).FirstOrDefault(rung => !said.Holds(rung)) ?? Short(rungs[^1], said);
    }

    private static Reply.StillOpen? Open(Reply reply) => reply switch
    {
        Reply.NotUnderstood lost => lost.Open,
        Reply.AskedAgain asked => asked.Open,
        _ => null,
    };

    private static Reply.JustSaid Short(Reply reply, Memory said) =>
        Enumerable.Range(1, Reply.JustSaid.Sentences).Select(number => new Reply.JustSaid(number, reply)).First(one => !said.Holds(one));

    private static bool IsLost(Reply reply) => reply is Reply.NotUnderstood or Reply.AskedAgain or Reply.Beyond;

    /// <summary>Who asks to see it again, sees it again.</summary>
    private static bool MayShowAgain(Incoming incoming) => incoming is Incoming.Press press && press[Verbs.Again] is not null;

    /// <summary>What can't be told whose it is, as long as the question is the same.</summary>
    private static Undecided? Still(Conversation before, Conversation after) =>
        after.Consultation is null || (after.Undecided == before.Undecided && after.Consultation.Id != before.Consultation?.Id)
            ? null
            : after.Undecided;
}

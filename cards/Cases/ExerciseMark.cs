using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Cards.Cases;

/// <summary>
/// What is said of an exercise bears its mark, first of all and in the notification. It is put there once it is drawn, so no card has to
/// think of it.
/// </summary>
internal static class ExerciseMark
{
    public static Message On(Message message, Reply reply, TextBook texts) =>
        Of(reply) is { } @case ? On(message, @case, texts) : message;

    public static Message On(Message message, Case @case, TextBook texts) => @case.IsExercise
        ? message with
        {
            Said = Marked(message.Said, texts),
            Card = message.Card is { } card ? On(card, @case, texts) : null,
        }
        : message;

    public static AdaptiveCard On(AdaptiveCard card, Case @case, TextBook texts) => @case.IsExercise
        ? card with
        {
            Body =
            [
                new Container([new TextBlock(texts[ReadyKey.ExerciseMark]) { Weight = "Bolder" }]) { Style = "accent", Bleed = true },
                .. card.Body,
            ],
            FallbackText = Marked(card.FallbackText, texts),
        }
        : card;

    /// <summary>How many bytes it takes, reckoned high.</summary>
    public static int Bytes(Reply reply) => Of(reply) is { IsExercise: true } ? 500 : 0;

    /// <summary>Before a line of a list; nothing where it is none.</summary>
    public static Prose? Before(Case @case, TextBook texts) => @case.IsExercise ? Prose.Of($"{texts[ReadyKey.ExerciseMark]} · ") : null;

    private static Prose Marked(Prose said, TextBook texts) => Prose.Of($"{texts[ReadyKey.ExerciseMark]}. {said}");

    private static Case? Of(Reply reply) => reply switch
    {
        Reply.CaseShown shown => shown.View.Case,
        Reply.HistoryShown shown => shown.View.Case,
        Reply.CaseDone done => done.Case,
        Reply.CaseRefused refused => refused.Case,
        Reply.WhichPerson which => which.Case,
        _ => null,
    };
}

using System.Diagnostics;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Cards.Onboarding;

/// <summary>What comes by itself to who is new: one friendly line, with the way in and the way out.</summary>
internal static class NudgeCard
{
    public static Message Draw(Reply.PathNudge nudge, TextBook texts)
    {
        var sentence = texts[nudge switch
        {
            { Kind: NudgeKind.Welcome } => PathKey.NudgeWelcome,
            { Kind: NudgeKind.Week, HasBegun: true } => PathKey.NudgeWeekBusy,
            { Kind: NudgeKind.Week } => PathKey.NudgeWeek,
            { Kind: NudgeKind.Fortnight, HasBegun: true } => PathKey.NudgeFortnightBusy,
            { Kind: NudgeKind.Fortnight } => PathKey.NudgeFortnight,
            _ => throw new UnreachableException(),
        }];
        return Composition.Message(
            texts, sentence, [new TextBlock(sentence)],
            [
                Buttons.Press(
                    texts[nudge.HasBegun ? PathKey.WayBackButton : PathKey.NudgeBegin], PathVerbs.Start, texts[Typed.Onboarding]) with
                {
                    Style = "positive",
                },
                Off(texts),
            ]);
    }

    /// <summary>The same way out of it as below a reminder.</summary>
    public static Message Draw(Reply.PathLaterCase later, TextBook texts)
    {
        var told = texts.Of(later.Case.Telling.Tell);
        return Composition.Message(
            texts,
            Prose.Of($"{texts[PathKey.LaterTitle]}: {told}"),
            [
                Layout.Small(texts[PathKey.LaterTitle]),
                new TextBlock(told),
                Layout.Subheading(texts[PathKey.Ask]),
                new ActionSet([.. later.Case.Options.Select(option => Option(later.Case, option, texts))]),
            ],
            [Off(texts)],
            expectsInput: true);
    }

    private static Execute Option(LaterCase @case, PathOption option, TextBook texts)
    {
        var title = texts[option.Verdict, option.Basis];
        return new Execute(title, PathVerbs.Case, new Dictionary<string, string>
        {
            ["verb"] = PathVerbs.Case,
            [PathVerbs.Step] = @case.Id,
            [PathVerbs.Option] = PathVerbs.Code(option),
        })
        {
            Words = title,
        };
    }

    private static Button Off(TextBook texts) => Buttons.Press(texts[PathKey.NudgeOff], PathVerbs.Off, texts[Typed.NoReminders]);
}

using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>Somebody may be in danger: what to do now, whom to call, and the report; the protocol only at a tap.</summary>
internal static class DangerCard
{
    public static Message Draw(Reply.Danger danger, TextBook texts)
    {
        var kind = danger.Kind;
        return Composition.Message(
            texts,
            texts.Format(Key.DangerSummary, Prose.Join(" ", kind.Do.Take(1).Select(texts.Of))),
            [
                new Container(
                [
                    Layout.Heading(texts.Of(kind.Label)),
                    new TextBlock(texts[danger.Again ? Key.DangerAgain : Key.DangerFirst]),
                ])
                {
                    Style = "attention",
                    Bleed = true,
                },
                Layout.Subheading(texts[Key.DoNow]),
                .. kind.Do.Select(sentence => new TextBlock(texts.Of(sentence))),
                .. kind.Addressee is { Duty: var duty }
                    ? [new TextBlock(texts.Of(duty)) { Weight = "Bolder" }]
                    : Array.Empty<Element>(),
                new TextBlock(TalkTo.In(texts[Key.DangerLeader], danger.Past, texts)) { Weight = "Bolder" },
                .. TalkTo.Instead(danger.Past, texts),
                // Whom one can call is told once; by its button, each time.
                .. danger.Again ? [] : (Element[])
                [
                    Layout.Subheading(texts[Key.DangerPhones]),
                    .. kind.Calls.Select(phone => new TextBlock(Line(phone, texts))),
                ],
                .. Layout.Sets(kind.Calls.Select(phone => Call(phone, texts))),
                Layout.Small(texts[Key.DangerPhonesTip]),
            ],
            [
                .. danger.IsReported || danger.IsUnderWay ? [] : (Button[])[Report(danger, texts) with { Style = "positive" }],
                .. kind.Articles.Count > 0
                    ? [Buttons.Press(texts[Key.DangerWhatItSays], nameof(Typed.WhatItSays), texts[Typed.WhatItSays])]
                    : Array.Empty<Button>(),
                Buttons.Press(texts[Key.DangerNot], Verbs.SomethingElse, texts[Typed.SomethingElse], Words(danger)),
                .. danger.IsUnderWay ? [Report(danger, texts)] : Array.Empty<Button>(),
            ],
            new SafetyEntity(kind.Name, Codes.Of(Escalation.Now), [.. kind.Calls.Select(phone => phone.Number)]));
    }

    private static Button Report(Reply.Danger danger, TextBook texts) =>
        Buttons.Press(texts[Key.DangerReport], Verbs.Leader, texts[Typed.Leader], Words(danger));

    public static Prose Line(Phone phone, TextBook texts) => phone.Name.Dutch == phone.Number
        ? texts.Format(Key.DangerNumber, CallLink.Of(phone.Number), texts.Of(phone.When))
        : texts.Format(Key.DangerPhone, CallLink.Of(phone.Number), texts.Of(phone.Name), texts.Of(phone.When));

    private static OpenUrl Call(Phone phone, TextBook texts) =>
        new(texts.Format(Key.DangerCall, phone.Number), "tel:" + string.Concat(phone.Number.Where(char.IsAsciiDigit)));

    private static IEnumerable<(string Key, string Value)> Words(Reply.Danger danger) =>
        danger.Words is { } words ? [("words", Writing.Tidy(words))] : [];
}

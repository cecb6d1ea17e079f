using Sevenwolden.Cards.Cases;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards.Onboarding;

/// <summary>What is signed, and the receipt of it.</summary>
internal static class SigningCard
{
    private const int MostOfName = 120;

    // So much of the hash that two versions are told apart by eye; the receipt holds all of it.
    private const int MostOfHash = 12;

    public static Message Draw(Reply.SignHere sign, Pack pack, TextBook texts) => Composition.Message(
        texts,
        texts[PathKey.SignTitle],
        [
            Layout.Heading(texts[PathKey.SignTitle]),
            new TextBlock(texts[sign.Last.IsRenewal ? PathKey.SignAgain : PathKey.SignText]),
            new FactSet(
            [
                new FactRow(texts[PathKey.SignProtocol], Prose.Own(pack.Title)),
                .. Rows(sign.Version, sign.Hash, sign.Name, texts),
            ]),
            new ActionSet([Sign(texts)]),
        ],
        PathCard.Ways(sign.Last, texts),
        new OnboardingEntity(sign.Last.Parts, sign.Last.Parts, false),
        expectsInput: true);

    public static Message Draw(Reply.ReceiptShown shown, Pack pack, TextBook texts)
    {
        var signature = shown.Signature;
        return Composition.Message(
            texts,
            texts[PathKey.ReceiptText],
            [
                Layout.Heading(texts[PathKey.ReceiptTitle]),
                new TextBlock(texts[PathKey.ReceiptText]),
                .. shown.IsOfNow ? Array.Empty<Element>() : [new TextBlock(texts[PathKey.ReceiptOld])],
                new FactSet(
                [
                    new FactRow(texts[PathKey.SignProtocol], Prose.Own(pack.Title)),
                    .. Rows(signature.Version, signature.Hash, signature.Name, texts),
                    new FactRow(texts[PathKey.ReceiptAt], Moment(signature.At, shown.Zone, texts)),
                ]),
                new ActionSet([Code(signature, texts)]),
            ],
            shown.IsOfNow ? [] : [Buttons.Press(texts[PathKey.WayBackButton], PathVerbs.Start, texts[Typed.Onboarding])],
            new OnboardingEntity(0, 0, shown.IsOfNow));
    }

    private static IEnumerable<FactRow> Rows(string version, string hash, string name, TextBook texts) =>
    [
        new(texts[PathKey.SignVersion], Prose.Own(version)),
        new(texts[PathKey.SignMark], Prose.Own(hash[..Math.Min(MostOfHash, hash.Length)])),
        new(texts[PathKey.SignName], Prose.Written(Fitting.Cut(name, MostOfName))),
    ];

    /// <summary>It is long, and only needed by whoever wants it checked.</summary>
    private static ShowCard Code(Signature signature, TextBook texts) => new(
        texts[PathKey.ReceiptCode],
        new InnerCard([new TextBlock(texts[PathKey.ReceiptHelp]), new TextBlock(Prose.Written(signature.Receipt))]));

    private static Execute Sign(TextBook texts) =>
        new(texts[PathKey.SignButton], PathVerbs.Sign, new Dictionary<string, string> { ["verb"] = PathVerbs.Sign })
        {
            Style = "positive",
            Words = texts[PathKey.SignButton],
        };

    /// <summary>With its year: it is looked at years later.</summary>
    private static Prose Moment(DateTimeOffset at, TimeZoneInfo zone, TextBook texts) => Prose.Of(
        $"{Prose.Own(TimeZoneInfo.ConvertTime(at, zone).ToString("d MMMM yyyy", texts.Culture))}, {When.Clock(at, zone, texts)}");
}

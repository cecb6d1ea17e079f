namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// Reads whether somebody wants to report, or not after all: a no in any words is no report's text. It is sure only of a message that says
/// nothing besides. Whether words tell of danger is looked at before: that is never a no.
/// </summary>
internal static class ReportWishReader
{
    private const int FewOthers = 3;
    private const int Opening = 2;
    private const int MostOfNothing = 5;
    private const int LeastOfAStory = 2;
    private const int MostOfAWish = 120;

    private static readonly Phrasebook Book = Phrasebook.Common;
    private static readonly ReportWishFile File = Yaml.Read<ReportWishFile>("report-wishes.yaml");
    private static readonly PhraseSet Refusing = Book.Phrases(File.Refuses);
    private static readonly PhraseSet Nothing = Book.Phrases(File.Nothing);
    private static readonly PhraseSet No = Book.Phrases(File.No);
    private static readonly PhraseSet Wanting = Book.Phrases(File.Wants);
    private static readonly PhraseSet Doubting = Book.Phrases(File.Doubts);
    private static readonly Word Around = Book.Any(File.Around);

    public static ReportWish Read(string text)
    {
        var said = Book.Read(text);
        return said.Tokens.Count == 0 ? ReportWish.None
            : IsAll(said, No) ? ReportWish.SaysNo
            : Refusing.Holds(said) && Refusal(said) is var wish && wish != ReportWish.None ? wish
            : Doubting.Holds(said) ? IsAll(said, Doubting, Wanting) ? ReportWish.Doubts : ReportWish.None
            : Wanting.Holds(said) && IsAll(said, Wanting) ? ReportWish.Wants
            : said.Tokens.Count <= MostOfNothing && Nothing.Holds(said) && IsAll(said, Nothing, No) ? ReportWish.Refuses
            : Nothing.Find(said).Any(span => span is { Start: 0, End: > 1 }) ? ReportWish.MayRefuse
            : ReportWish.None;
    }

    /// <summary>Whether words that ask for the leader say what it is about as well; else they are no report's text.</summary>
    public static bool TellsMore(string text) => text.Length > MostOfAWish || Book.Read(text) is var said
        && Known(said, Wanting, Doubting).Count(known => !known) >= LeastOfAStory;

    /// <summary>In a story a "no" is part of the story; at its beginning, or with little beside it, it may be meant.</summary>
    private static ReportWish Refusal(Utterance said)
    {
        var known = Known(said, Refusing, Nothing);
        var others = known.Count(word => !word);
        return others == 0 ? ReportWish.Refuses
            : others <= FewOthers || Refusing.Find(said).Any(span => span.Start <= Opening)
                ? ReportWish.MayRefuse
            : ReportWish.None;
    }

    /// <summary>Whether every word is one of these, or may stand beside them.</summary>
    private static bool IsAll(Utterance said, params PhraseSet[] phrases) => Known(said, phrases).All(word => word);

    private static bool[] Known(Utterance said, params PhraseSet[] phrases) =>
        Covering.Of(said, phrases, phrases is [var bare] && bare == No ? new bool[said.Tokens.Count] : said.Hits(Around));
}

using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>
/// What is said of a report that is open, clause by clause: that it is wanted back, that it can go, and what is told besides.
/// </summary>
/// <param name="Sends">Whether it can go, and nothing that is said besides speaks against that.</param>
/// <param name="Adds">What is told besides, for the report; null where nothing is.</param>
internal sealed record DraftWords(bool Sends, string? Adds)
{
    private const int LeastOfAStory = 3;

    /// <summary>What is said of it; null for words that are no more about the report than any others.</summary>
    public static DraftWords? Read(string text)
    {
        if (!OwnReportDialog.IsShort(text))
        {
            return null;
        }

        var clauses = Clauses.In(text).Select(Clauses.BehindANo).Where(clause => clause.Length > 0).ToList();
        var sends = clauses.Any(Sending);
        if (!sends && !clauses.Any(IsBack))
        {
            return null;
        }

        var rest = clauses.Where(clause => !Sending(clause) && !IsBack(clause) && !SpokenReader.Says(clause, "keepsText")
            && !(Typing.Words(clause).Length <= LeastOfAStory && AnswerReader.Read(clause) == Answer.Yes)
            && SpokenReader.Read(clause) is not Wish.Do(Command.Okay or Command.Sorry or Command.Pause or Command.Thanks)).ToList();
        return new DraftWords(
            sends && rest.Count == 0 && !Typing.Asks(text) && !SpokenReader.Holds(text, "holdsBack"),
            rest.Where(IsTold).ToList() is { Count: > 0 } told ? string.Join(", ", told) : null);
    }

    /// <summary>"Voeg toe dat hij bij mijn auto stond": without the words that are for the bot.</summary>
    public static string? Adding(string text) =>
        OwnReportDialog.IsShort(text) && !Typing.Asks(text) && SpokenReader.Holds(text, "addsToReport")
        && !SpokenReader.Holds(text, "reportIsOver")
            ? DraftEdit.Added(text)
            : null;

    private static bool Sending(string clause) => SpokenReader.Says(clause, "send") || SpokenReader.Says(clause, "sendIt")
        || SpokenReader.Says(Clauses.BehindAnAnswer(clause), "reportsIt");

    /// <summary>Whether the report that is open is to be seen again.</summary>
    public static bool IsBack(string clause) => SpokenReader.Holds(clause, "draftBack") || SpokenReader.Says(clause, "newOne");

    /// <summary>A wish or a no is no part of what is going on.</summary>
    private static bool IsTold(string clause) => Typing.Words(clause).Length >= LeastOfAStory
        && !Typing.Asks(clause) && SpokenReader.Read(clause) is null && !SpokenReader.Opens(clause, "sendsSome")
        && !DraftTalk.IsForTheBot(clause) && ActReader.Read(clause, ActSetting.Writing).MightTell
        && ReportWishReader.Read(clause) == ReportWish.None;
}

using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>Whether somebody may not want something to be reported after all: "laat maar", and never "laat maar weten".</summary>
internal static class ReportRefusal
{
    private const int MostOfAWayOut = 10;
    private const int MostOfARefusal = 6;

    /// <summary>"Hou op, laat me met rust": whose words they are is not certain, they may as well be told of somebody.</summary>
    public static bool MayWantOut(string text) =>
        Typing.Words(text).Length <= MostOfAWayOut && SpokenReader.Holds(text, "wantsOut");

    /// <summary>A refusal in few words, which tell of nobody.</summary>
    public static bool IsBare(string text) => ReportWishReader.Read(text) == ReportWish.Refuses
        || (In(text) && Typing.Words(text).Length <= MostOfARefusal);

    /// <summary>Asked whether it is rather not to be reported, somebody says that it can go.</summary>
    public static bool IsDenied(string text) =>
        ReportWishReader.Read(text) == ReportWish.None && SpokenReader.Holds(text, "send") && !AnswerReader.Denies(text);

    public static bool In(string text) =>
        ReportWishReader.Read(text) is ReportWish.Refuses or ReportWish.MayRefuse && !SpokenReader.Holds(text, "letsKnow");
}

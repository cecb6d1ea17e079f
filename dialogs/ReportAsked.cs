using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>Whether somebody wants something to be reported: "ik wil iets melden".</summary>
internal static class ReportAsked
{
    public static bool In(string text) => ReportWishReader.Read(text) == ReportWish.Wants || SpokenReader.Holds(text, "wantsReport");
}

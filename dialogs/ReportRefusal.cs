using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>Whether somebody may not want something to be reported after all: "laat maar", and never "laat maar weten".</summary>
internal static class ReportRefusal
{
    public static bool In(string text) =>
        ReportWishReader.Read(text) is ReportWish.Refuses or ReportWish.MayRefuse && !SpokenReader.Holds(text, "letsKnow");
}

using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// Words that tell more of what was asked, and ask nothing: "het was na schooltijd", "my account is private". They are for the question
/// that is under way, or was answered last, and begin no other.
/// </summary>
internal static class Telling
{
    /// <summary>Whether they point back at what was said.</summary>
    public static bool GoesOn(string text) => !Typing.Asks(text) && SpokenReader.Holds(text, "tells");

    /// <summary>The same, where no word of it is a yes or a no: then it is no answer either.</summary>
    public static bool Only(string text) => GoesOn(text) && !AnswerReader.HoldsYesOrNo(text);
}

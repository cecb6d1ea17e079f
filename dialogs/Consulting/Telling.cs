using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// Words that tell more of what was asked, and ask nothing: "het was na schooltijd", "my account is private". They are for the question
/// that is under way, or was answered last, and begin no other.
/// </summary>
internal static class Telling
{
    /// <summary>Whether they point back at what was said.</summary>
    public static bool GoesOn(string text) => !Typing.Asks(text) && SpokenReader.Holds(text, "tells");

    /// <summary>The same, where they are not plainly about something urgent that the walk has nothing to do with.</summary>
    public static bool GoesOn(string text, Topic topic, bool belongs) => (belongs || !topic.MayBeUrgent) && GoesOn(text);
}

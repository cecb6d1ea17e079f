using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Cases.Ties;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>A case through the eyes of one person.</summary>
/// <param name="Viewer">Who looks: the reporter or a leader of it.</param>
/// <param name="Because">Why it is shown; stands at the top, and in the notification.</param>
/// <param name="Leaders">To whom it can be handed over; empty where the viewer can't.</param>
/// <param name="Times">When what follows; its calendar says by which clock moments are shown.</param>
public sealed record CaseView(Case Case, string Viewer, Occasion Because, IReadOnlyList<Member> Leaders, Timetable Times)
{
    public TimeZoneInfo Zone => Times.Calendar.Zone;

    /// <summary>When it is shown; null where that is not known, and then no day is called today.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Who is there, of whom might be asked next.</summary>
    public Presence There { get; init; } = Presence.Full;

    /// <summary>Whether nothing was ever said to the viewer before.</summary>
    public bool IsFirstMeeting { get; init; }

    /// <summary>What the viewer just did on this card, which says so itself; null when it is shown for another reason.</summary>
    public Occasion? Did { get; init; }

    /// <summary>What it is tied to, of what the viewer leads as well: for a reporter nothing, ever.</summary>
    public TiedCases Ties { get => field.To(Case, Viewer); init; } = TiedCases.None;

    public bool IsReporter => Case.IsReporter(Viewer);

    /// <summary>Whether it waits for the viewer, among others, to pick it up.</summary>
    public bool IsAsked => !IsReporter && Case is { Handler: null, IsClosed: false } && Case.Addressed.Any(member => member.Id == Viewer);

    public bool IsHandler => Case.Handler?.Id == Viewer;
}

using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>Makes a case of its events.</summary>
public static class CaseFolding
{
    internal const string Nobody = "—";

    public static Case Fold(IEnumerable<CaseEvent> events) => events.Aggregate((Case?)null, Apply)
        ?? throw new ArgumentException("A case has at least one event.", nameof(events));

    /// <param name="case">The case before the event; null for the first.</param>
    /// <param name="happened">What happened, at a moment and by somebody.</param>
    public static Case Apply(Case? @case, CaseEvent happened)
    {
        var folded = happened.Fold(@case!);
        // Whoever is left out never comes to have it, whatever happened.
        var next = Kept(folded).Aggregate(folded, (rest, member) => rest.Without(member.Id));
        var version = (@case?.Version ?? 0) + 1;
        return Practised(next, happened) with
        {
            Version = version,
            MovedAt = happened.Moves ? version : next.MovedAt,
            // Whoever does something is there.
            Unreachable = happened.By is { } by ? [.. next.Unreachable.Except([by])] : next.Unreachable,
            SeenBy = next.Handler is null && happened.By is { } doer && next.Addressed.Any(member => member.Id == doer)
                ? [.. next.SeenBy.Union([doer])]
                : next.SeenBy,
            TouchedAt = happened.By is null ? next.TouchedAt : happened.At,
            StillAskedAt = happened.By is null ? next.StillAskedAt : null,
            // Somebody did something: reminders count anew from here, but a case that still waits to be picked up keeps its deadlines.
            Rung = happened.By is not null && next.Status is CaseStatus.PickedUp or CaseStatus.Waiting ? 0 : next.Rung,
            History = happened.IsTold ? [.. next.History, Line(next, happened, version)] : next.History,
        };
    }

    private static Case Practised(Case @case, CaseEvent happened) => @case.Report.Exercise is { } exercise
        ? @case with { Report = @case.Report with { Exercise = exercise.After(happened, @case.Addressed) } }
        : @case;

    /// <summary>From whom it is kept: who is left out; and where it is the board's, whoever is not of the board.</summary>
    private static IEnumerable<Member> Kept(Case @case) => @case.ForBoard
        ? @case.LeftOut.Concat(@case.Everyone.Where(member => member.Rank != Rank.Board && !@case.IsReporter(member.Id)))
        : @case.LeftOut;

    private static Entry Line(Case @case, CaseEvent happened, int number)
    {
        var (who, whom) = (happened.By is { } by ? @case.Known(by) : null, happened.Whom(@case));
        return new Entry(number, happened.Kind, happened.At, who?.Name, whom?.Name, happened.Words) { By = who?.Id, About = whom?.Id };
    }

    /// <summary>
    /// Whoever is asked anew is tried anew: that no road led to them before must not hide that none does now; nor have they seen it yet.
    /// </summary>
    internal static Case WaitsFor(this Case @case, IReadOnlyList<Member> addressed, CaseStatus status, DateTimeOffset since) => @case with
    {
        Status = status,
        Addressed = addressed,
        Unreachable = Without(@case.Unreachable, addressed),
        SeenBy = Without(@case.SeenBy, addressed),
        AskedIn = @case.Version + 1,
        InLeadersChannel = false,
        Handler = null,
        WaitingSince = since,
        Rung = 0,
        SnoozedUntil = null,
        StillAskedAt = null,
    };

    /// <summary>To whoever had it; to all who were asked where nobody had. The reporter hears of it from here on.</summary>
    internal static Case OpensAgain(this Case @case, DateTimeOffset at) =>
        (@case with { Outcome = null, ClosedAt = null, Erased = false, ErasesAt = null, InformedAt = at, NewsWaitsSince = null })
            .WaitsFor(@case.Handler is { } handler ? [handler] : @case.Addressed, CaseStatus.Open, at);

    internal static Case Asks(this Case @case, Member member) =>
        @case with { Addressed = [.. @case.Addressed.Append(member).DistinctBy(each => each.Id)] };

    /// <summary>The last of them is whom the news is about, also where it goes back to somebody.</summary>
    internal static Case AsksLast(this Case @case, Member member) => @case with
    {
        Addressed = [.. @case.Addressed.Where(each => each.Id != member.Id), member],
        SeenBy = Without(@case.SeenBy, [member]),
        AskedIn = @case.Reached.Contains(member.Id) ? @case.Version + 1 : @case.AskedIn,
    };

    internal static Case Ends(this Case @case, Outcome outcome, DateTimeOffset at) =>
        @case with { Status = CaseStatus.Closed, Outcome = outcome, ClosedAt = at, SnoozedUntil = null, StillAskedAt = null };

    internal static Case WithoutWords(this Case @case) => @case with
    {
        Erased = true,
        Report = @case.Report with { What = "" },
        History = [.. @case.History.Where(entry => !@case.IsExercise || OfItsEnds(entry)).Select(entry => entry with { Text = null })],
    };

    /// <summary>What stays of an exercise: that it was, and is over.</summary>
    private static bool OfItsEnds(Entry entry) =>
        entry.Kind is CaseEvent.Reported.Name or CaseEvent.PracticeEnded.Name or CaseEvent.Withdrawn.Name;

    internal static Case WithoutReporter(this Case @case) => @case with
    {
        Reporter = new Member("", Nobody),
        Unreachable = Without(@case.Unreachable, [@case.Reporter]),
        History = [.. @case.History.Select(entry => WithoutReporter(entry, @case.Reporter))],
    };

    private static Entry WithoutReporter(Entry entry, Member reporter)
    {
        var (did, wasMeant) = (IsTheirs(entry.By, entry.Who), IsTheirs(entry.About, entry.Whom));
        return entry with
        {
            Who = did ? Nobody : entry.Who,
            By = did ? null : entry.By,
            Whom = wasMeant ? Nobody : entry.Whom,
            About = wasMeant ? null : entry.About,
        };

        bool IsTheirs(string? id, string? name) => id is null ? name == reporter.Name : id == reporter.Id;
    }

    private static IReadOnlyList<string> Without(IReadOnlyList<string> people, IReadOnlyList<Member> members) =>
        [.. people.Except(members.Select(member => member.Id))];
}

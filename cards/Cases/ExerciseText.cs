using System.Globalization;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>What stands on the card of an exercise where a report has its words, and how it went.</summary>
internal static class ExerciseText
{
    // The last of the chain, whatever room there is.
    private const int Fewest = 3;

    /// <summary>Null for what is no exercise, and for one that was erased.</summary>
    public static TextBlock? What(CaseView view, TextBook texts) =>
        What(view.Case, view.IsReporter ? ReadyKey.ExerciseMine : WaitsFor(view) ? ReadyKey.ExerciseWhat : ReadyKey.ExerciseWent, texts);

    /// <summary>The same in a line of a list.</summary>
    public static TextBlock? What(Case @case, bool asLeader, TextBook texts) =>
        What(@case, asLeader ? ReadyKey.ExerciseWent : ReadyKey.ExerciseMine, texts);

    /// <summary>
    /// What is asked of somebody who has not done it yet, or how it stands, for whoever began it; null where it is said as of any case.
    /// </summary>
    public static Prose? Because(CaseView view, TextBook texts) =>
        view is not { Did: null, Case: { IsExercise: true, IsClosed: false } @case } ? null
        : view.IsReporter ? texts.Format(ReadyKey.ExerciseRuns, CaseText.Has(@case, texts))
        : !WaitsFor(view) ? null
        : texts.Format(
            view.Because.Name == CaseEvent.Reminded.Name ? ReadyKey.ExerciseReminds : ReadyKey.ExerciseAsks, @case.Reporter.Name);

    /// <summary>How it stands with whoever sees it: they did what was asked, though others still have their turn.</summary>
    public static CaseStatus Status(CaseView view) =>
        view is { IsReporter: false, Case: { IsClosed: false, Report.Exercise: { } exercise } } && exercise.IsPickedUpBy(view.Viewer)
            ? CaseStatus.PickedUp
            : view.Case.Status;

    private static bool WaitsFor(CaseView view) =>
        view is { IsReporter: false, Case: { IsClosed: false, IsExercise: true } } && Status(view) != CaseStatus.PickedUp;

    private static TextBlock? What(Case @case, ReadyKey key, TextBook texts) =>
        @case is { Erased: false, Report.Exercise: { } exercise } ? new TextBlock(texts.Format(key, exercise.Whose.Name)) : null;

    /// <summary>Step by step: asked, delivered, picked up, and who did not react. For whoever asked for it.</summary>
    public static IEnumerable<Element> Steps(CaseView view, Room room, TextBook texts)
    {
        if (view is { IsReporter: true, Case: { Report.Exercise.Steps: { Count: > 0 } steps } @case })
        {
            yield return Layout.Subheading(texts[ReadyKey.ExerciseSteps]);
            yield return new FactSet(
            [
                .. steps.TakeLast(Math.Max(room.Entries, Fewest))
                    .Select(step => new FactRow(Prose.Written(step.Who.Name), Line(step, view, texts))),
            ]);
            if (@case.Outcome == Outcome.Practised)
            {
                yield return Layout.Small(texts.Format(
                    ReadyKey.ExerciseTotal, steps.Count(step => step.PickedUpAt is not null), steps.Count,
                    Whole(@case.ClosedAt!.Value - @case.OpenedAt)));
            }
        }
    }

    private static Prose Line(ExerciseStep step, CaseView view, TextBook texts)
    {
        var asked = texts.Format(ReadyKey.ExerciseAskedAt, Clock(step.AskedAt, view, texts));
        return Prose.Join(" · ", step is { DeliveredAt: null } && view.Case.Unreachable.Contains(step.Who.Id)
            ? [asked, texts[ReadyKey.ExerciseUnreachable]]
            :
            [
                asked,
                step.DeliveredAt is { } delivered
                    ? texts.Format(ReadyKey.ExerciseDeliveredAt, Clock(delivered, view, texts))
                    : texts[ReadyKey.ExerciseNotDelivered],
                step.PickedUpAt is { } pickedUp
                    ? texts.Format(ReadyKey.ExercisePickedUpAt, Clock(pickedUp, view, texts), Whole(pickedUp - step.AskedAt))
                    : texts[view.Case.IsClosed ? ReadyKey.ExerciseNoReaction : ReadyKey.ExerciseWaits],
            ]);
    }

    // All of it is of one hour: the day stands in the facts.
    private static Prose Clock(DateTimeOffset at, CaseView view, TextBook texts) => When.Clock(at, view.Zone, texts);

    /// <summary>As one says it: minutes, and below one seconds.</summary>
    public static Prose Whole(TimeSpan time) => Prose.Own(
        time < TimeSpan.FromMinutes(1)
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalSeconds} s")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)Math.Round(time.TotalMinutes)} min"));
}

using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>The head of a case's card: why it is shown, how it stands, whom to call, and the facts.</summary>
internal static class CaseHead
{
    // Whoever has to call somebody begins with the first.
    private const int MostToCall = 5;

    public static Container Banner(CaseView view, Prose because, TextBook texts) => new(
    [
        Layout.Small(texts.Format(Key.CaseTitle, view.Case.Id)),
        Layout.Heading(because),
        view is { IsReporter: true, Case.IsExercise: false }
            ? new TextBlock(Parcel.Track(view.Case, texts))
            : new TextBlock(Prose.Of($"{Icon(view)} {texts[ExerciseText.Status(view)]}")) { Weight = "Bolder" },
    ])
    {
        Style = Style(view),
        Bleed = true,
    };

    /// <summary>Red is for danger that nobody has picked up; what asks something of the viewer stands out, all else is calm.</summary>
    private static string Style(CaseView view) => ExerciseText.Status(view) switch
    {
        CaseStatus.Closed => "emphasis",
        CaseStatus.PickedUp => "good",
        _ when !view.IsReporter && view.Case.Report.IsInDanger => "attention",
        CaseStatus.Waiting => view.IsReporter ? "warning" : "accent",
        _ when view.IsReporter && IsStranded(view.Case) => "warning",
        _ when view is { IsAsked: true, Case.Report.Urgency: Urgency.Now } => "warning",
        _ => "accent",
    };

    /// <summary>In danger a leader calls first.</summary>
    public static IEnumerable<Element> Danger(CaseView view, TextBook texts)
    {
        if (CallsFirst(view))
        {
            var reporter = view.Case.Reporter;
            yield return Loud(reporter.Phone is { } phone
                ? Prose.Of($"{texts[Key.CaseDangerFirst]} {reporter.Name}: {CallLink.Of(phone)}")
                : texts[Key.CaseDangerFirst], "attention");
        }
    }

    /// <summary>When no road leads to anybody, or not in time in danger, the reporter has to know what now.</summary>
    public static IEnumerable<Element> Nobody(CaseView view, TextBook texts)
    {
        var @case = view.Case;
        if (view.IsReporter && IsStranded(@case))
        {
            var style = @case.Report.IsInDanger ? "attention" : "warning";
            if (@case.Chain.Count == 0)
            {
                yield return Loud(texts[Key.CaseNobodyLeft], style);
                yield break;
            }

            var why = CaseText.IsMailed(@case) ? Key.CaseMailed : Key.CaseUnreachable;
            yield return Loud(texts.Format(why, ToCall(@case.Chain)), style);
        }
        else if (view.IsReporter && LoudRoad.IsInVain(@case))
        {
            yield return Loud(texts.Format(Key.CaseCallNow, ToCall(@case.Responsible)), "attention");
        }
    }

    private static Prose ToCall(IReadOnlyList<Member> members) => Prose.Join(", ", members.Take(MostToCall).Select(
        member => member.Phone is { } phone ? Prose.Of($"{member.Name} ({CallLink.Of(phone)})") : Prose.Written(member.Name)));

    public static FactSet Facts(CaseView view, TextBook texts)
    {
        var @case = view.Case;
        List<FactRow> rows = view.IsReporter
            ?
            [
                // How far an exercise came is told step by step.
                .. @case.IsExercise ? [] : (FactRow[])[new(texts[Key.CaseReach], CaseText.Reach(@case, texts))],
                new(texts[Key.CaseReadBy], CaseText.Names(@case.Leaders)),
            ]
            :
            [
                new(texts[Key.CaseFrom], Prose.Written(@case.Reporter.Name)),
                .. @case.Reporter.Phone is { } phone && !CallsFirst(view)
                    ? [new(texts[Key.CasePhone], CallLink.Of(phone))]
                    : Array.Empty<FactRow>(),
            ];
        // Whoever handles it has to know, too, with whom not to talk of it.
        if (@case.LeftOut.Count > 0)
        {
            rows.Add(new(texts[Key.CaseNotReadBy], CaseText.Names(@case.LeftOut)));
        }

        if (!@case.IsExercise)
        {
            rows.Add(new(texts[Key.CaseWhere], texts[@case.Report.Place]));
            rows.Add(new(texts[Key.CaseUrgency], texts[@case.Report.Urgency]));
        }

        rows.Add(new(texts[Key.CaseOpened], When.Moment(@case.OpenedAt, view.Zone, texts)));
        if (@case.Outcome is { } outcome)
        {
            rows.Add(new(texts[Key.CaseOutcome], texts[outcome]));
        }

        return new([.. rows, .. WhatFollows.Rows(view, texts), .. TieText.Row(view, texts)]);
    }

    /// <summary>Then whom to call, and by which number, stands above all else.</summary>
    private static bool CallsFirst(CaseView view) => view is { IsReporter: false, Case: { Report.Danger: true, IsClosed: false } };

    private static Container Loud(Prose text, string style) => new([new TextBlock(text) { Weight = "Bolder" }]) { Style = style };

    /// <summary>Whether no road led to anybody who was asked.</summary>
    private static bool IsStranded(Case @case) => @case is { Handler: null, IsClosed: false }
        && @case.Addressed.All(member => @case.Unreachable.Contains(member.Id));

    private static string Icon(CaseView view) => ExerciseText.Status(view) switch
    {
        CaseStatus.Closed => "🔒",
        CaseStatus.PickedUp => "👤",
        CaseStatus.Waiting => "❓",
        _ => view.IsAsked && view.Case.Report.Urgency == Urgency.Now ? "❗" : "📨",
    };
}

using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Cards.Cases;

/// <summary>People called otherwise than in the directory, wherever they stand together; who is who stays as it is.</summary>
internal static class Renaming
{
    public static Case Of(Case @case, Func<Member, Member> rename, Func<Entry, Entry> tell) => @case with
    {
        Report = @case.Report with { Exercise = @case.Report.Exercise is { } exercise ? Of(exercise, rename) : null },
        Reporter = rename(@case.Reporter),
        Chain = [.. @case.Chain.Select(rename)],
        Addressed = [.. @case.Addressed.Select(rename)],
        LeftOut = [.. @case.LeftOut.Select(rename)],
        Handler = @case.Handler is { } handler ? rename(handler) : null,
        History = [.. @case.History.Select(tell)],
    };

    private static Exercise Of(Exercise exercise, Func<Member, Member> rename) => new(rename(exercise.Whose))
    {
        Steps = [.. exercise.Steps.Select(step => step with { Who = rename(step.Who) })],
    };

    public static Circle Of(Circle circle, Func<Member, Member> rename) => circle with
    {
        Chain = [.. circle.Chain.Select(rename)],
        Absent = circle.Absent is { } absent ? rename(absent) : null,
        Deputy = circle.Deputy is { } deputy ? rename(deputy) : null,
        Fallback = circle.Fallback is { } fallback ? rename(fallback) : null,
        Others = [.. circle.Others.Select(rename)],
        LeftOut = [.. circle.LeftOut.Select(rename)],
        Doubted = [.. circle.Doubted.Select(rename)],
    };
}

using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Tests.Support;

/// <summary>What the path of a new colleague comes to say.</summary>
internal static class PathSamples
{
    private static readonly Course Course = new(Shipped.Rulebook);

    public static IReadOnlyList<(string Name, Reply Reply)> All { get; } = [.. Make()];

    private static IEnumerable<(string Name, Reply Reply)> Make()
    {
        var signed = new Signature(
            "docent", "Docent", Shipped.Pack.Version, ContentHash.Of(Shipped.Pack), SchoolYear.At("2026-11-02 09:05"))
        {
            Receipt = "CfDJ8Fz0-bewijs_van_de_school",
        };
        var renewing = new PathProgress(School.Teacher) { Signatures = [signed with { Hash = "0000" }] };
        yield return ("path-intro", new Reply.PathIntro());
        foreach (var post in Enum.GetValues<Post>())
        {
            yield return ($"path-part-{post.ToString().ToLowerInvariant()}", new Reply.PathPart(Spot(Course.Steps(post)[0], post)));
        }

        foreach (var step in Course.Steps(Post.Teacher))
        {
            foreach (var sample in Of(step))
            {
                yield return sample;
            }
        }

        var last = Course.Steps(Post.Teacher)[^1];
        yield return ("path-part-changed", new Reply.PathPart(Course.Spot(Post.Teacher, Course.Steps(Post.Teacher)[0], renewing)));
        yield return ("path-left", new Reply.PathLeft(2, 6, 7));
        yield return ("path-left-one", new Reply.PathLeft(6, 6, 1));
        for (var form = 1; form <= Reply.PathWayBack.Forms; form++)
        {
            yield return ($"path-way-back-{form}", new Reply.PathWayBack(form));
        }

        foreach (var kind in (NudgeKind[])[NudgeKind.Welcome, NudgeKind.Week, NudgeKind.Fortnight])
        {
            yield return ($"path-nudge-{kind.ToString().ToLowerInvariant()}", new Reply.PathNudge(kind, HasBegun: false));
        }

        foreach (var later in Shipped.Pack.Path.Later)
        {
            yield return ($"path-later-{later.Id}", new Reply.PathLaterCase(later));
        }

        yield return ("path-nudge-busy", new Reply.PathNudge(NudgeKind.Week, HasBegun: true));
        yield return ("path-nudge-fortnight-busy", new Reply.PathNudge(NudgeKind.Fortnight, HasBegun: true));
        yield return ("path-sign", new Reply.SignHere("Docent", signed.Version, signed.Hash, Spot(last)));
        yield return ("path-sign-again", new Reply.SignHere(
            "Docent", signed.Version, signed.Hash, Course.Spot(Post.Teacher, last, renewing)));
        yield return ("path-signings", new Reply.SigningsShown(
            new SigningOverview(
                [
                    new SigningRow(School.Stranger, null, 0, null, false),
                    new SigningRow(School.Teacher, 3, 6, null, false),
                    new SigningRow(School.Deputy, 2, 6, signed with { Version = "2012-05-29/1" }, false),
                    .. Enumerable.Repeat(new SigningRow(School.Leader, null, 0, signed, true), 10),
                ], 0),
            School.Calendar.Zone));
        yield return ("path-signings-of-the-school", new Reply.SigningsShown(
            new SigningOverview([new SigningRow(School.Teacher, 3, 6, null, false)], 0), School.Calendar.Zone)
        {
            Weak = [new ArticleFigure("3a.5", 20, 8), new ArticleFigure("3b.2", 10, 1)],
        });
        yield return ("path-signings-of-nobody", new Reply.SigningsShown(new SigningOverview([], 0), School.Calendar.Zone));
        yield return ("path-receipt", new Reply.ReceiptShown(signed, School.Calendar.Zone, IsOfNow: true));
        yield return ("path-receipt-of-before", new Reply.ReceiptShown(signed, School.Calendar.Zone, IsOfNow: false));
    }

    private static IEnumerable<(string Name, Reply Reply)> Of(PathStep step)
    {
        var name = $"path-{step.Name.Replace('/', '-')}";
        if (step is not PathStep.Ask { Case: var @case })
        {
            yield return (name, new Reply.PathPart(Spot(step)));
            yield break;
        }

        var finding = Course.Judge(@case.First);
        var right = PathOption.Of(finding.Assessment);
        yield return (name, new Reply.PathQuestion(Spot(step), @case, Again: false, Knows: false));
        yield return ($"{name}-right", new Reply.PathAnswered(@case.First, finding, right));
        if (step == Course.Steps(Post.Teacher)[1])
        {
            yield return ($"{name}-again", new Reply.PathQuestion(Spot(step), @case, Again: true, Knows: false));
            yield return ($"{name}-test", new Reply.PathQuestion(Spot(step), @case, Again: false, Knows: true) { IsTest = true });
            yield return ($"{name}-first", new Reply.PathQuestion(Spot(step), @case, Again: false, Knows: true));
            yield return ($"{name}-wrong", new Reply.PathAnswered(@case.First, finding, @case.Options.First(option => option != right)));
        }
    }

    private static PathSpot Spot(PathStep step, Post post = Post.Teacher) => Course.Spot(post, step, new PathProgress(School.Teacher));
}

using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Dialogs;

/// <summary>
/// Leads a new colleague along the path, at their own pace. Where they are is worked out from the steps that they passed, each time anew:
/// so it is the same on another device, after a restart, and however often a button is pressed.
/// </summary>
internal sealed class PathDialog(Rulebook rulebook, TimeZoneInfo zone)
{
    private readonly Course _course = new(rulebook);

    /// <summary>Begins, or goes on where they were; who has signed what holds now gets the receipt.</summary>
    public Step Start(Conversation conversation, Surroundings around) => Knowing(conversation, around, progress =>
        _course.SignatureOf(progress) is { } signed
            ? new Step(conversation with { OnPath = false }, [Shown(signed)])
            : Here(conversation, progress));

    public Step Receipt(Conversation conversation, Surroundings around) => Knowing(conversation, around, progress =>
        new Step(conversation, [progress.Newest is { } signed ? Shown(signed) : new Reply.Say(Note.NotSignedYet)]));

    /// <summary>Who has signed, for whoever leads them: where they are, and never what they answered.</summary>
    public Step Signings(Conversation conversation, int page, Surroundings around) => AsLeader(conversation, PathVerbs.List, around)
        ?? (around.Known is { Signings: { } all } known
            ? new Step(
                conversation,
                [
                    new Reply.SigningsShown(SigningOverview.Of([.. all.Select(_course.Row)], page), zone)
                    {
                        Weak = ArticleFigure.Worst(known.Figures),
                    },
                ])
            : Step.Needs(conversation, new Lookup.Signings()));

    /// <summary>The same as a file.</summary>
    public static Step Export(Conversation conversation, Surroundings around) => AsLeader(conversation, PathVerbs.Export, around)
        ?? Records.File(conversation, FileOf.Signings, around);

    /// <summary>Who is greeted from the day on which they start needs no welcome that comes by itself; null where there is none.</summary>
    public PathChange? Welcomed(Surroundings around) =>
        around.Known.Progress is { IsNew: true, Starts: { } starts } progress
        && DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(around.Now, zone).DateTime) >= starts
            ? new PathChange(progress.Me.Id) { Said = new SaidNudge(Nudge.ByStart(NudgeKind.Welcome, starts), around.Now) }
            : null;

    /// <summary>Whether something may come by itself.</summary>
    public static Step Reminding(Conversation conversation, bool wanted, Surroundings around) =>
        new(conversation, [new Reply.Say(wanted ? Note.RemindersOn : Note.RemindersOff)])
        {
            Path = new PathChange(around.Me.Id) { IsQuiet = !wanted },
        };

    /// <summary>Leaves it for later: nothing is lost.</summary>
    public static Step Later(Conversation conversation) =>
        new(conversation with { OnPath = false }, [new Reply.Say(Note.PathLater)]);

    public Step Press(Conversation conversation, Incoming.Press press, Surroundings around) => press.Verb == PathVerbs.Later
        ? Later(conversation)
        : Knowing(conversation, around, progress => press.Verb switch
        {
            PathVerbs.Choose => Choose(conversation, progress, press),
            PathVerbs.Sign => Sign(conversation, progress, around),
            PathVerbs.Left => new Step(conversation, [_course.Left(progress) is { } left ? left : Card(progress)]),
            PathVerbs.Case => Later(conversation, press) ?? Here(conversation, progress),
            _ => Find(progress, press) is { } step ? Press(conversation, progress, step, press) : Here(conversation, progress),
        });

    private Step Press(Conversation conversation, PathProgress progress, PathStep step, Incoming.Press press) => (press.Verb, step) switch
    {
        (PathVerbs.Read, PathStep.Read) => Pass(conversation, progress, [step], null),
        (PathVerbs.Back, _) => Back(conversation, progress, step),
        (PathVerbs.Skip, PathStep.Read) => Skip(conversation, progress, step),
        (PathVerbs.Test, _) => new Step(conversation with { OnPath = true }, [NextOfTest(progress, null) ?? Card(progress)]),
        (PathVerbs.Answer, PathStep.Ask ask) => Answer(conversation, progress, ask, press),
        _ => Here(conversation, progress),
    };

    /// <summary>
    /// What has to be known first; and while somebody may be in danger nothing is called fine, not even in a case from practice.
    /// </summary>
    private Step Knowing(Conversation conversation, Surroundings around, Func<PathProgress, Step> go) =>
        Alarm.Again(conversation, rulebook.Pack) is { } danger ? new Step(conversation, [danger])
        : around.Known.Progress is { } progress ? go(progress)
        : Step.Needs(conversation, new Lookup.Progress());

    /// <summary>The step of a button; null where it is of another version, or of what somebody else does at school.</summary>
    private PathStep? Find(PathProgress progress, Incoming.Press press) => progress.Post is { } post
        ? _course.Step(post, press[PathVerbs.Step], press[PathVerbs.Mark])
        : null;

    private Step Choose(Conversation conversation, PathProgress progress, Incoming.Press press) =>
        Enum.TryParse<Post>(press[PathVerbs.What], out var post) && Enum.IsDefined(post)
            ? After(conversation, progress, new PathChange(progress.Me.Id) { Post = post })
            : Here(conversation, progress);

    private Step Pass(
        Conversation conversation, PathProgress progress, IEnumerable<PathStep> steps, MetArticles? met,
        params IReadOnlyList<Reply> before) =>
        After(
            conversation, progress,
            new PathChange(progress.Me.Id)
            {
                Passed = [.. steps.Where(step => !progress.HasPassed(step)).Select(step => new PassedStep(step.Name, step.Mark))],
                Met = met,
            },
            before);

    private Step After(Conversation conversation, PathProgress progress, PathChange change, params IReadOnlyList<Reply> before) =>
        Here(conversation, progress.With(change), before) with
        {
            Path = change is { Post: null, Passed: [] } ? null : change,
        };

    /// <summary>The card of where they are.</summary>
    private Step Here(Conversation conversation, PathProgress progress, params IReadOnlyList<Reply> before) =>
        new(conversation with { OnPath = true }, [.. before, Card(progress)]);

    private Reply Card(PathProgress progress) => progress.Post is not { } post ? new Reply.PathIntro()
        : _course.Next(post, progress) is { } step ? Card(progress, post, step)
        : _course.SignatureOf(progress) is { } signed ? Shown(signed)
        : new Reply.SignHere(
            progress.Me.Name, _course.Version, _course.Hash, _course.Spot(post, _course.Steps(post)[^1], progress));

    private Reply Card(PathProgress progress, Post post, PathStep step, bool again = false, bool knows = false) =>
        _course.Spot(post, step, progress) is var spot && step is PathStep.Ask ask
            ? new Reply.PathQuestion(spot, ask.Case, again, knows)
            : new Reply.PathPart(spot);

    /// <summary>Back is looked at again; before the first part comes what they do at school.</summary>
    private Step Back(Conversation conversation, PathProgress progress, PathStep step) => new(
        conversation,
        [_course.Before(progress.Post!.Value, step) is { } before ? Card(progress, progress.Post.Value, before) : new Reply.PathIntro()]);

    private Step Skip(Conversation conversation, PathProgress progress, PathStep step)
    {
        var post = progress.Post!.Value;
        var first = _course.Steps(post).OfType<PathStep.Ask>().First(ask => ask.Module == step.Module);
        return new Step(conversation, [Card(progress, post, first, knows: true)]);
    }

    /// <summary>
    /// Right, or asked in both forms: it is passed. Otherwise it is asked once more in its other form; or, where it was asked before its
    /// part was read, the part is shown after all. What was answered goes no further than this.
    /// </summary>
    private Step Answer(Conversation conversation, PathProgress progress, PathStep.Ask ask, Incoming.Press press)
    {
        var (again, knows) = (press[PathVerbs.Again] is not null, press[PathVerbs.Knows] is not null);
        var telling = again ? ask.Case.Again : ask.Case.First;
        if (ask.Case.Options.Where(option => PathVerbs.Code(option) == press[PathVerbs.Option]).ToList() is not [var chosen])
        {
            return Here(conversation, progress);
        }

        var answered = new Reply.PathAnswered(telling, _course.Judge(telling), chosen);
        if (press[PathVerbs.InTest] is not null)
        {
            return Tested(conversation, progress, ask, answered);
        }

        var post = progress.Post!.Value;
        var read = _course.Steps(post).OfType<PathStep.Read>().First(step => step.Module == ask.Module);
        var next = answered.IsRight ? Pass(conversation, progress, knows ? [read, ask] : [ask], Met(again), answered)
            : knows ? new Step(conversation, [answered, Card(progress, post, read)])
            : again ? Pass(conversation, progress, [ask], Met(wrong: true), answered)
            : new Step(conversation, [answered, Card(progress, post, ask, again: true)]);
        return next with { InPlace = answered };

        MetArticles Met(bool wrong) => new(_course.NewArticles(post, progress, ask), wrong);
    }

    /// <summary>
    /// What is right is passed, and its part is read when all its cases are; what is not is left for the path itself. Where the test is
    /// follows from the case that was answered, so it goes on wherever that is pressed.
    /// </summary>
    private Step Tested(Conversation conversation, PathProgress progress, PathStep.Ask ask, Reply.PathAnswered answered)
    {
        var post = progress.Post!.Value;
        var proved = progress.With(new PathChange(progress.Me.Id) { Passed = [new PassedStep(ask.Name, ask.Mark)] });
        var part = _course.Steps(post).Where(step => step.Module == ask.Module).ToList();
        var change = !answered.IsRight || progress.HasPassed(ask) ? null : new PathChange(progress.Me.Id)
        {
            Passed =
            [
                .. part.Where(step => step == ask || (step is PathStep.Read && part.OfType<PathStep.Ask>().All(proved.HasPassed)))
                    .Select(step => new PassedStep(step.Name, step.Mark)),
            ],
            Met = new MetArticles(_course.NewArticles(post, progress, ask), Wrong: false),
        };
        var so = change is null ? progress : progress.With(change);
        return new Step(conversation with { OnPath = true }, [answered, NextOfTest(so, ask) ?? Card(so)], answered) { Path = change };
    }

    /// <summary>The next case behind this one that they did not pass; null where there is none, and the path itself goes on.</summary>
    private Reply.PathQuestion? NextOfTest(PathProgress progress, PathStep? after)
    {
        var post = progress.Post!.Value;
        var left = after is null ? _course.Steps(post) : [.. _course.Steps(post).SkipWhile(step => step != after).Skip(1)];
        return left.OfType<PathStep.Ask>().FirstOrDefault(step => !progress.HasPassed(step)) is { } next
            ? new Reply.PathQuestion(_course.Spot(post, next, progress), next.Case, Again: false, Knows: true) { IsTest = true }
            : null;
    }

    /// <summary>Of what came by itself, later: what the rules say of it now. Nothing is kept, nothing asked again.</summary>
    private Step? Later(Conversation conversation, Incoming.Press press) =>
        rulebook.Pack.Path.Later.FirstOrDefault(@case => @case.Id == press[PathVerbs.Step]) is { } @case
        && @case.Options.Where(option => PathVerbs.Code(option) == press[PathVerbs.Option]).ToList() is [var chosen]
        && new Reply.PathAnswered(@case.Telling, _course.Judge(@case.Telling), chosen) is var answered
            ? new Step(conversation, [answered], answered)
            : null;

    /// <summary>
    /// Only where every step of this version was passed; whoever signed it already, on this device or another, gets that receipt.
    /// </summary>
    private Step Sign(Conversation conversation, PathProgress progress, Surroundings around)
    {
        if (_course.SignatureOf(progress) is { } signed)
        {
            return Signed(conversation, signed);
        }

        if (Card(progress) is not Reply.SignHere)
        {
            return Here(conversation, progress);
        }

        return around.Known.Signing is { } signing
            ? Signed(conversation, signing) with { Path = new PathChange(progress.Me.Id) { Signature = signing } }
            : Step.Needs(conversation, new Lookup.Signing());
    }

    private Step Signed(Conversation conversation, Signature signature)
    {
        var shown = Shown(signature);
        return new Step(conversation with { OnPath = false }, [shown], shown);
    }

    private Reply.ReceiptShown Shown(Signature signature) => new(signature, zone, signature.Hash == _course.Hash);

    /// <summary>Null for whoever leads others; else what to look up first, or a kind refusal.</summary>
    private static Step? AsLeader(Conversation conversation, string action, Surroundings around) => around.Known.Circle?.Me.Rank switch
    {
        null => Step.Needs(conversation, new Lookup.OwnCircle()),
        Rank.Leader or Rank.Management => null,
        _ => new Step(conversation, [new Reply.Say(Note.OnlyLeadersSeeSigned)]) { Audit = new Audited(action, null) },
    };
}

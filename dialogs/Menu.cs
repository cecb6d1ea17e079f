using System.Collections.Frozen;
using Sevenwolden.Dialogs.Absences;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>What can be asked of the bot by a fixed word or by a button alike.</summary>
internal sealed class Menu(Pack pack, Guide guide, Records records, AbsenceDialog absences, PracticeDialog practice, PathDialog path)
{
    // These are buttons of one walk, or have more to them than the word: PressDialog says what they do.
    private static readonly Command[] NotByButton =
    [
        Command.Stop, Command.Back, Command.StepByStep, Command.Change, Command.Leader, Command.ForgetMe, Command.ForgetMeNow,
        Command.Mishear, Command.ChangeDoer, Command.ChangeDone, Command.ChangeOwnClass,
        Command.SomethingElse, Command.WhomToCall, Command.UndoAbsence, Command.Draft, Command.HowItStands,
    ];

    private static readonly FrozenDictionary<string, Command> Buttons = Enum.GetValues<Command>().Except(NotByButton)
        .ToFrozenDictionary(command => command.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The command that a button of the same name asks for; null for other buttons.</summary>
    public static Command? CommandOf(string verb) => Buttons.TryGetValue(verb, out var command) ? command : null;

    public Step Do(Walk walk, Command command, Surroundings around) => around.Shared && IsPersonal(command)
        ? new Step(walk.Conversation, [new Reply.GoPrivate(around.PrivateChat)])
        : command switch
        {
            Command.Everything => guide.Start(walk, around, Topics.Everything),
            Command.StepByStep => guide.StepByStep(walk),
            Command.Stop when walk.Conversation is { OnPath: true, Draft: null, Consultation: null } =>
                PathDialog.Later(walk.Conversation),
            // Whoever wants no more of it after a danger is not told that nothing was going on.
            Command.Stop when walk is { Consultation: null, Conversation: { Danger: not null, Draft: null, Held: null } } =>
                new Step(walk.Conversation, [new Reply.Say(Note.StopInDanger)]),
            Command.Stop => walk.Conversation.Draft is null ? Guide.Stop(walk) : WritingDialog.Refused(walk.Conversation),
            Command.Back or Command.Mishear when walk is { Conversation.Draft: not null, IsAsking: false } =>
                command == Command.Mishear || walk.Conversation.Draft.Checked
                    ? ReportDialog.Start(walk.Conversation, around, null, null)
                    : new Step(walk.Conversation, [new Reply.DraftOpen(walk.Conversation.Draft.Id)]),
            Command.Back or Command.Mishear when walk is { Consultation: null, Conversation: { Danger: not null, Held: null } } =>
                new Step(walk.Conversation, [new Reply.DangerStays()]),
            Command.Back => guide.Back(walk),
            Command.Resume => Resume(walk, around),
            Command.Return => walk.Conversation.Held is null ? Resume(walk, around) : guide.Return(walk),
            Command.Belongs => Belongs(walk, around),
            Command.Separate => Separate(walk, around),
            Command.StartOver => new Step(walk.Conversation with { Consultation = null, Heard = null, Story = null }, [StartOver()]),
            Command.Help => Aside(walk, new Reply.Help()),
            Command.Articles => Aside(walk, new Reply.ArticleIndex()),
            Command.Leader => Report(walk, around, walk.Conversation.Story ?? walk.Consultation?.Words),
            // What was told is there still, to look at before it goes.
            Command.Send when (walk.Conversation.Told ?? Story.Of(walk.Conversation)) is { } told => Report(walk, around, told),
            // Whoever has a case had something shown for that.
            Command.Send => around.Known.Led is not { } led ? Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: true))
                : new Step(walk.Conversation, [new Reply.Say(led.Count > 0 ? Note.TypeAgain : Note.ReportGone)]),
            Command.MyReports => records.List(walk.Conversation, asLeader: false, 0, around),
            Command.OpenReports => records.Open(walk.Conversation, 0, around),
            Command.Overview => Cases(walk, around),
            Command.ExportReports => Records.Export(walk.Conversation, around),
            Command.Holdings => Records.Holdings(walk.Conversation, around),
            Command.ForgetMe => Records.AskToForget(walk.Conversation, around),
            Command.ForgetMeNow => Records.Forget(walk.Conversation, around),
            Command.WhoStandsIn => absences.WhoStandsIn(walk.Conversation, around),
            Command.UndoAbsence => absences.Undo(walk.Conversation, null, around),
            Command.Readiness => Records.Gaps(walk.Conversation, around),
            Command.Practice => practice.Ask(walk.Conversation, null, around),
            Command.StartPractice => practice.Start(walk.Conversation, null, around),
            Command.Onboarding => path.Start(Waiting(walk), around),
            Command.Receipt => path.Receipt(walk.Conversation, around),
            Command.NoReminders => PathDialog.Reminding(walk.Conversation, wanted: false, around),
            Command.Reminders => PathDialog.Reminding(walk.Conversation, wanted: true, around),
            Command.Signings => path.Signings(walk.Conversation, 0, around),
            Command.ExportSignings => PathDialog.Export(walk.Conversation, around),
            Command.Why => guide.Explain(walk),
            Command.WhatItSays => WhatItSays(walk),
            Command.SomethingElse => SomethingElse(walk),
            // It is there when they come back.
            Command.Thanks => new Step(walk.Conversation, [new Reply.Say(Note.YouAreWelcome)]),
            Command.Okay => Aside(walk, new Reply.Say(Note.Okay)),
            Command.Sorry => Aside(walk, new Reply.Say(Note.NoMatter)),
            Command.Pause => Aside(walk, new Reply.Say(Note.TakeYourTime)),
            Command.WhoReads => Aside(walk, new Reply.Say(Note.WhoReads)),
            Command.ReadsAlong => Aside(walk, new Reply.Say(Note.ReadsAlong)),
            Command.WhomToCall => WhomToCall(walk, around),
            Command.Draft => Draft(walk, around),
            Command.MustI => Aside(walk, new Reply.Say(Note.NoDuty)),
            Command.HowItStands => walk.Conversation.Draft is null ? Cases(walk, around) : ReportDialog.NotSent(walk.Conversation, around),
            Command.Change => guide.OfferChange(walk),
            Command.Mishear => guide.Mishear(walk),
            Command.ChangeDoer => guide.Correct(walk, Circumstance.Doer),
            Command.ChangeDone => guide.Correct(walk, Circumstance.Done),
            Command.ChangeOwnClass => guide.Correct(walk, Circumstance.OwnClass),
            Command.Misunderstood => Aside(walk, new Reply.Say(Note.Misunderstood)),
            Command.DontKeep => Aside(walk, new Reply.Say(Note.NotKept)),
            Command.None => walk.Consultation is null ? Resume(walk, around) : guide.InShort(walk),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>What the protocol says of what is at hand: a danger, an outcome, or all of it.</summary>
    private Step WhatItSays(Walk walk) => Alarm.WhatItSays(walk.Conversation, pack) is { } quote
        ? new Step(walk.Conversation, [quote])
        : Aside(walk, guide.Finding(walk) is { } finding ? new Reply.Quote(finding.Citations) : new Reply.ArticleIndex());

    /// <summary>A walk over everything that applies to somebody else.</summary>
    public Step Everything(Walk walk, Role role, Surroundings around) => around.Shared
        ? new Step(walk.Conversation, [new Reply.GoPrivate(around.PrivateChat)])
        : guide.Start(walk, around, Topics.Everything, role: role);

    /// <summary>A report to one's leader, with what was written filled in.</summary>
    public Step Report(Walk walk, Surroundings around, string? words) =>
        ReportDialog.Wanted(walk.Conversation, around, words, guide.Finding(walk));

    /// <summary>An exercise of the way of somebody, called by name.</summary>
    public Step Practice(Walk walk, string called, Surroundings around) => practice.Ask(walk.Conversation, called, around);

    public Step StartPractice(Walk walk, string called, Surroundings around) => practice.Start(walk.Conversation, called, around);

    /// <summary>The report that is being written; where none is, those that were sent, or a new one.</summary>
    private Step Draft(Walk walk, Surroundings around) => walk.Conversation.Draft is not null
        ? ReportDialog.Again(walk.Conversation, around)
        : around.Known.Reported is not { } reported ? Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: false))
        : reported.Count > 0 ? records.List(walk.Conversation, asLeader: false, 0, around)
        : Report(walk, around, null);

    /// <summary>Who leads the person, and their number; in danger those who help come first.</summary>
    private Step WhomToCall(Walk walk, Surroundings around) =>
        Alarm.Again(walk.Conversation, pack) is { } danger && !DangerTalk.IsNewest(walk.Conversation)
            ? new Step(walk.Conversation, [danger])
        : around.Known.Circle is not { } circle ? Step.Needs(walk.Conversation, new Lookup.OwnCircle())
        : walk.Conversation.Danger is not null && circle.Chain is [var first, ..]
            ? new Step(walk.Conversation, [new Reply.DangerCall(first)])
        : Aside(walk, circle.Chain is [var leader, ..] ? new Reply.WhomToCall(leader) : new Reply.Say(Note.NobodyLeads));

    /// <summary>A leader's open cases, or one's own reports.</summary>
    public Step Cases(Walk walk, Surroundings around) => around.Known.Circle switch
    {
        null => Step.Needs(walk.Conversation, new Lookup.OwnCircle()),
        { Me.Rank: Rank.Employee } => records.List(walk.Conversation, asLeader: false, 0, around),
        _ => records.List(walk.Conversation, asLeader: true, 0, around),
    };

    /// <summary>Says something, and then in a line what is asked if a question is open.</summary>
    public Step Aside(Walk walk, params IReadOnlyList<Reply> replies) =>
        guide.Remind(walk, replies);

    /// <summary>Says that there is no such article, and shows what there is unless a question is waiting.</summary>
    public Step NoArticle(Walk walk) => walk.IsAsking
        ? guide.Remind(walk, new Reply.Say(Note.NoSuchArticle))
        : new Step(walk.Conversation, [new Reply.Say(Note.NoSuchArticle), new Reply.ArticleIndex()]);

    /// <summary>Goes on in this language, with what is open or was found last in it too.</summary>
    public Step Speak(Walk walk, Language language, Surroundings around)
    {
        var spoken = walk.With(walk.Conversation with { Language = language });
        var said = new Reply.Say(Note.LanguageIsNow);
        return language != walk.Conversation.Language && InSight(spoken, around) is { } step
            ? step.Lookup is not null ? step : step with { Replies = [said, .. step.Replies], InPlace = null }
            : new Step(spoken.Conversation, [said]);
    }

    /// <summary>What the person is at, drawn anew; null where they are at nothing, or where others read along.</summary>
    public Step? InSight(Walk walk, Surroundings around) => walk.Conversation switch
    {
        _ when around.Shared => null,
        { Draft: not null } => ReportDialog.Again(walk.Conversation, around),
        var now when Alarm.Again(now, pack) is { } danger => new Step(now, [danger]),
        { Consultation: not null } => guide.Show(walk),
        { Heard: not null } now => new Step(now, [About(now, around)]),
        var now when Memory.LastIs(now, "holdings") => Records.Holdings(now, around),
        var now when Memory.LastIs(now, "help") => new Step(now, [new Reply.Help()]),
        var now when Memory.LastIs(now, "articles") => new Step(now, [new Reply.ArticleIndex()]),
        _ => null,
    };

    /// <summary>What words may be about; of another's message only what somebody else can do.</summary>
    public Reply.Choose About(Conversation conversation, Surroundings around) => !around.IsDialog ? StartOver()
        : conversation.Heard is { IsAnothers: true }
            ? new Reply.Choose(ChooseBecause.OfAnothersMessage, [.. pack.Topics.Where(topic => topic.Doer is null)])
            {
                Words = Consultation.Carried(conversation.Story),
            }
            : new Reply.Choose(ChooseBecause.OfOwnMessage, pack.Topics) { Words = Consultation.Carried(conversation.Story) };

    public Reply.Choose StartOver() => new Reply.Choose(ChooseBecause.StartOver, pack.Topics);

    /// <summary>Nobody is in danger, or what is asked is not what was meant.</summary>
    private Step SomethingElse(Walk walk) => walk.Conversation.Danger is not null
        ? NoDanger(walk.With(walk.Conversation with { Danger = null, Told = null }))
        : Aside(walk, Beside(walk) is { Count: > 0 } beside ? new Reply.SilentIndex(beside) : StartOver());

    /// <summary>An open question is still there; a verdict that was withheld is given.</summary>
    private Step NoDanger(Walk walk) => walk.IsAsking
        ? guide.Remind(walk, new Reply.Say(Note.NoDanger))
        : guide.Show(walk, new Reply.Say(Note.NoDanger));

    private IReadOnlyList<Silence> Beside(Walk walk) =>
        walk.Position?.IsFirst(walk.Consultation!) == true ? pack.Beside(walk.Consultation!.Topic) : [];

    private Step Resume(Walk walk, Surroundings around) => walk switch
    {
        { Consultation: not null } => guide.Show(walk),
        { Conversation.OnPath: true } => path.Start(walk.Conversation, around),
        { Conversation.Held: not null } => guide.Return(walk),
        _ => new Step(walk.Conversation, [new Reply.Say(Note.NothingUnderWay), StartOver()]),
    };

    /// <summary>A question that is open waits while they are on the path.</summary>
    private static Conversation Waiting(Walk walk) =>
        walk.IsAsking ? Shelf.Holding(walk) with { Consultation = null } : walk.Conversation;

    /// <summary>It belongs to the open question: what is stricter in it was taken along already.</summary>
    private Step Belongs(Walk walk, Surroundings around) => walk.Conversation.Undecided is { } said
        ? guide.Volunteer(walk.With(walk.Conversation with { Undecided = null }), said.Heard) ?? guide.InShort(walk)
        : walk.Consultation is null ? Resume(walk, around) : guide.InShort(walk);

    /// <summary>It is a question of its own: that is asked, and the open one is held.</summary>
    private Step Separate(Walk walk, Surroundings around) => walk.Conversation.Undecided is { } said
        ? guide.Start(walk.With(Shelf.Holding(walk) with { Undecided = null }), around, said.Topic, said.Heard)
        : Do(walk, Command.StartOver, around);

    private static bool IsPersonal(Command command) =>
        command is not (Command.Help or Command.Articles or Command.Thanks);
}

using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>What can be asked of the bot by a fixed word or by a button alike.</summary>
internal sealed class Menu(Pack pack, Guide guide, Records records)
{
    public Step Do(Conversation conversation, Command command, Surroundings around) => around.Shared && IsPersonal(command)
        ? new Step(conversation, [new Reply.GoPrivate(around.PrivateChat)])
        : command switch
        {
            Command.Everything => guide.Start(conversation, around, Topics.Everything),
            Command.EverythingForPupil => guide.Start(conversation, around, Topics.Everything, role: Role.Pupil),
            Command.EverythingForParent => guide.Start(conversation, around, Topics.Everything, role: Role.Parent),
            Command.EverythingForOther => guide.Start(conversation, around, Topics.Everything, role: Role.Other),
            Command.StepByStep => guide.StepByStep(conversation),
            Command.Stop => conversation.Draft is null ? Guide.Stop(conversation) : ReportDialog.Discard(conversation),
            Command.Back => guide.Back(conversation),
            Command.Resume => Resume(conversation),
            Command.StartOver => new Step(conversation with { Consultation = null }, [StartOver()]),
            Command.Help => Aside(conversation, new Reply.Help()),
            Command.Articles => Aside(conversation, new Reply.ArticleIndex()),
            Command.Leader => Report(conversation, around, conversation.Consultation?.Words),
            Command.Send => new Step(conversation, [new Reply.Say(Note.ReportGone)]),
            Command.MyReports => records.List(conversation, asLeader: false, 0, around),
            Command.OpenReports => records.Open(conversation, 0, around),
            Command.ExportReports => Records.Export(conversation, around),
            Command.Holdings => Records.Holdings(conversation, around),
            Command.ForgetMe => Records.AskToForget(conversation, around),
            Command.ForgetMeNow => Records.Forget(conversation),
            Command.Why => guide.Explain(conversation),
            Command.Dutch => Speak(conversation, Language.Dutch),
            Command.English => Speak(conversation, Language.English),
            Command.Thanks => Aside(conversation, new Reply.Say(Note.YouAreWelcome)),
            Command.Change => guide.OfferChange(conversation),
            Command.Misunderstood => Aside(conversation, new Reply.Say(Note.Misunderstood)),
            Command.DontKeep => Aside(conversation, new Reply.Say(Note.NotKept)),
            Command.None => Resume(conversation),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>A report to one's leader, with what was written filled in.</summary>
    public Step Report(Conversation conversation, Surroundings around, string? words) => ReportDialog.Start(conversation, around, words, guide.Finding(conversation));

    /// <summary>A leader's open cases, or one's own reports.</summary>
    public Step Cases(Conversation conversation, Surroundings around) => around.Known.Circle switch
    {
        null => Step.Needs(conversation, new Lookup.OwnCircle()),
        { Me.Rank: Rank.Employee } => records.List(conversation, asLeader: false, 0, around),
        _ => records.List(conversation, asLeader: true, 0, around),
    };

    /// <summary>Says something, and then where the walk stands if a question is open.</summary>
    public Step Aside(Conversation conversation, params IReadOnlyList<Reply> replies) =>
        guide.IsAsking(conversation) ? guide.Show(conversation, replies) : new Step(conversation, replies);

    /// <summary>Says that there is no such article, and shows what there is unless a question is waiting.</summary>
    public Step NoArticle(Conversation conversation) => guide.IsAsking(conversation)
        ? guide.Show(conversation, new Reply.Say(Note.NoSuchArticle))
        : new Step(conversation, [new Reply.Say(Note.NoSuchArticle), new Reply.ArticleIndex()]);

    public Reply StartOver() => new Reply.Choose(ChooseBecause.StartOver, pack.Topics);

    private Step Resume(Conversation conversation) => conversation.Consultation is null
        ? new Step(conversation, [new Reply.Say(Note.NothingUnderWay), StartOver()])
        : guide.Show(conversation);

    private Step Speak(Conversation conversation, Language language) =>
        Aside(conversation with { Language = language }, new Reply.Say(Note.LanguageIsNow));

    private static bool IsPersonal(Command command) =>
        command is not (Command.Help or Command.Articles or Command.Dutch or Command.English or Command.Thanks);
}

using System.Globalization;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>What a button does. A button of an older question changes nothing: it says so and shows where the conversation is.</summary>
internal sealed class PressDialog(Pack pack, Guide guide, Menu menu, ReportDialog reporting, CaseDesk desk, Records records)
{
    public Step Step(Conversation conversation, Incoming.Press press, Surroundings around) => Do(
        // What the person wrote at first travels on the buttons of its own walk.
        press["words"] is { } words && Current(conversation, press) ? conversation with { Consultation = conversation.Consultation! with { Words = words } } : conversation,
        press,
        around);

    private Step Do(Conversation conversation, Incoming.Press press, Surroundings around) => press.Verb switch
    {
        Verbs.Article => Article(conversation, press),
        Verbs.Articles => menu.Do(conversation, Command.Articles, around),
        Verbs.Help => menu.Do(conversation, Command.Help, around),
        Verbs.Language => menu.Do(conversation, press["language"] == "en" ? Command.English : Command.Dutch, around),
        _ when around.Shared => new Step(conversation, [new Reply.GoPrivate(around.PrivateChat)]),
        Verbs.Answer => Current(conversation, press) ? Answer(conversation, press) : Old(conversation),
        Verbs.Answers => Current(conversation, press) ? Answers(conversation, press) : Old(conversation),
        Verbs.Back => Current(conversation, press) ? guide.Back(conversation) : Old(conversation),
        Verbs.Change => Current(conversation, press) ? Change(conversation, press) : Old(conversation),
        Verbs.StepByStep => Current(conversation, press) ? guide.StepByStep(conversation) : Old(conversation),
        Verbs.Role => Current(conversation, press) ? Switch(conversation, press) : Old(conversation),
        Verbs.Stop => Current(conversation, press) ? Guide.Stop(conversation) : Old(conversation),
        Verbs.Topic => Topic(conversation, press, around),
        Verbs.Everything => menu.Do(conversation, Command.Everything, around),
        Verbs.Leader => menu.Report(conversation, around, press["words"]),
        Verbs.New => menu.Do(conversation, Command.StartOver, around),
        Verbs.Misunderstood => menu.Do(conversation, Command.Misunderstood, around),
        Verbs.DontKeep => menu.Do(conversation, Command.DontKeep, around),
        Verbs.Keep => Keep(conversation, press),
        Verbs.Resume => menu.Do(conversation, Command.Resume, around),
        ReportVerbs.Check or ReportVerbs.Edit or ReportVerbs.Send or ReportVerbs.Discard => reporting.Press(conversation, press, around),
        ReportVerbs.Mine => records.List(conversation, asLeader: false, Page(press), around),
        ReportVerbs.Open => records.Open(conversation, Page(press), around),
        ReportVerbs.Export => menu.Do(conversation, Command.ExportReports, around),
        ReportVerbs.Holdings => menu.Do(conversation, Command.Holdings, around),
        ReportVerbs.Forget => menu.Do(conversation, Command.ForgetMe, around),
        ReportVerbs.ForgetNow => Records.Forget(conversation),
        _ when press.Verb.StartsWith("case.", StringComparison.Ordinal) => desk.Press(conversation, press, around),
        _ => Old(conversation),
    };

    /// <summary>What comes back from a card is not to be trusted: names are taken out again.</summary>
    private Step Keep(Conversation conversation, Incoming.Press press) =>
        press["text"] is { } text && Names.Remove(text) is { Length: > 0 } plain && press["topic"] is { } topic && (topic == Topics.OutOfScope || pack.Topic(topic) is not null)
            ? menu.Aside(conversation, new Reply.Say(Note.Kept)) with { Misread = new Misread(plain, topic) }
            : Old(conversation);

    private static int Page(Incoming.Press press) => int.TryParse(press["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;

    private static bool Current(Conversation conversation, Incoming.Press press) =>
        conversation.Consultation is { } consultation && press["talk"] == consultation.Id.ToString(CultureInfo.InvariantCulture);

    private Step Old(Conversation conversation) => conversation.Consultation is null
        ? new Step(conversation, [new Reply.Say(Note.OldButton), menu.StartOver()])
        : guide.Show(conversation, new Reply.Say(Note.OldButton));

    private Step Answer(Conversation conversation, Incoming.Press press)
    {
        if (press["fact"] is not { } name || pack.Fact(name) is not { } fact || !Enum.TryParse<Answer>(press["answer"], ignoreCase: true, out var answer) || !Enum.IsDefined(answer))
        {
            return Old(conversation);
        }

        return guide.Pending(conversation) is [var asked] && asked == fact
            ? guide.Answer(conversation, [new Given(fact, answer)])
            : Already(conversation, fact);
    }

    /// <summary>The question was answered before: by a double click, or on a card further up.</summary>
    private Step Already(Conversation conversation, Fact fact) =>
        conversation.Consultation!.Answers.TryGetValue(fact.Name, out var answer)
            ? guide.Show(conversation, new Reply.Say(Note.AlreadyAnswered, [new Given(fact, answer)]))
            : Old(conversation);

    private Step Answers(Conversation conversation, Incoming.Press press)
    {
        var asked = guide.Pending(conversation);
        if (asked.Count < 2)
        {
            return Old(conversation);
        }

        var ticked = Listed(press["facts"]);
        var unsure = Listed(press["unsure"]);
        return guide.Answer(
            conversation,
            [.. asked.Select(fact => new Given(
                fact,
                unsure.Contains(fact.Name) ? Protocols.Answer.Unknown : ticked.Contains(fact.Name) ? Protocols.Answer.Yes : Protocols.Answer.No))]);
    }

    private static HashSet<string> Listed(string? list) =>
        [.. (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private Step Change(Conversation conversation, Incoming.Press press) =>
        press["fact"] is { } name && pack.Fact(name) is { } fact ? guide.Change(conversation, fact) : Old(conversation);

    private Step Switch(Conversation conversation, Incoming.Press press) =>
        Enum.TryParse<Role>(press["role"], ignoreCase: true, out var role) && Enum.IsDefined(role) ? guide.Switch(conversation, role) : Old(conversation);

    private Step Topic(Conversation conversation, Incoming.Press press, Surroundings around) =>
        press["topic"] is { } name && pack.Topic(name) is { } topic ? guide.Start(conversation, around, topic.Name) : Old(conversation);

    private Step Article(Conversation conversation, Incoming.Press press) =>
        press["article"] is { } id && pack.Article(id) is { } article
            ? menu.Aside(conversation, new Reply.Quote([article]))
            : menu.NoArticle(conversation);
}

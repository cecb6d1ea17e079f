using System.Globalization;
using Sevenwolden.Dialogs.Absences;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Tying;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>What a button does. A button of an older question changes nothing: it says so and shows where the conversation is.</summary>
internal sealed class PressDialog(
    Pack pack, Guide guide, Menu menu, IReadOnlyList<Language> languages, ReportDialog reporting, CaseDesk desk, Records records,
    SafetyDialog safety, SilenceDialog silence, AbsenceDialog absences, PracticeDialog practice, TieDialog ties,
    SendingDialog sending, PathDialog path)
{
    public Step Step(Walk walk, Incoming.Press press, Surroundings around)
    {
        // A question that made way is back as soon as one of its buttons is pressed.
        if (walk.Conversation.Held is { } held && IsOf(held.Consultation, press) && press.Verb != Verbs.Leader
            && Shelf.Back(walk) is { Consultation: { } back } returned)
        {
            return Step(returned, press with { Data = new Dictionary<string, string>(press.Data) { ["talk"] = Number(back) } }, around);
        }

        // What the person wrote at first travels on the buttons of its own walk.
        var with = press["words"] is { } words && Current(walk, press) ? walk.With(walk.Consultation! with { Words = words }) : walk;
        return safety.Heeding(Do(with, press, around), walk.Conversation, Written(press));
    }

    /// <summary>What was typed into a form; null where there is none.</summary>
    private static string? Written(Incoming.Press press) =>
        press.Verb == ReportVerbs.Check ? press["what"]
        : press.Verb.StartsWith("case.", StringComparison.Ordinal) ? press[press.Verb["case.".Length..]]
        : null;

    private Step Do(Walk walk, Incoming.Press press, Surroundings around) => press.Verb switch
    {
        _ when press[Verbs.Typed] is not null && !around.Shared && Filling(walk, press, around) is { } asked => asked,
        Verbs.Article => Article(walk, press),
        // Dutch is the default: for a language that is no longer spoken, too.
        Verbs.Language => Speak(walk, languages.FirstOrDefault(language => language.Code == press["language"]), around),
        // What one can also type does the same: the menu says what of it is for a chat of two.
        _ when Menu.CommandOf(press.Verb) is { } command => menu.Do(walk, command, around),
        _ when around.Shared => new Step(walk.Conversation, [new Reply.GoPrivate(around.PrivateChat)]),
        Verbs.Answer => Current(walk, press) ? Answer(walk, press) : Old(walk),
        Verbs.Answers => Current(walk, press) ? Answers(walk, press) : Old(walk),
        Verbs.Who => Current(walk, press) ? Who(walk, press) : Old(walk),
        Verbs.Back => Current(walk, press) ? guide.Back(walk) : Old(walk),
        Verbs.Change => Current(walk, press) ? Change(walk, press) : Old(walk),
        Verbs.StepByStep => Current(walk, press) ? guide.StepByStep(walk) : Old(walk),
        Verbs.Role => Current(walk, press) ? Switch(walk, press) : Old(walk),
        Verbs.Stop => Current(walk, press) ? Guide.Stop(walk) : Old(walk),
        Verbs.SomethingElse => safety.SomethingElse(walk, press["words"], around),
        Verbs.Silence => press["subject"] is { } name && pack.Silence(name) is { } subject ? silence.Say(walk, [subject]) : Old(walk),
        Verbs.Silences => menu.Aside(walk, silence.Index(press["topic"])),
        Verbs.Topic => Topic(walk, press, around),
        Verbs.Leader => menu.Report(walk, around, Told(walk, press["words"])),
        Verbs.New => menu.Do(walk, Command.StartOver, around),
        Verbs.Keep => Keep(walk, press),
        ReportVerbs.Beside when walk.Conversation.Draft is { Perhaps: { } said } draft && press.Case == draft.Id =>
            safety.Beside(walk.With(walk.Conversation with { Draft = draft.Undoubted() }), said, around),
        ReportVerbs.Check or ReportVerbs.Edit or ReportVerbs.Route or ReportVerbs.Text or ReportVerbs.Beside or ReportVerbs.Send
            or ReportVerbs.AddTo or ReportVerbs.Discard => reporting.Press(walk.Conversation, press, around),
        SendVerbs.Send => press.Case == walk.Conversation.Unsent?.Case
            ? sending.Send(walk.Conversation, around, press[SendVerbs.As])
            : TypeAgain(walk),
        SendVerbs.Other => walk.Conversation.Unsent is { Text: { } text } unsent && press.Case == unsent.Case
            ? unsent.IsSupposed ? safety.Beside(walk.With(SendingDialog.NotSupposed(walk.Conversation)), text, around)
                : unsent.Verb != CaseVerbs.Answer.Name ? SendingDialog.Nothing(walk.Conversation)
                : safety.Beside(walk.With(SendingDialog.NotAnswering(walk.Conversation)), text, around)
            : TypeAgain(walk),
        Verbs.Tap => new Step(walk.Conversation, [new Reply.Say(Note.TapIt)]),
        ReportVerbs.Mine => records.List(walk.Conversation, asLeader: false, Page(press), around),
        ReportVerbs.Open => records.Open(walk.Conversation, Page(press), around),
        ReportVerbs.Export => menu.Do(walk, Command.ExportReports, around),
        ReportVerbs.Holdings => menu.Do(walk, Command.Holdings, around),
        ReportVerbs.Forget => menu.Do(walk, Command.ForgetMe, around),
        PracticeVerbs.Check or PracticeVerbs.Start or PracticeVerbs.Leave => practice.Press(walk.Conversation, press, around),
        ReportVerbs.ForgetNow => Records.Forget(walk.Conversation, around),
        ReportVerbs.ForgetNot => menu.Aside(walk, new Reply.Say(Note.NothingForgotten)),
        AbsenceVerbs.Away or AbsenceVerbs.Back or AbsenceVerbs.Undo => absences.Press(walk.Conversation, press, around) ?? Old(walk),
        PathVerbs.Choose or PathVerbs.Read or PathVerbs.Answer or PathVerbs.Back or PathVerbs.Skip or PathVerbs.Test or PathVerbs.Later
            or PathVerbs.Sign or PathVerbs.Case or PathVerbs.Left =>
            path.Press(walk.Conversation, press, around),
        PathVerbs.List => path.Signings(walk.Conversation, Page(press), around),
        TieVerbs.Show or TieVerbs.Make or TieVerbs.Loosen => ties.Press(walk.Conversation, press, around),
        _ when press.Verb.StartsWith("case.", StringComparison.Ordinal) => desk.Press(walk.Conversation, press, around),
        _ => Old(walk),
    };

    /// <summary>The welcome with the button comes in the language itself: where it is replaced, nothing else has to say so.</summary>
    private Step Speak(Walk walk, Language language, Surroundings around) => menu.Speak(walk, language, around) switch
    {
        { Lookup: null } step when around.InPlace => step with
        {
            Replies = step.Replies is [_] ? [Reply.Welcome.To(around)] : step.Replies,
            InPlace = Reply.Welcome.To(around),
        },
        var step => step,
    };

    /// <summary>A button that was typed, without what was filled in beside it: that is asked for. Null where nothing has to be.</summary>
    private Step? Filling(Walk walk, Incoming.Press press, Surroundings around) => press.Verb switch
    {
        // What is ticked stays on the card: that nothing is, is never taken from silence.
        Verbs.Answers when Current(walk, press) => guide.Remind(walk, new Reply.Say(Note.TickThere)),
        ReportVerbs.Check when walk.Conversation.Draft is { } draft && press.Case == draft.Id =>
            draft.Checked ? ReportDialog.Start(walk.Conversation, around, null, null) : reporting.Agree(walk.Conversation, around),
        ReportVerbs.Route => new Step(walk.Conversation, [new Reply.Say(Note.TypeToWhom)]),
        PracticeVerbs.Check => new Step(walk.Conversation, [new Reply.Say(Note.TypeWhose)]),
        _ when press.Verb.StartsWith("case.", StringComparison.Ordinal) => sending.Ask(walk.Conversation, press, around),
        _ => null,
    };

    /// <summary>What comes back from a card is not to be trusted: names are taken out again.</summary>
    private Step Keep(Walk walk, Incoming.Press press) =>
        press["text"] is null ? menu.Aside(walk, new Reply.Say(Note.Misunderstood))
        : press["text"] is { } text && Names.Remove(text) is { Length: > 0 } plain
        && press["topic"] is { } topic && (topic == Topics.OutOfScope || pack.Topic(topic) is not null)
            ? menu.Aside(walk, new Reply.Say(Note.Kept)) with { Misread = new Misread(plain, topic) }
            : Old(walk);

    private static int Page(Incoming.Press press) =>
        int.TryParse(press["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;

    private static bool Current(Walk walk, Incoming.Press press) => walk.Consultation is { } consultation && IsOf(consultation, press);

    /// <summary>What a button brings of it is where it began: all that was told of that since goes along.</summary>
    private static string? Told(Walk walk, string? words) =>
        walk.Conversation.Story is { } story && (words is null || story.StartsWith(words.TrimEnd('…'), StringComparison.Ordinal))
            ? story
            : words;

    private static bool IsOf(Consultation consultation, Incoming.Press press) => press["talk"] == Number(consultation);

    private static string Number(Consultation consultation) => consultation.Id.ToString(CultureInfo.InvariantCulture);

    private Step Old(Walk walk) => walk.Consultation is null
        ? new Step(walk.Conversation, [new Reply.Say(Note.OldButton), menu.StartOver()])
        : guide.InShort(walk, new Reply.Say(Note.OldButton));

    private static Step TypeAgain(Walk walk) => new(walk.Conversation, [new Reply.Say(Note.TypeAgain)]);

    private Step Answer(Walk walk, Incoming.Press press)
    {
        if (press["fact"] is not { } name || pack.Fact(name) is not { } fact
            || !Enum.TryParse<Answer>(press["answer"], ignoreCase: true, out var answer) || !Enum.IsDefined(answer))
        {
            return Old(walk);
        }

        return walk.Pending is [var asked] && asked == fact
            ? guide.Answer(walk, [new Given(fact, answer)])
            : Already(walk, fact);
    }

    /// <summary>The question was answered before: by a double click, or on a card further up.</summary>
    private Step Already(Walk walk, Fact fact) =>
        walk.Consultation!.Answers.TryGetValue(fact.Name, out var answer)
            ? guide.InShort(walk, new Reply.Say(Note.AlreadyAnswered, [new Given(fact, answer)]))
            : Old(walk);

    private Step Answers(Walk walk, Incoming.Press press)
    {
        var asked = walk.Pending;
        if (asked.Count < 2)
        {
            return Old(walk);
        }

        var ticked = Listed(press["facts"]);
        var unsure = Listed(press["unsure"]);
        return guide.Answer(
            walk,
            [.. asked.Select(fact => new Given(fact, unsure.Contains(fact.Name) ? Protocols.Answer.Unknown
                : ticked.Contains(fact.Name) ? Protocols.Answer.Yes
                : Protocols.Answer.No))]);
    }

    private static HashSet<string> Listed(string? list) =>
        [.. (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private Step Change(Walk walk, Incoming.Press press) =>
        Enum.TryParse<Circumstance>(press["heard"], ignoreCase: true, out var what) && Enum.IsDefined(what) ? guide.Correct(walk, what)
        : press["fact"] is { } name && pack.Fact(name) is { } fact ? guide.Change(walk, fact) : Old(walk);

    private Step Switch(Walk walk, Incoming.Press press) => TryRole(press, out var role) ? guide.Switch(walk, role) : Old(walk);

    private Step Who(Walk walk, Incoming.Press press) =>
        walk.Position!.AsksRole && TryRole(press, out var role) && (role is null || walk.Position.Roles.Contains(role.Value))
            ? guide.AnswerRole(walk, role)
            : Old(walk);

    /// <summary>A role, or null where they don't know; false where the button says neither.</summary>
    private static bool TryRole(Incoming.Press press, out Role? role)
    {
        role = Enum.TryParse<Role>(press["role"], ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : null;
        return role is not null || press["role"] == "unknown";
    }

    private Step Topic(Walk walk, Incoming.Press press, Surroundings around) =>
        press["topic"] is { } name && pack.Topic(name) is { } topic ? guide.Start(walk, around, topic.Name) : Old(walk);

    private Step Article(Walk walk, Incoming.Press press) =>
        press["article"] is { } id && pack.Article(id) is { } article
            ? menu.Aside(walk, new Reply.Quote([article]))
            : menu.NoArticle(walk);
}

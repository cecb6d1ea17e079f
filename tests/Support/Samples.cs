using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Tests.Support;

/// <summary>Replies of each kind, as a conversation gives them.</summary>
internal static class Samples
{
    public static IReadOnlyDictionary<string, Reply> All { get; } = Make().ToDictionary(sample => sample.Name, sample => sample.Reply);

    /// <summary>
    /// Walks a topic with these answers, and no to all else, up to the verdict or to the question about <paramref name="until"/>.
    /// </summary>
    public static Reply Walk(Consultation start, string answers = "", string? until = null)
    {
        var given = answers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(each => each.Split('='))
            .ToDictionary(each => each[0], each => Enum.Parse<Answer>(each[1], ignoreCase: true));
        var talk = new Talk { Conversation = new Conversation { Consultation = start, LastConsultation = start.Id } };
        talk.Press(Verbs.Resume);
        while (talk.Replies[^1] is Reply.Ask ask && ask.Fact.Name != until && until != AtOnce)
        {
            talk.Answer(ask.Fact.Name, given.GetValueOrDefault(ask.Fact.Name, Answer.No));
        }

        return talk.Replies[^1];
    }

    private const string AtOnce = "";

    public static Consultation Topic(string topic, Role? role = Role.Employee, bool checklist = false) =>
        new() { Id = 1, Topic = topic, Chosen = true, Role = role, StepByStep = !checklist };

    private static Consultation OwnLesson => FromWords("class_use") with { Role = Role.Pupil, OwnClass = true };

    private static Consultation Done => FromWords("publish", "school_related", "recording") with { Done = true };

    private static Consultation FromWords(string topic, params string[] told) =>
        Topic(topic) with { Chosen = false, RoleIsTold = true, RoleIsHeard = true, ToldWorse = told };

    private static IEnumerable<(string Name, Reply Reply)> Make()
    {
        var consent = Shipped.Fact("consent");
        yield return ("welcome", new Reply.Welcome());
        yield return ("welcome-to-who-is-new", new Reply.Welcome(IsNew: true));
        yield return ("question", Walk(Topic("publish"), until: AtOnce));
        yield return ("question-about-a-pupil", Walk(Topic("class_use", Role.Pupil), until: AtOnce));
        yield return ("question-first", Walk(Topic("publish") with { Chosen = false, ToldWorse = ["recording"] }, until: AtOnce));
        yield return ("question-to-the-teacher", Walk(OwnLesson, until: AtOnce));
        yield return ("question-after-words", Walk(FromWords("publish", "school_related", "recording"), until: "consent"));
        yield return ("question-changed", Walk(Topic("misconduct") with { Changing = "indecent" }, until: "indecent"));
        yield return ("checklist", Walk(Topic("publish", checklist: true)));
        yield return ("checklist-of-everything", Walk(Topic(Topics.Everything, checklist: true)));
        yield return ("question-who", Walk(Topic("publish", null), "harms_school=yes"));
        foreach (var verdict in Verdicts())
        {
            yield return ("verdict-" + verdict.Name, verdict.Reply);
        }

        yield return ("answered", new Reply.Answered(Role.Employee, [new Given(consent, Answer.Unknown)]));
        yield return (
            "answered-checklist",
            new Reply.Answered(
                Role.Employee, [.. Shipped.Pack.Facts.Take(6).Select((fact, place) => new Given(fact, (Answer)(place % 3)))]));
        yield return (
            "answered-checklist-with-nothing",
            new Reply.Answered(Role.Employee, [.. Shipped.Pack.Facts.Take(6).Select(fact => new Given(fact, Answer.No))]));
        yield return ("answered-who", new Reply.AnsweredRole(Role.Pupil));
        yield return ("answered-who-unknown", new Reply.AnsweredRole(null));
        yield return ("choose-answer", ChooseAnswer());
        yield return ("explain", new Reply.Explain(Shipped.Fact("confidential"), Role.Employee));
        yield return ("quote", new Reply.Quote([Shipped.Pack.Article("3a.5")!]));
        yield return (
            "quote-of-three", new Reply.Quote([Shipped.Pack.Article("3a.7")!, Shipped.Pack.Article("1.1")!, Shipped.Pack.Article("4.2")!]));
        yield return ("articles", new Reply.ArticleIndex());
        yield return ("choose-when-not-sure", new Reply.Choose(ChooseBecause.NotSure, [.. Shipped.Pack.Topics.Take(2)]));
        yield return ("choose-when-not-sure-again", new Reply.Choose(ChooseBecause.NotSureAgain, [.. Shipped.Pack.Topics.Take(2)]));
        var ofOthers = Shipped.Pack.Topics.Where(topic => topic.Doer is null);
        yield return ("choose-of-anothers-message", new Reply.Choose(ChooseBecause.OfAnothersMessage, [.. ofOthers]));
        yield return ("choose-of-own-message", new Reply.Choose(ChooseBecause.OfOwnMessage, Shipped.Pack.Topics));
        yield return (
            "question-on-anothers-message",
            Walk(FromWords("misconduct", "indecent") with { Role = null, IsAnothers = true }, until: AtOnce));
        yield return ("choose-to-start-over", new Reply.Choose(ChooseBecause.StartOver, Shipped.Pack.Topics));
        foreach (var (name, reply) in InShort())
        {
            yield return (name, reply);
        }

        yield return ("keep", new Reply.OfferToKeep("mag dit van X op Insta"));
        yield return ("two-subjects", new Reply.TwoSubjects(Shipped.Pack.Topic("derailing")!, Shipped.Pack.Topic("publish")!));
        foreach (var kind in Shipped.Pack.Safety.Kinds)
        {
            yield return ("danger-" + kind.Name.Replace('_', '-'), new Reply.Danger(kind, "wat er getypt is", Again: false));
        }

        yield return ("danger-again", new Reply.Danger(Shipped.Pack.Safety.Kinds[0], null, Again: true));
        yield return ("silent", Silent("former_pupil"));
        yield return ("silent-on-two", Silent("ai_tools", "copyright"));
        yield return ("silent-index", new Reply.SilentIndex(Shipped.Pack.Silences));
        yield return ("help", new Reply.Help());
        yield return ("failed", new Reply.Failed(
            "K7M3QX", SchoolYear.At("2026-11-02 09:05"), School.Calendar.Zone,
            new Incoming.Words("Een leerling wil me volgen op Instagram. Mag dat?")));
        yield return ("forgotten", new Reply.Forgotten(new Holdings(0, 2, 0, TimeSpan.FromDays(90), TimeSpan.FromDays(730))));
        yield return ("forgotten-but-open", new Reply.Forgotten(new Holdings(2, 0, 0, TimeSpan.FromDays(90), TimeSpan.FromDays(730))));
        var signed = new Holdings(0, 0, 0, TimeSpan.FromDays(90), TimeSpan.FromDays(730)) { IsOnPath = true, Signatures = 1 };
        yield return ("kept-of-who-signed", new Reply.HoldingsShown(signed));
        yield return ("forget-who-signed", new Reply.ConfirmForget(signed));
        yield return ("forgotten-who-signed", new Reply.Forgotten(signed));
        foreach (var report in ReportSamples.All)
        {
            yield return report;
        }

        foreach (var path in PathSamples.All)
        {
            yield return path;
        }

        yield return ("go-private", new Reply.GoPrivate("https://teams.microsoft.com/l/chat/0/0?users=28%3Abot"));
        yield return ("go-private-without-link", new Reply.GoPrivate(null));
        yield return ("already-answered", new Reply.Say(Note.AlreadyAnswered, [new Given(consent, Answer.No)]));
    }

    private static IEnumerable<(string Name, Reply Reply)> InShort()
    {
        var ask = (Reply.Ask)Walk(FromWords("publish", "school_related", "recording"), until: "consent");
        var decided = (Reply.Decided)Walk(Topic("publish"), "recording=yes consent=no");
        var open = new Reply.StillOpen(ask.Consultation, ask.Position);
        yield return ("still-open", open);
        yield return ("as-before", new Reply.AsBefore(decided.Consultation, decided.Finding));
        yield return ("still-so", new Reply.StillSo(decided.Consultation, decided.Finding));
        yield return ("danger-stays", new Reply.DangerStays());
        yield return ("danger-noted", new Reply.DangerNoted());
        yield return ("draft-open", new Reply.DraftOpen("K7M3QX"));
        yield return ("not-understood", new Reply.NotUnderstood(null));
        yield return ("not-understood-in-a-walk", new Reply.NotUnderstood(open));
        yield return ("not-understood-again", new Reply.NotUnderstood(null, 2));
        yield return ("not-understood-again-in-a-walk", new Reply.NotUnderstood(open, 2));
        yield return ("not-understood-a-third-time", new Reply.NotUnderstood(null, 3));
        yield return ("not-understood-still", new Reply.NotUnderstood(null, 4));
        yield return ("beyond", new Reply.Beyond());
        yield return ("way-back", new Reply.WayBack(ask.Consultation));
        yield return ("which-question", new Reply.WhichQuestion());
        yield return ("same-question", new Reply.SameQuestion("in de *nieuwsbrief*", null));
        yield return ("same-question-anew", new Reply.SameQuestion("", null) { Open = open });
        yield return ("same-question-asked", new Reply.SameQuestion("in de *nieuwsbrief*", null) { Open = open });
        yield return ("same-question-same-answer", new Reply.SameQuestion("in de *nieuwsbrief*", decided.Finding));
        yield return ("same-question-not-named", new Reply.SameQuestion("in *zwart-wit*", decided.Finding) { IsNamed = false });
        yield return ("same-question-asked-not-named", new Reply.SameQuestion("in *zwart-wit*", null) { Open = open, IsNamed = false });
        yield return ("asked-again", new Reply.AskedAgain(open));
        yield return ("question-once-more", ask with { Times = 1 });
        yield return ("question-a-third-time", ask with { Times = 2 });
        yield return ("checklist-once-more", ((Reply.AskMany)Walk(Topic("publish", checklist: true))) with { Times = 1 });
        yield return ("question-with-a-way-back", ask with { Held = decided.Consultation });
        yield return ("verdict-with-a-way-back", decided with { Held = ask.Consultation });
        yield return ("just-said", new Reply.JustSaid(1, new Reply.Help()));
        yield return ("just-said-a-sentence", new Reply.JustSaid(2, new Reply.Say(Note.NoOpenQuestion)));
    }

    private static Reply.Silent Silent(params string[] subjects)
    {
        var silences = subjects.Select(subject => Shipped.Pack.Silence(subject)!).ToList();
        return new Reply.Silent(
            silences,
            [.. Shipped.Pack.Articles.Where(article => article.Id == "3b.4" || silences.Any(each => each.Articles.Contains(article.Id)))]);
    }

    private static Reply.ChooseAnswer ChooseAnswer()
    {
        var decided = (Reply.Decided)Walk(Topic("publish"), "recording=yes");
        return new Reply.ChooseAnswer(decided.Consultation, decided.Position);
    }

    private static IEnumerable<(string Name, Reply Reply)> Verdicts()
    {
        yield return ("out-of-scope", Walk(Topic("publish") with { Doubted = ["school_related"] }, "school_related=no"));
        yield return ("allowed", Walk(Topic("publish")));
        yield return ("allowed-with-consent", Walk(Topic("publish"), "recording=yes consent=yes"));
        yield return ("allowed-on-silence", Walk(Topic("befriend_pupil"), "private_account=no"));
        yield return ("allowed-if", Walk(Topic("publish"), "dissenting=yes disclaimer=no"));
        yield return ("consult-in-doubt", Walk(Topic("publish"), "confidential=unknown indecent=unknown"));
        yield return ("consult-in-doubt-now", Walk(Topic(Topics.Everything), "school_related=yes criminal=yes confidential=unknown"));
        yield return ("consult-good-name", Walk(Topic("publish", Role.Parent), "harms_school=yes"));
        yield return ("consult-now", Walk(Topic("derailing")));
        yield return ("consult-now-about-the-leader", ((Reply.Decided)Walk(Topic("derailing"))) with
        {
            Past = School.CircleOf(School.Teacher).Without([School.Leader]),
        });
        yield return ("not-allowed", Walk(Topic("publish"), "recording=yes consent=no"));
        yield return ("not-allowed-ask-first", Walk(Topic("class_use"), "class_permission=unknown"));
        yield return ("not-allowed-pupil", Walk(Topic("class_use", Role.Pupil), "class_permission=unknown"));
        yield return ("not-allowed-own-lesson", Walk(OwnLesson, "class_permission=unknown"));
        yield return ("not-allowed-not-known", Walk(FromWords("publish", "school_related", "recording"), "consent=unknown"));
        yield return ("not-allowed-done", Walk(Done, "consent=no"));
        yield return ("not-allowed-done-not-known", Walk(Done, "consent=unknown"));
        yield return ("consult-done", Walk(Done, "consent=yes confidential=unknown"));
        yield return ("not-allowed-friends", Walk(Topic("befriend_pupil"), "private_account=yes"));
        yield return ("not-allowed-now", Walk(Topic("misconduct", Role.Pupil), "criminal=yes derailing=yes"));
        yield return (
            "consult-who", Walk(Topic("publish", null) with { RoleIsTold = true, RoleIsAnswered = true }, "harms_school=yes"));
        yield return ("not-allowed-unknown-doer", Walk(Topic("misconduct", null)));
        yield return ("not-allowed-someone-else", Walk(Topic("misconduct", Role.Other)));
    }
}

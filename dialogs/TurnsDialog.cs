using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>What turns of phrase do that bring something along, or that want one thing whatever else is going on.</summary>
internal sealed class TurnsDialog(Pack pack, Guide guide, Menu menu, MessageReader reader)
{
    private const int MostOfATip = 10;

    private static readonly string[] OfPrivacy =
        ["holdings", nameof(Note.WhoReads), nameof(Note.WhoReadsToo), nameof(Note.ReadsAlong), nameof(Note.HoldingsInShort)];

    /// <summary>All that the protocol says of consequences (Protocol 4), to the letter.</summary>
    private IReadOnlyList<Article> Sanctions { get; } = [.. pack.Articles.Where(article =>
        pack.Consequences.Any(may => pack.Article(may.Article)!.Section == article.Section))];

    /// <summary>What the protocol is about, and what not (Protocol 2.2), to the letter.</summary>
    private IReadOnlyList<Article> Scope { get; } = [.. pack.Articles.Where(article =>
        pack.Facts.Any(fact => fact.AskedFirst && fact.Articles.Contains(article.Id)))];

    /// <summary>The turn; null for all other words.</summary>
    public Step? Do(Walk walk, string text, Surroundings around)
    {
        if (!around.Shared && TurnOfPhrase.Misread.Match(text) is { Success: true } misread
            && Names.Remove(misread.Groups["text"].Value) is { Length: > 0 } plain)
        {
            return new Step(walk.Conversation, [new Reply.OfferToKeep(plain)]);
        }

        if (!around.Shared && TurnOfPhrase.StartPractice.Match(text) is { Success: true } exercise)
        {
            return menu.StartPractice(walk, exercise.Groups["who"].Value, around);
        }

        if (!around.Shared && TurnOfPhrase.Practice.Match(text) is { Success: true } practice)
        {
            return menu.Practice(walk, practice.Groups["who"].Value, around);
        }

        if (TurnOfPhrase.ArticleNumber(text) is { } number)
        {
            return TurnOfPhrase.Article(pack, number) is { } article
                ? menu.Aside(walk, new Reply.Quote([article]))
                : menu.NoArticle(walk);
        }

        if (!around.Shared && TurnOfPhrase.Change.Match(text) is { Success: true } change
            && TurnOfPhrase.Fact(pack, change.Groups["label"].Value) is { } fact)
        {
            return guide.Change(walk, fact);
        }

        if (!around.Shared && (TurnOfPhrase.WayBack.IsMatch(text)
            || (walk.Conversation.Held is not null && TurnOfPhrase.OnceMore.IsMatch(text))))
        {
            return Earlier(walk, text) ?? menu.Do(walk, Command.Return, around);
        }

        if (!around.Shared && walk.Position is { } position && RoleReader.Corrected(text) is { } instead
            && position.Roles.Contains(instead) && instead != walk.Consultation!.Role)
        {
            return guide.Switch(walk, instead);
        }

        if (!around.Shared && walk.Consultation is { Done: true } && Typing.Words(text).Length <= MostOfATip
            && SpokenReader.Holds(text, "notYetDone"))
        {
            return guide.Correct(walk, Circumstance.Done);
        }

        // "Yes he did" answers what is asked, and names nobody who does what the walk is about.
        if (!around.Shared && SpokenReader.Holds(text, "notMe") && OwnReportDialog.IsShort(text) && !AnswerReader.Asks(text)
            && !(walk.Pending.Count == 1 && SpokenReader.Opens(text, "yes") && !AnswerReader.Denies(text)))
        {
            return walk.Consultation is not null ? guide.ByAnother(walk, RoleReader.Another(text), SpokenReader.Holds(text, "isOnline"))
                : walk.Conversation.Story is not null ? new Step(walk.Conversation, [new Reply.Say(Note.StoryNoted)])
                : null;
        }

        // In the midst of questions, whoever would rather speak to somebody answers none of them.
        if (!around.Shared && walk.IsAsking && Typing.Words(text).Length <= MostOfATip && WritingDialog.WantsAPerson(text)
            && AnswerReader.Read(text) is null)
        {
            return menu.Do(walk, Command.WhomToCall, around);
        }

        if (SpokenReader.Holds(text, "sanctions") && OwnReportDialog.IsShort(text))
        {
            return menu.Aside(walk, new Reply.Quote(Sanctions));
        }

        if (!walk.IsAsking && (AnswerReader.Asks(text) || SpokenReader.Holds(text, "asksIfApplies"))
            && SpokenReader.Holds(text, "appliesAtHome") && (walk.Conversation.OnPath
            || reader.Read(text) is not { Sure: true, Topics: [{ Topic: not Topics.ArticleLookup }, ..] }))
        {
            return menu.Aside(Tongue.Theirs(walk, reader.Read(text)), new Reply.Quote(Scope));
        }

        if (!around.Shared && SpokenReader.Says(text, "howLong") && Memory.Told(walk.Conversation, turns: 2, OfPrivacy))
        {
            return menu.Do(walk, Command.Holdings, around);
        }

        // Whoever leads says such things of a case.
        if (!around.Shared && Plainly(walk, text) is { } decided && (walk.IsAsking || LedDialog.Theirs(around) is not { Count: > 0 }))
        {
            return walk.IsAsking || around.Known.Led is not null ? decided
                : Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: true));
        }

        if (!around.Shared && OfReporting(walk, text, around) is { } asked)
        {
            return asked;
        }

        if (!around.Shared && walk.Position is { IsDone: true } done && RoleReader.Named(text) is { } other && done.Roles.Contains(other))
        {
            return guide.Switch(walk, other);
        }

        return null;
    }

    /// <summary>"Terug naar die foto", where that was answered before another question and none waits: its answer, in a line.</summary>
    private Step? Earlier(Walk walk, string text) =>
        walk is { IsAsking: false, Conversation: { Held: null, Earlier: { Count: > 0 } earlier } }
        && reader.Read(text).Topics.Select(guess => guess.Topic).ToList() is var topics
        && earlier.FirstOrDefault(one => topics.Contains(one.Topic)) is { } meant
            ? guide.ToEarlier(walk, meant)
            : null;

    /// <summary>"Wat moet ik doen?", "en mijn teamleider?": few words that ask after what was said last; null for all others.</summary>
    public Step? Leaning(Walk walk, string text, Surroundings around) =>
        Memory.Told(walk.Conversation, turns: 1, nameof(Note.WhoReads), nameof(Note.WhoReadsToo)) && SpeechReader.GoesOnAsking(text)
            && OpenQuestion.IsShort(text) && !SpokenReader.Says(text, "howLong")
            ? menu.Do(walk, Command.WhoReads, around)
        : Unasked(walk, text) is { } unasked ? unasked
        : walk.IsAsking || walk.Conversation.Draft is not null || !SpokenReader.Says(text, "whatToDo") ? null
        : Alarm.Again(walk.Conversation, pack) is { } danger ? new Step(walk.Conversation, [danger])
        : walk.Consultation is not null ? guide.InShort(walk)
        : FollowUp.IsSilent(walk.Conversation) ? new Step(walk.Conversation, [new Reply.Say(Note.NotNamed)])
        : null;

    /// <summary>
    /// "Maar dat mag toch niet, zonder het mij te vragen?": whoever tells of a recording of themselves is heard first, and then reads what
    /// the text asks of recordings. No verdict on whoever did it (Protocol 3a.5).
    /// </summary>
    private Step? Unasked(Walk walk, string text) => !walk.IsAsking && walk.Conversation is { Draft: null }
        && SpokenReader.Holds(text, "withoutMyYes") && pack.Facts.FirstOrDefault(OpenQuestion.IsOfAll) is { AskedWhen: { } name } consent
        && (walk.Conversation.Danger is not null
            // What is told right below it is kept for the report; who asks reads what the text says.
            ? Typing.Asks(text) ? Alarm.WhatItSays(walk.Conversation, pack) : null
            : Story.Of(walk.Conversation) is { } story && AnswerReader.HasToDoWith(story, pack.Fact(name)!)
                ? new Reply.Quote([.. pack.Articles.Where(article => consent.Articles.Contains(article.Id))])
                : null) is { } quote
        && quote.Articles.Any(article => consent.Articles.Contains(article.Id))
            ? new Step(Tongue.Theirs(walk, reader.Read(text)).Conversation, [new Reply.Say(Note.NotAskedOfYou), quote])
            : null;

    /// <summary>What people decide for themselves: not to, not to their leader, not yet.</summary>
    private Step? Plainly(Walk walk, string text) => walk.Conversation.Danger is not null ? null
        : SpokenReader.Says(text, "hesitates") ? Hesitates(Tongue.Theirs(walk, reader.Read(text)))
        : AsksATip(walk, text)
            ? guide.Remind(walk, new Reply.Say(Note.MyTip))
        : AnswerReader.Asks(text) ? null
        : SpokenReader.Says(text, "dares") ? guide.Remind(walk, new Reply.Say(Note.NoNeedToDare))
        : SpokenReader.Holds(text, "noLeader") || SpokenReader.Holds(text, "selfFirst")
            ? guide.NobodyIsTold(walk)
        : SpokenReader.Says(text, "concludes") ? Concluded(walk)
        : SpokenReader.Says(text, "betterNot") && walk.Position is not { IsDone: true } ? NotDoingIt(walk)
        : null;

    /// <summary>"Overdrijf ik nou?": to ask is right, whatever comes of it (Protocol 3b.4); below it stands what to do now.</summary>
    private Step Hesitates(Walk walk) => walk.Consultation is null
        ? new Step(walk.Conversation, [new Reply.Say(Note.AskingIsRight)])
        : guide.InShort(walk, new Reply.Say(Note.AskingIsRight));

    /// <summary>What to say to somebody, or what the bot would do: that stands in no protocol.</summary>
    private static bool AsksATip(Walk walk, string text) => walk.Conversation.LastConsultation > 0
        && Typing.Words(text).Length <= MostOfATip && SpokenReader.Holds(text, "advise");

    /// <summary>"dan doe ik het niet": there is nothing to ask any more; to a question of what somebody does, it is the answer.</summary>
    private Step? Concluded(Walk walk) => walk switch
    {
        { Pending: [var fact] } when pack.Topic(walk.Consultation!.Topic) is { } topic && topic.Implies.Has(fact) => null,
        _ => NotDoingIt(walk),
    };

    private static Step? NotDoingIt(Walk walk) => walk switch
    {
        { IsAsking: true } => new Step(
            walk.Conversation with { Consultation = null, Story = null }, [new Reply.Say(Note.NotDoingIt)], new Reply.Say(Note.NotDoingIt)),
        { Consultation: null, Conversation.Earlier: null } => null,
        _ => new Step(walk.Conversation, [new Reply.Say(Note.NotDoingIt)]),
    };

    /// <summary>"Leerlingen hebben dit gemaakt", behind what was told: it points back at that.</summary>
    private static bool GoesOn(Walk walk, string story) => Telling.GoesOn(story) || SpokenReader.Opens(story, "aboutThem")
        || (Story.Of(walk.Conversation) is not null && SpokenReader.Holds(story, "pointsBack"));

    private static bool WantsReport(string clause) => Clauses.BehindAnAnswer(clause) is var said
        && !AnswerReader.Asks(said) && SpokenReader.Holds(said, "wantsReport");

    /// <summary>Who wants to report and does not say what yet, gets the form; who doesn't know is asked first what it is about.</summary>
    private Step? OfReporting(Walk walk, string text, Surroundings around) => ReportWishReader.Read(text) switch
    {
        // "Hij doet het zelf" says nothing without what was told before.
        _ when ReportStory.In(text) is { } story => menu.Report(
            Tongue.Theirs(walk, reader.Read(text)), around,
            GoesOn(walk, story) ? Story.Joined(walk.Conversation.Story, story) : story),
        // "So? the report?" below what was told asks for it.
        _ when !walk.IsAsking && Story.Of(walk.Conversation) is { } told && SpokenReader.Says(text, "theReport") =>
            menu.Report(Tongue.Theirs(walk, reader.Read(text)), around, told),
        ReportWish.Wants => menu.Report(Tongue.Theirs(walk, reader.Read(text)), around, walk.Conversation.Story),
        ReportWish.None when OwnReportDialog.IsShort(text) && Clauses.In(text).Any(WantsReport) =>
            menu.Report(
                Tongue.Theirs(walk, reader.Read(text)), around, Story.Joined(walk.Conversation.Story, Story.Besides(text))),
        // Whoever told what it is about and asks whether to tell their leader, has it ready to send, or not.
        ReportWish.Doubts when walk.Conversation.Story is { } story && SpokenReader.Holds(text, "toLeader") =>
            menu.Report(Tongue.Theirs(walk, reader.Read(text)), around, story),
        ReportWish.Doubts when !walk.IsAsking && Alarm.Again(walk.Conversation, pack) is null =>
            new Step(Tongue.Theirs(walk, reader.Read(text)).Conversation, [menu.StartOver()]),
        _ => null,
    };
}

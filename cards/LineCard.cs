using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>One line, and a button or two: what is still open, what was said before, what was not understood.</summary>
internal static class LineCard
{
    public static Message Draw(Reply.StillOpen open, TextBook texts) => Line(
        texts.Format(Key.StillOpen, Question(open, texts)), Entity(open), texts, Resume(Key.StillOpenShow, texts));

    public static Message Draw(Reply.AsBefore before, Pack pack, TextBook texts) => Line(
        texts.Format(Key.AsBefore, texts[before.Finding.Assessment], ArticleText.Called(before.Finding.Citations, texts)),
        VerdictCard.Entity(before.Finding, pack),
        texts,
        Resume(Key.AsBeforeShow, texts));

    public static Message Draw(Reply.StillSo still, Pack pack, TextBook texts) => Line(
        texts.Format(Key.StillSo, texts[still.Finding.Assessment], ArticleText.Called(still.Finding.Citations, texts)),
        VerdictCard.Entity(still.Finding, pack),
        texts,
        Resume(Key.AsBeforeShow, texts), Leader(texts));

    /// <summary>Of a danger that was told before: no more than that somebody has to know.</summary>
    public static Message DangerStays(TextBook texts) => OfDanger(texts[Key.DangerStays], texts);

    public static Message DangerNoted(TextBook texts) => OfDanger(texts[Key.DangerNoted], texts);

    public static Message Draw(Reply.DangerCall call, TextBook texts) => OfDanger(
        texts.Format(call.Leader.Phone is null ? Key.DangerSpeak : Key.DangerRing, CallLink.Of(call.Leader)), texts);

    private static Message OfDanger(Prose sentence, TextBook texts) => Line(
        sentence,
        null,
        texts,
        Buttons.Press(texts[Key.DangerReport], Verbs.Leader, texts[Typed.Leader]),
        Buttons.Press(texts[Key.DangerNot], Verbs.SomethingElse, texts[Typed.SomethingElse]));

    public static Message Draw(Reply.WhomToCall whom, TextBook texts) => Line(
        texts.Format(whom.Leader.Phone is null ? Key.CallLeaderNot : Key.CallLeader, CallLink.Of(whom.Leader)), null, texts, Leader(texts));

    public static Message Draw(Reply.DraftOpen open, TextBook texts) => Line(
        texts[Key.DraftOpen],
        new CaseEntity(open.Id, "draft"),
        texts,
        Buttons.Case(texts[Key.DraftShow], ReportVerbs.Edit, open.Id, texts[Key.DraftShow]),
        Buttons.Case(texts[Key.ReportDiscard], ReportVerbs.Discard, open.Id, texts[Typed.Stop]));

    public static Message Draw(Reply.NotUnderstood lost, TextBook texts) => lost switch
    {
        { Times: 1, Open: { } open } => Line(
            texts.Format(Key.LostOnceOpen, Question(open, texts)), Entity(open), texts,
            Resume(Key.StillOpenShow, texts), Leader(texts), Topics(texts)),
        { Times: 1 } => Line(texts[Key.LostOnce], null, texts, Topics(texts), Leader(texts), Help(texts)),
        { Open: { } open } => Line(texts[Sentence(lost)], Entity(open), texts, Leader(texts), Resume(Key.StillOpenShow, texts)),
        _ => Line(texts[Sentence(lost)], null, texts, Leader(texts), Help(texts)),
    };

    public static Message Draw(Reply.AskedAgain asked, TextBook texts) =>
        Line(texts[Key.AskedAgain], Entity(asked.Open), texts, Resume(Key.StillOpenShow, texts));

    public static Message Beyond(TextBook texts) => Line(texts[Key.Beyond], null, texts, Topics(texts), Leader(texts), Help(texts));

    public static Message Draw(Reply.WayBack back, Pack pack, TextBook texts) => Line(
        texts[Key.WayBack], null, texts, [.. Layout.WayBack(back.Consultation, pack, texts)]);

    public static Message WhichQuestion(TextBook texts) => Line(
        texts[Key.WhichQuestion],
        null,
        texts,
        Buttons.Press(texts[Key.Belongs], Verbs.Belongs, texts[Typed.Belongs]),
        Buttons.Press(texts[Key.Separate], Verbs.Separate, texts[Typed.Separate]));

    public static Message Draw(Reply.SameQuestion same, Pack pack, TextBook texts) =>
        same.Still is { } still
            ? Line(
                Echoed(
                    same.But,
                    texts.Format(
                        same.IsNamed ? Key.SameQuestionStill : Key.SameQuestionNotNamed, texts[still.Assessment],
                        ArticleText.Called(still.Citations, texts)),
                    texts),
                VerdictCard.Entity(still, pack),
                texts,
                [Resume(Key.AsBeforeShow, texts), .. same.IsNamed ? Array.Empty<Button>() : [Leader(texts)]])
            : same.Open is { } open ? Anew(Echoed(same.But, same.IsNamed ? null : texts[Key.SameQuestionAskedStill], texts), open, texts)
            : Composition.Text(Echoed(same.But, null, texts));

    /// <summary>What is changed, and what is said of that; where no piece of what was typed is whole, that alone.</summary>
    private static Prose Echoed(string but, Prose? said, TextBook texts) =>
        but.Length == 0 ? said ?? texts[Key.SameQuestionAnew]
        : texts.Format(Key.SameQuestion, Writing.Cut(but, MostOfWords)) is var echo && said is null ? echo
        : Prose.Of($"{echo} {said}");

    /// <summary>The same question once more, without all that was told of it above.</summary>
    private static Message Anew(Prose same, Reply.StillOpen open, TextBook texts)
    {
        var question = Question(open, texts);
        return Composition.Message(
            texts,
            Prose.Of($"{same} {question}"),
            [new TextBlock(same), Layout.Heading(question)],
            open.Position.Pending is [var fact]
                ? [.. QuestionCard.Options(open.Consultation, fact, texts), Leader(texts)]
                : [Resume(Key.StillOpenShow, texts)],
            Entity(open),
            expectsInput: true);
    }

    public static Message Draw(Reply.JustSaid just, Pack pack, TextBook texts)
    {
        Key[] sentences = [Key.JustSaid1, Key.JustSaid2, Key.JustSaid3, Key.JustSaid4, Key.JustSaid5, Key.JustSaid6];
        var sentence = texts[sentences[just.Number - 1]];
        Entity? entity = just.Again switch
        {
            Reply.StillOpen open => Entity(open),
            Reply.NotUnderstood lost => Entity(lost.Open),
            Reply.AskedAgain asked => Entity(asked.Open),
            Reply.AsBefore before => VerdictCard.Entity(before.Finding, pack),
            Reply.StillSo still => VerdictCard.Entity(still.Finding, pack),
            Reply.Quote quote => new ArticleEntity([.. quote.Articles.Select(article => article.Id)]),
            _ => null,
        };
        return Again(just.Again, texts) is { } button ? Line(sentence, entity, texts, button) : Composition.Text(sentence, entity);
    }

    private const int MostOfWords = 160;

    private static Message Line(Prose text, Entity? entity, TextBook texts, params IReadOnlyList<Button> buttons) =>
        Composition.Message(texts, text, [new TextBlock(text)], buttons, entity);

    /// <summary>The question stays open, and whoever doesn't read cards has to know which.</summary>
    private static QuestionEntity? Entity(Reply.StillOpen? open) => open is null ? null : Layout.Asks(open.Position);

    private static Prose Question(Reply.StillOpen open, TextBook texts) => open.Position switch
    {
        { AsksRole: true } => texts[Key.AskRole],
        { Pending: [var fact] } => texts.Of(fact.Question, open.Consultation),
        _ => texts[Key.ChecklistTitle],
    };

    private static Key Sentence(Reply.NotUnderstood lost) => lost.Times switch
    {
        2 => Key.LostTwice,
        3 => Key.LostThrice,
        _ => Key.LostStill,
    };

    /// <summary>What can be shown once more; null for what is no more than a sentence.</summary>
    private static Button? Again(Reply reply, TextBook texts) => reply switch
    {
        Reply.HoldingsShown => Shows(ReportVerbs.Holdings, "wat bewaar je over mij", texts),
        Reply.Help => Shows(Verbs.Help, texts[Typed.Help], texts),
        Reply.ArticleIndex => Shows(Verbs.Articles, texts[Typed.Articles], texts),
        Reply.Quote { Articles: [var only] } =>
            Shows(Verbs.Article, texts.Format(Key.ArticleWords, only.Id), texts, ("article", only.Id)),
        Reply.Silent { Subjects: [var only] } => Shows(Verbs.Silence, texts.Of(only.Label), texts, ("subject", only.Name)),
        Reply.AsBefore or Reply.StillSo or Reply.StillOpen => Shows(Verbs.Resume, texts[Typed.Resume], texts),
        Reply.NotUnderstood or Reply.DangerStays or Reply.DangerNoted or Reply.DangerCall => Leader(texts),
        Reply.Choose or Reply.Say { Note: Note.NothingToGoBackTo or Note.NothingToStop or Note.NothingUnderWay or Note.NoOpenQuestion } =>
            Topics(texts),
        _ => null,
    };

    private static Button Shows(string verb, string words, TextBook texts, params IEnumerable<(string Key, string Value)> data) =>
        Buttons.Press(texts[Key.JustSaidShow], verb, words, [.. data, (Verbs.Again, "yes")]);

    private static Button Resume(Key title, TextBook texts) => Buttons.Press(texts[title], Verbs.Resume, texts[Typed.Resume]);

    private static Button Leader(TextBook texts) => Buttons.Press(texts[Key.TalkToLeader], Verbs.Leader, texts[Typed.Leader]);

    private static Button Topics(TextBook texts) => Buttons.Press(texts[Key.TopicsButton], Verbs.New, texts[Typed.StartOver]);

    private static Button Help(TextBook texts) => Buttons.Press(texts[Key.HelpButton], Verbs.Help, texts[Typed.Help]);
}

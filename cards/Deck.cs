using System.Diagnostics;
using Sevenwolden.Cards.Cases;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Onboarding;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>Draws every reply there is.</summary>
public static class Deck
{
    /// <param name="reply">What is said.</param>
    /// <param name="pack">The protocol.</param>
    /// <param name="language">In which it is said.</param>
    /// <param name="most">How many bytes card and summary may have together: where people wrote more, less of it stands there.</param>
    public static Message Draw(Reply reply, Pack pack, Language language, int most = MessageSize.Most) =>
        Draw(reply, pack, language, Bookshelf.Shipped, most);

    public static Message Draw(Reply reply, Pack pack, Language language, Bookshelf shelf, int most = MessageSize.Most)
    {
        var texts = shelf.In(language);
        var drawn = ExerciseMark.On(Drawn(Titles.In(reply, texts), pack, texts, shelf, most - ExerciseMark.Bytes(reply)), reply, texts);
        return MessageMarks.On(drawn, reply, texts);
    }

    /// <summary>What becomes of a case's card when a newer one stands below it.</summary>
    public static AdaptiveCard Retire(Case @case, Language language) => CaseCard.Retired(@case, TextBook.In(language));

    /// <summary>The same, always as a card: for a card that is replaced in place.</summary>
    public static AdaptiveCard DrawInPlace(Reply reply, Pack pack, Language language)
    {
        var message = Draw(reply, pack, language);
        return message.Card ?? new AdaptiveCard([new TextBlock(message.Said)], null, message.Said, TextBook.In(language).Code);
    }

    private static Message Drawn(Reply reply, Pack pack, TextBook texts, Bookshelf shelf, int most) =>
        reply switch
        {
            Reply.Failed failed => ErrorCard.Draw(failed, texts),
            Reply.Welcome welcome => WelcomeCard.Draw(welcome, pack, texts, shelf.For(pack).Where(book => book != texts)),
            Reply.Ask ask => QuestionCard.Draw(ask, pack, texts),
            Reply.AskMany ask => ChecklistCard.Draw(ask, pack, texts),
            Reply.AskRole ask => RoleCard.Draw(ask, pack, texts),
            Reply.Decided decided => VerdictCard.Draw(decided, pack, texts),
            Reply.Answered answered => AnsweredCard.Draw(answered, texts),
            Reply.AnsweredRole answered => AnsweredCard.Draw(answered, texts),
            Reply.ChooseAnswer choose => QuestionCard.Draw(choose, texts),
            Reply.Explain explain => ArticleCard.Draw(explain, pack, texts),
            Reply.Quote quote => ArticleCard.Draw(quote, texts),
            Reply.ArticleIndex => ArticleListCard.Draw(pack, texts),
            Reply.Choose choose => TopicsCard.Draw(choose, pack, texts),
            Reply.StillOpen open => LineCard.Draw(open, texts),
            Reply.AsBefore before => LineCard.Draw(before, pack, texts),
            Reply.StillSo still => LineCard.Draw(still, pack, texts),
            Reply.DangerStays => LineCard.DangerStays(texts),
            Reply.DangerNoted => LineCard.DangerNoted(texts),
            Reply.DangerCall call => LineCard.Draw(call, texts),
            Reply.DraftOpen open => LineCard.Draw(open, texts),
            Reply.NotUnderstood lost => LineCard.Draw(lost, texts),
            Reply.AskedAgain asked => LineCard.Draw(asked, texts),
            Reply.Beyond => LineCard.Beyond(texts),
            Reply.WayBack back => LineCard.Draw(back, pack, texts),
            Reply.WhichQuestion => LineCard.WhichQuestion(texts),
            Reply.SameQuestion same => LineCard.Draw(same, pack, texts),
            Reply.JustSaid just => LineCard.Draw(just, pack, texts),
            Reply.TwoSubjects two => NoteCard.Draw(two, texts),
            Reply.OfferToKeep offer => KeepCard.Draw(offer, pack, texts),
            Reply.Danger danger => DangerCard.Draw(danger, texts),
            Reply.Silent silent => SilenceCard.Draw(silent, pack, texts),
            Reply.SilentIndex index => SilenceCard.Draw(index, texts),
            Reply.Help => HelpCard.Draw(pack, texts),
            Reply.ReportForm form => ReportFormCard.Draw(form, texts, most),
            Reply.ReportCheck check => ReportCheckCard.Draw(check, texts, most),
            Reply.IsItTheText asked => DoubtCard.Draw(asked, texts, most),
            Reply.NobodyReads nobody => NobodyReadsCard.Draw(nobody, texts, most),
            Reply.CaseShown shown => CaseCard.Draw(shown.View, texts, most),
            Reply.CasesWait wait => MorningCard.Draw(wait, texts, most),
            Reply.HistoryShown shown => HistoryCard.Draw(shown, texts),
            Reply.CaseDone done => CaseText.Done(done, texts),
            Reply.CaseRefused refused => CaseText.Refused(refused, texts),
            Reply.SendThis send => SendCard.Draw(send, texts, most),
            Reply.ForTheCase typed => SendCard.Draw(typed, texts, most),
            Reply.AreYouSure sure => SendCard.Draw(sure, texts),
            Reply.WhomToCall whom => LineCard.Draw(whom, texts),
            Reply.AskText asked => SendCard.Draw(asked, texts),
            Reply.WhichCase which => SendCard.Draw(which, texts, most),
            Reply.WhichPerson which => WhichPersonCard.Draw(which, texts),
            Reply.TiesShown shown => TieCard.Draw(shown, texts, most),
            Reply.CaseListed listed => CaseListCard.Draw(listed, texts, most),
            Reply.Exported exported => KeepingCard.Draw(exported, texts),
            Reply.AbsenceShown shown => AbsenceCard.Draw(shown.View, texts, most),
            Reply.HoldingsShown kept => KeepingCard.Draw(kept, texts),
            Reply.ConfirmForget confirm => KeepingCard.Draw(confirm, texts),
            Reply.Forgotten forgotten => KeepingCard.Draw(forgotten, texts),
            Reply.GoPrivate go => NoteCard.Draw(go, texts),
            Reply.Say say => NoteCard.Draw(say, texts),
            Reply.PathIntro => PathCard.Intro(texts),
            Reply.PathPart part => PathCard.Draw(part, pack, texts),
            Reply.PathQuestion question => PathCard.Draw(question, texts),
            Reply.PathAnswered answered => PathCard.Draw(answered, pack, texts),
            Reply.SigningsShown shown => SigningListCard.Draw(shown, pack, texts),
            Reply.PathLeft left => PathCard.Draw(left, texts),
            Reply.PathWayBack way => PathCard.Draw(way, texts),
            Reply.PathNudge nudge => NudgeCard.Draw(nudge, texts),
            Reply.PathLaterCase later => NudgeCard.Draw(later, texts),
            Reply.SignHere sign => SigningCard.Draw(sign, pack, texts),
            Reply.ReceiptShown shown => SigningCard.Draw(shown, pack, texts),
            Reply.GapsShown gaps => GapsCard.Draw(gaps, texts, most),
            Reply.PracticeAsked asked => PracticeCard.Draw(asked, texts, most),
            _ => throw new UnreachableException(),
        };
}

using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>The words about a case: how it stands, what was done, why not.</summary>
internal static class CaseText
{
    private const int MostNames = 5;

    /// <summary>Why a case is shown, to whoever sees it; also what a notification says.</summary>
    /// <param name="view">Who sees it.</param>
    /// <param name="texts">The language.</param>
    /// <param name="news">How it is said that something was done: with where to read on, or in short.</param>
    public static Prose Because(CaseView view, TextBook texts, Key news = Key.CaseNews)
    {
        if (view.Did is { } did)
        {
            return Done(view.Case, did, texts);
        }

        if (view is { IsReporter: true, Because.Name: CaseEvent.Informed.Name } && News(view, texts, news) is { } told)
        {
            return told;
        }

        if (ExerciseText.Because(view, texts) is { } asks)
        {
            return asks;
        }

        var because = view.Because == Occasion.Refresh ? Stands(view) : view.Because;
        return Fill(view.IsReporter ? texts.ToReporter(because) : texts.ToLeader(because), view.Case, because.Name switch
        {
            // Who was asked last is the news: after everybody else, the leaders' channel.
            CaseEvent.Rerouted.Name when view.Case.InLeadersChannel => texts[Key.ChannelName],
            CaseEvent.Mailed.Name =>
                Some([.. view.Case.Responsible.Where(member => view.Case.Mailed.Contains(member.Id))], texts),
            CaseEvent.ErasureAnnounced.Name when view.Case.ErasesAt is { } erases => When.Day(erases, view.Zone, texts),
            CaseEvent.Seen.Name => Some(Seers(view.Case), texts),
            _ when IsAboutTheLast(because) && view.Case.Addressed.Count > 0 => Names([view.Case.Addressed[^1]]),
            _ when because == Occasion.Refresh && view.IsReporter =>
                Some(
                    [
                        .. view.Case.Addressed.Where(
                            member => view.Case.Reached.Contains(member.Id) && !view.Case.Unreachable.Contains(member.Id)),
                    ],
                    texts),
            _ => Has(view.Case, texts),
        });
    }

    /// <summary>What was done since the reporter last heard, or honestly that nothing was; null where nobody can be reached.</summary>
    private static Prose? News(CaseView view, TextBook texts, Key news)
    {
        var since = When.Moment(view.Case.InformedOf ?? view.Case.OpenedAt, view.Zone, texts);
        return ReporterNews.Latest(view.Case) is { } latest ? texts.Format(news, since, Line(latest, view.Viewer, texts))
            : view.Case.Responsible.Where(member => !view.Case.Unreachable.Contains(member.Id)).ToList() is { Count: > 0 } asked
                ? texts.Format(Key.CaseNoNews, since, Some(asked, texts))
            : null;
    }

    /// <summary>A card that followed quietly says how it stands: what its reader has to know who looks at it later.</summary>
    private static Occasion Stands(CaseView view) => view.Case switch
    {
        { Status: CaseStatus.Closed, Outcome: Outcome.Withdrawn } => Occasion.Of(CaseEvent.Withdrawn.Name),
        { Status: CaseStatus.Closed, Outcome: Outcome.Practised } => Occasion.Of(CaseEvent.PracticeEnded.Name),
        { Status: CaseStatus.Closed } => Occasion.Of(CaseEvent.Closed.Name),
        { Report.Exercise: { } exercise } when exercise.IsPickedUpBy(view.Viewer) => Occasion.Of(CaseEvent.Practised.Name),
        // Who passed it on, or was never asked, sees with whom it is.
        { Status: CaseStatus.Open } @case when !view.IsReporter && @case.Addressed.Count > 0
            && @case.Addressed.All(member => member.Id != view.Viewer) => Occasion.Refresh,
        { Status: CaseStatus.Open } @case when !view.IsReporter => Occasion.Of(
            IsNotSolved(@case) ? CaseEvent.NotSolved.Name : CaseEvent.Reported.Name),
        { Status: CaseStatus.Open } @case when @case.Addressed.All(member => @case.Unreachable.Contains(member.Id)) =>
            Occasion.Of(IsMailed(@case) ? CaseEvent.Mailed.Name : CaseEvent.NotDelivered.Name),
        { Status: CaseStatus.Open } @case when IsNotSolved(@case) => Occasion.Of(CaseEvent.NotSolved.Name),
        { Status: CaseStatus.Open } @case when Seers(@case).Count > 0 => Occasion.Of(CaseEvent.Seen.Name),
        { Status: CaseStatus.Open } @case when !@case.Addressed.Any(
            member => @case.Reached.Contains(member.Id) && !@case.Unreachable.Contains(member.Id)) =>
            Occasion.Of(CaseEvent.Reported.Name),
        { Status: CaseStatus.HandedOver } @case when view.IsReporter || @case.Addressed.Any(member => member.Id == view.Viewer) =>
            Occasion.Of(CaseEvent.HandedOver.Name),
        { StillAskedAt: not null } when view.IsHandler => Occasion.Of(CaseEvent.StillAsked.Name),
        { Status: CaseStatus.PickedUp } when view.IsReporter || view.IsHandler => Occasion.Of(CaseEvent.PickedUp.Name),
        { Status: CaseStatus.Waiting } when view.IsReporter || view.IsHandler => Occasion.Of(CaseEvent.Asked.Name),
        _ => Occasion.Refresh,
    };

    /// <summary>Of those who were asked, who is known to have seen it.</summary>
    public static IReadOnlyList<Member> Seers(Case @case) =>
        [.. @case.Addressed.Where(member => @case.SeenBy.Contains(member.Id))];

    /// <summary>Whether any who have to act were written a mail.</summary>
    public static bool IsMailed(Case @case) => @case.Responsible.Any(member => @case.Mailed.Contains(member.Id));

    /// <summary>Whether it is open because its reporter said that it was not solved, and nobody picked it up since.</summary>
    private static bool IsNotSolved(Case @case) => @case.History.LastOrDefault(
        entry => entry.Kind is CaseEvent.Closed.Name or CaseEvent.NotSolved.Name or CaseEvent.PickedUp.Name or CaseEvent.Reopened.Name)
        is { Kind: CaseEvent.NotSolved.Name };

    public static Message Done(Reply.CaseDone done, TextBook texts) =>
        Composition.Text(Done(done.Case, done.What, texts), Entity(done.Case));

    public static Prose Done(Case @case, Occasion what, TextBook texts) => Fill(
        texts.Done(what), @case,
        what.Name == CaseEvent.PassedOn.Name && @case.Addressed.Count > 0 ? Names([@case.Addressed[^1]]) : Has(@case, texts));

    private static bool IsAboutTheLast(Occasion because) => because.Name is CaseEvent.Escalated.Name or CaseEvent.Rerouted.Name
        or CaseEvent.PassedOn.Name or CaseEvent.Lapsed.Name or CaseEvent.TurnedTo.Name;

    public static Message Refused(Reply.CaseRefused refused, TextBook texts) => refused.Case is { } @case
        ? Composition.Text(
            Prose.Of($"{Why(refused, Has(@case, texts), texts)} {Standing(@case, texts)}"), Entity(@case))
        : Composition.Text(texts[refused.Why]);

    private static Prose Why(Reply.CaseRefused refused, Prose who, TextBook texts) =>
        Prose.Format(texts[refused.Why], who, refused.Typed, Report.LongestText);

    /// <summary>"Melding K7M3QX: Opgepakt (Teamleider)."</summary>
    public static Prose Standing(Case @case, TextBook texts)
    {
        var handler = @case is { IsClosed: false, Handler: { } member } ? Prose.Of($" ({member.Name})") : null;
        return Prose.Of($"{texts.Format(Key.CaseTitle, @case.Id)}: {texts[@case.Status]}{handler}.");
    }

    /// <summary>What a line of the history says of who did what: "jij" to the reader, of themselves.</summary>
    private static Prose Line(Entry entry, string viewer, TextBook texts)
    {
        var (did, isOf) = (entry.By == viewer, entry.About == viewer);
        var sentence = (did ? texts.HistoryToYou(entry.Kind, did: true) : null)
            ?? (isOf ? texts.HistoryToYou(entry.Kind, did: false) : null) ?? texts.History(entry.Kind);
        return Prose.Format(
            sentence,
            did ? texts[Key.YouDid] : entry.Who,
            isOf ? texts[Key.YouToo] : entry.Whom is { } whom ? whom : texts[Key.ChannelName]);
    }

    public static CaseEntity Entity(Case @case) => new(@case.Id, Codes.Of(@case.Status));

    /// <summary>Whoever has it: who picked it up, or everyone who was asked to.</summary>
    public static Prose Has(Case @case, TextBook texts) => Some(@case.Responsible, texts);

    /// <summary>A sentence names a few of many.</summary>
    public static Prose Some(IReadOnlyList<Member> members, TextBook texts) => members.Count > MostNames
        ? texts.Format(Key.AndOthers, Names(members.Take(MostNames - 1)), members.Count - MostNames + 1)
        : Names(members);

    /// <summary>What happened after it was reported. When a leader wants to be reminded is the leader's own.</summary>
    public static IEnumerable<Entry> Told(CaseView view) =>
        view.Case.History.Skip(1).Where(entry => entry.Kind != CaseEvent.Snoozed.Name || !view.IsReporter)
            .Concat(view.Ties.Entries(view.Case)).OrderBy(entry => entry.At);

    /// <summary>A line of the history, and what was written.</summary>
    public static IEnumerable<Element> Entry(Entry entry, CaseView view, TextBook texts)
    {
        yield return Layout.Small(Prose.Of($"{When.Moment(entry.At, view.Zone, texts)} · {Line(entry, view.Viewer, texts)}"));
        if (entry.Text is { Length: > 0 } text)
        {
            yield return Writing.Shown(text) with { Spacing = "Small" };
        }
    }

    /// <summary>How far it came with each who was asked.</summary>
    public static Prose Reach(Case @case, TextBook texts)
    {
        if (@case.Handler is { } handler)
        {
            return texts.Format(Key.ReachPickedUp, handler.Phone is { } phone
                ? Prose.Of($"{handler.Name} ({CallLink.Of(phone)})")
                : Prose.Written(handler.Name));
        }

        var each = @case.Addressed.Select(member => texts.Format(
            @case.Unreachable.Contains(member.Id) ? @case.Mailed.Contains(member.Id) ? Key.ReachMailed : Key.ReachFailed
            : @case.SeenBy.Contains(member.Id) ? Key.ReachSeen
            : @case.Reached.Contains(member.Id) ? Key.ReachDelivered
            : Key.ReachSending,
            member.Name));
        return Prose.Join("; ", @case.InLeadersChannel ? each.Append(texts[Key.ReachChannel]) : each);
    }

    public static Prose Names(IEnumerable<Member> members) => Prose.Join(", ", members.Select(member => Prose.Written(member.Name)));

    private static Prose Fill(string sentence, Case @case, Prose whom) => Prose.Format(sentence, @case.Reporter.Name, whom, @case.Id);
}

using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>
/// What was said in the last turns, by names of sentences: no word that a person wrote. What must be said as often as it takes has no name:
/// danger, a verdict that one comes to anew, and all that shows a report or a case as it is now.
/// </summary>
internal sealed class Memory
{
    private const int MostAgain = 2;

    // In so many ways the same question can be asked, beside the first.
    private const int MostTimes = 2;
    private const char Between = ' ';

    private readonly IReadOnlyList<string> _turns;
    private readonly HashSet<string> _names;
    private readonly Language _language;

    private Memory(IReadOnlyList<string> turns, Language language)
    {
        (_turns, _language) = (turns, language);
        _names = [.. turns.SelectMany(turn => turn.Split(Between, StringSplitOptions.RemoveEmptyEntries))];
    }

    public static Memory Of(IReadOnlyList<string> turns, Language language) => new(turns, language);

    /// <summary>Whether this kind of reply was all that was said last.</summary>
    public static bool LastIs(Conversation conversation, string kind) => conversation.Said is [.., var last]
        && last[(last.IndexOf('.', StringComparison.Ordinal) + 1)..].Split(':')[0] == kind;

    /// <summary>Whether one of these was among what was said in the last turns.</summary>
    public static bool Told(Conversation conversation, int turns, params IReadOnlyList<string> kinds) =>
        (conversation.Said ?? []).TakeLast(turns).SelectMany(turn => turn.Split(Between))
            .Any(name => kinds.Contains(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..].Split(':')[0]));

    public bool Holds(Reply reply) => Name(reply) is { } name && _names.Contains(name);

    /// <summary>The last turns with this one; null where nothing of them has a name.</summary>
    public IReadOnlyList<string>? And(IEnumerable<Reply> replies, int most)
    {
        var turn = string.Join(Between, replies.Select(Name).OfType<string>());
        List<string> turns = [.. _turns.Append(turn).TakeLast(most).SkipWhile(each => each.Length == 0)];
        return turns.Count > 0 ? turns : null;
    }

    /// <summary>How the same can be said in other words.</summary>
    public static IEnumerable<Reply> InOtherWords(Reply reply) => reply switch
    {
        Reply.Say said => InOtherWords(said.Note),
        Reply.AsBefore(var talk, var finding) => [new Reply.StillSo(talk, finding)],
        // Who is not understood again is offered a person.
        Reply.Choose { Because: ChooseBecause.NotSure } choose =>
        [
            choose with { Because = ChooseBecause.NotSureAgain, Topics = [.. choose.Topics.Take(MostAgain)] },
            new Reply.NotUnderstood(null, 2), new Reply.NotUnderstood(null, 3),
        ],
        Reply.Ask ask => Enumerable.Range(1, MostTimes).Select(times => ask with { Times = times }),
        Reply.AskMany ask => Enumerable.Range(1, MostTimes).Select(times => ask with { Times = times }),
        Reply.DangerNoted => [new Reply.DangerStays()],
        Reply.HoldingsShown => [new Reply.Say(Note.HoldingsInShort)],
        Reply.StillSo(var talk, var finding) => [new Reply.AsBefore(talk, finding)],
        _ => [],
    };

    private static Reply.Say[] InOtherWords(Note note) => note switch
    {
        Note.Hello => [new Reply.Say(Note.HelloAgain)],
        Note.YouAreWelcome => [new Reply.Say(Note.AnyTime)],
        Note.Anger => [new Reply.Say(Note.AngerAgain)],
        Note.Noted => [new Reply.Say(Note.NotedToo)],
        Note.NotNamed => [new Reply.Say(Note.NotNamedToo)],
        Note.WhoReads => [new Reply.Say(Note.WhoReadsToo)],
        Note.StoryNoted => [new Reply.Say(Note.StoryNotedToo)],
        Note.Stopped => [new Reply.Say(Note.StoppedToo)],
        Note.LanguageIsNow => [new Reply.Say(Note.LanguageIsAgain)],
        _ => [],
    };

    private string? Name(Reply reply) => Plainly(reply) is { } name ? $"{_language.Code}.{name}" : null;

    private static string? Plainly(Reply reply) => reply switch
    {
        // What was done is said each time that it is.
        Reply.Say
        {
            Note: Note.ReportDiscarded or Note.Kept or Note.NotKept or Note.PracticeLeft or Note.NotSentYet or Note.PathLater
                or Note.RemindersOff or Note.RemindersOn
        } => null,
        Reply.Say say => $"{say.Note}{Names(say.Answers.Select(given => $"{given.Fact.Name}={given.Answer}"))}",
        Reply.HoldingsShown(var kept) => $"holdings:{kept.Reported}:{kept.Closed}:{kept.Handled}:{kept.Absences}:{kept.Signatures}",
        Reply.Help => "help",
        Reply.ArticleIndex => "articles",
        Reply.Quote quote => "quote" + Names(quote.Articles.Select(article => article.Id)),
        Reply.Explain explain => $"explain:{explain.Fact.Name}:{Form(explain.Fact.Help.For(explain.Role, explain.OwnClass))}",
        // Whatever stands below it, the sentence is the same.
        Reply.Choose { Because: ChooseBecause.NotSure } choose => $"choose:unsure:{choose.Topics.Count == 1}",
        Reply.Choose { Because: ChooseBecause.NotSureAgain } => "choose:again",
        Reply.Choose choose => $"choose:{choose.Because}" + Names(choose.Topics.Select(topic => topic.Name)),
        Reply.TwoSubjects two => $"two:{two.First.Name}:{two.Second.Name}",
        Reply.Silent silent => "silent" + Names(silent.Subjects.Select(subject => subject.Name)),
        Reply.SilentIndex index => "silences" + Names(index.Subjects.Select(subject => subject.Name)),
        Reply.Ask ask =>
            $"ask{ask.Times}" + Asked(new Reply.StillOpen(ask.Consultation, ask.Position)) + Shown(ask.Consultation, ask.Position),
        Reply.AskMany ask => $"ask{ask.Times}" + Names(ask.Facts.Select(fact => fact.Name)) + Shown(ask.Consultation, ask.Position),
        Reply.StillOpen open => "open" + Asked(open),
        Reply.AsBefore before => $"before:{before.Finding.Assessment.Verdict}:{before.Finding.Assessment.Basis}"
            + Names(before.Finding.Citations.Select(article => article.Id)),
        Reply.StillSo still => $"still:{still.Finding.Assessment.Verdict}:{still.Finding.Assessment.Basis}"
            + Names(still.Finding.Citations.Select(article => article.Id)),
        Reply.DangerStays => "stays",
        Reply.DangerNoted => "noted",
        Reply.DraftOpen => "draft",
        Reply.NotUnderstood { Times: 1, Open: { } open } => "lost" + Asked(open),
        Reply.NotUnderstood lost => $"lost{lost.Times}",
        Reply.AskedAgain => "again",
        Reply.Beyond => "beyond",
        Reply.WayBack => "back",
        Reply.PathWayBack way => $"path{way.Form}",
        Reply.SameQuestion same => $"same:{Shelf.MarkOf(same.But)}:{same.Still is null}",
        Reply.JustSaid just => $"just{just.Number}",
        _ => null,
    };

    private static string Asked(Reply.StillOpen open) => open switch
    {
        { Position.AsksRole: true } => ":who",
        { Consultation: var talk, Position.Pending: [var only] } => $":{only.Name}:{Form(only.Question.For(talk.Role, talk.OwnClass))}",
        _ => ":many",
    };

    /// <summary>What else stands on the card of a question: another thing that was heard makes it another card.</summary>
    private static string Shown(Consultation talk, Position position) =>
        $":{talk.Topic}:{talk.Role}:{position.Steps.Count}:{talk.Changing}"
        + Names(position.Told.Select(given => $"{given.Fact.Name}={given.Answer}"))
        + Names(talk.Suggested) + Names(position.Circumstances(talk).Select(what => $"{what}"));

    /// <summary>Which of a sentence's forms it is: for more than one role they may be the same.</summary>
    private static int? Form(LocalText text) => Shelf.MarkOf(text.Dutch);

    private static string Names(IEnumerable<string> names) => string.Concat(names.Select(name => ":" + name));
}

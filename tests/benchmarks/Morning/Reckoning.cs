namespace Sevenwolden.Benchmarks.Morning;

/// <summary>Whether each reply came once, and each report to one's leader once and to nobody else.</summary>
internal sealed class Reckoning(IReadOnlyList<Teacher> teachers, Connector connector)
{
    private readonly ILookup<string, News> _news = connector.News.ToLookup(news => news.Case);

    private readonly HashSet<string> _sent = [.. teachers.SelectMany(teacher => teacher.Sent)];

    public int Sent => teachers.Sum(teacher => teacher.Sent.Count);

    public IEnumerable<string> Untold => Cases(
        (_, to, news) => !news.Any(each => to.Contains(each.Conversation)) ? "nobody" : null);

    /// <summary>Two of them, or one of them twice; or the reporter twice.</summary>
    public IEnumerable<string> Twice => Cases((me, to, news) =>
        news.Count(each => to.Contains(each.Conversation)) > 1
        || news.Where(each => each.Conversation == me).GroupBy(each => each).Any(same => same.Count() > 1)
            ? string.Join(", ", news) : null);

    public IEnumerable<string> Strangers => Cases((me, to, news) =>
        news.Where(each => each.Conversation != me && !to.Contains(each.Conversation)).ToList() is { Count: > 0 } strangers
            ? string.Join(", ", strangers) : null);

    /// <summary>How many went to the deputy, as the leader was away.</summary>
    public int ToDeputies => Cases((_, to, news) => news.Any(each => each.Conversation == to[1]) ? "" : null).Count();

    /// <summary>What was written to somebody of the bot's own accord about a case that nobody sent, or about none.</summary>
    public IEnumerable<string> Other => _news.Where(news => !_sent.Contains(news.Key))
        .SelectMany(news => news).Select(news => news.ToString());

    public IEnumerable<string> Lost => Replies(replies => replies.Lost > 0);

    public IEnumerable<string> Doubled => Replies(replies => replies.Doubled > 0);

    public IEnumerable<string> Stray => connector.Stray;

    public IEnumerable<string> Wrong => teachers.SelectMany(teacher => teacher.Wrong).Concat(Replies(replies => replies.IsWrong));

    private IEnumerable<string> Replies(Func<Replies, bool> which) =>
        connector.Replies.Where(replies => which(replies.Value)).Select(replies => $"{replies.Key}: {replies.Value.Said}");

    /// <param name="judge">The reporter's chat, those of the leader and the deputy, and what was said of the case: what is wrong.</param>
    private IEnumerable<string> Cases(Func<string, string[], IReadOnlyList<News>, string?> judge) =>
        from teacher in teachers
        let over = School.Over(teacher.Number)
        from @case in teacher.Sent
        let wrong = judge(
            Connector.Chat(School.Teacher(teacher.Number).Id), [Connector.Chat(over.Leader), Connector.Chat(over.Deputy)],
            [.. _news[@case]])
        where wrong is not null
        select $"{@case} of {teacher.Number}: {wrong}";
}

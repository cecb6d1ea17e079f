using System.Globalization;

namespace Sevenwolden.Tests.Faults;

/// <summary>What is left when the day is over.</summary>
internal sealed class Reckoning(
    IReadOnlyList<Teacher> teachers, IReadOnlyList<Leader> leaders, Chats chats, Mishaps mishaps, Bots bots, Carrier carrier, TimeSpan took)
{
    private readonly ILookup<(string, string?), Posted> _cards = chats.All
        .Where(posted => posted.IsCard).ToLookup(posted => (posted.Conversation, posted.Case));

    private readonly List<(Posted Before, Posted Again)> _again =
    [
        .. chats.All.GroupBy(posted => posted.Said).SelectMany(same => same.Zip(same.Skip(1))),
    ];

    /// <summary>The cases in the database, and how each stands.</summary>
    public required IReadOnlyDictionary<string, string> Cases { get; init; }

    /// <summary>The cases that were picked up, as often as they were.</summary>
    public required IReadOnlyList<string> PickUps { get; init; }

    /// <summary>What was set aside as undeliverable.</summary>
    public required IReadOnlyList<string> Dead { get; init; }

    public IEnumerable<string> Sent => teachers.SelectMany(teacher => teacher.Sent);

    public IEnumerable<string> PickedUp => leaders.SelectMany(leader => leader.PickedUp);

    public IEnumerable<string> Errors => bots.Errors;

    public int Posts => chats.Count;

    /// <summary>Each case in each chat where it belongs and no card shows how it stands.</summary>
    public IEnumerable<string> Unseen =>
        from teacher in teachers
        from @case in teacher.Sent
        from person in (Person[])[teacher.Me, teacher.Leader]
        let cards = Cards(person, @case)
        where !cards.Any(card => card.Shows == Now(@case))
        let seen = cards.Select(card => $"{card.Id} {card.Shows?.Status ?? "-"}")
        select $"{@case} is {Cases[@case]}; {person.Id} sees: {string.Join(", ", seen)}";

    /// <summary>
    /// Cards that show how the case once stood, and neither follow it nor made way; but for those that the bot can't know of.
    /// </summary>
    public IEnumerable<string> Stale =>
        from teacher in teachers
        from @case in teacher.Sent
        from person in (Person[])[teacher.Me, teacher.Leader]
        from card in Cards(person, @case)
        let shows = card.Shows
        where shows is { Status: not "draft" } && shows != Now(@case) && !card.AnswerLost && !_again.Exists(pair => pair.Before == card)
        select $"{@case} is {Cases[@case]}; {person.Id} sees {card.Id} {shows!.Status}";

    /// <summary>Answers that stand before that to something asked earlier; what came once more doesn't count.</summary>
    public IEnumerable<string> OutOfOrder =>
        from chat in chats.All.Where(posted => posted.ReplyToId is not null && !_again.Exists(pair => pair.Again == posted))
            .GroupBy(posted => posted.Conversation)
        let asked = chat.Select(posted => int.Parse(posted.ReplyToId!.Split('-')[1], CultureInfo.InvariantCulture)).ToList()
        where !asked.SequenceEqual(asked.Order())
        select $"{chat.Key}: {string.Join(' ', asked)}";

    /// <summary>What should have been refused, and was answered with a fault of the bot's own.</summary>
    public int Faults => carrier.Faults;

    /// <summary>Messages that came once more.</summary>
    public int Doubled => _again.Count;

    /// <summary>Those that could not be avoided: the bot was never told that the one before had been taken.</summary>
    public int ByLostAnswers => _again.Count(pair => pair.Before.AnswerLost);

    /// <summary>Those that a kill explains: a bot died between the two, perhaps before it could note the first.</summary>
    public int ByKills => Killed.Count();

    public int Unexplained => Doubled - ByLostAnswers - ByKills;

    /// <summary>Where one kill doubled more than the one message of a line that was under way.</summary>
    public IEnumerable<string> Rows => Killed.GroupBy(pair => (pair.Before.Line, pair.Before.Kills)).Where(row => row.Count() > 1)
        .Select(row => $"After kill {row.Key.Kills + 1}: {string.Join("; ", row.Select(pair => pair.Before.Said))}");

    public override string ToString() =>
        $"{Cases.Count} cases, {PickUps.Count} picked up, {Posts} posts, {bots.Kills} kills, {carrier.Again} brought again, "
        + $"{mishaps.Count} faults ({mishaps}), "
        + $"{Doubled} doubled ({ByLostAnswers} as the answer was lost, {ByKills} by kills, {Unexplained} otherwise), {Stale.Count()} "
        + $"stale, {took.TotalSeconds:0} s";

    private IEnumerable<(Posted Before, Posted Again)> Killed =>
        _again.Where(pair => !pair.Before.AnswerLost && pair.Again.Kills > pair.Before.Kills);

    private IEnumerable<Posted> Cards(Person person, string @case) => _cards[(person.Conversation, @case)];

    private Sight Now(string @case) => new(@case, Cases[@case] == "pickedup" ? "picked_up" : Cases[@case]);
}

using System.Text.Json.Serialization;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>An escalation as it stands now. It changes by <see cref="CaseEvent"/>s only.</summary>
public sealed record Case
{
    public required string Id { get; init; }

    /// <summary>How many events made it what it is.</summary>
    public int Version { get; init; }

    /// <summary>The version in which it last moved: a button of an older card is out of date.</summary>
    public int MovedAt { get; init; }

    public CaseStatus Status { get; init; }

    public required Member Reporter { get; init; }

    public required Report Report { get; init; }

    /// <summary>Whom it goes to, in turn: leader, deputy, school management.</summary>
    public required IReadOnlyList<Member> Chain { get; init; }

    /// <summary>Who never gets it: whom it is about, or whom the reporter would rather not have read it. Of before, nobody.</summary>
    public IReadOnlyList<Member> LeftOut { get; init => field = value ?? []; } = [];

    /// <summary>Whether it goes to the board only, past all who lead; false of before.</summary>
    public bool ForBoard { get; init; }

    /// <summary>Who has been asked to pick it up so far, in that order.</summary>
    public IReadOnlyList<Member> Addressed { get; init; } = [];

    /// <summary>Who picked it up; null while nobody did.</summary>
    public Member? Handler { get; init; }

    public Outcome? Outcome { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When somebody last did something, or wanted to be reminded; follow-up counts from here.</summary>
    public DateTimeOffset TouchedAt { get; init; }

    /// <summary>When it was last given to somebody to pick up; the deadlines count from here.</summary>
    public DateTimeOffset WaitingSince { get; init; }

    /// <summary>How many reminders and escalations there have been since <see cref="WaitingSince"/> or <see cref="TouchedAt"/>.</summary>
    public int Rung { get; init; }

    /// <summary>When the handler wants to be reminded; null for the usual follow-up.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>When the handler was asked whether they are still on it; null once a human did something, and of before.</summary>
    public DateTimeOffset? StillAskedAt { get; init; }

    /// <summary>When the reporter was last told how it stands; null for never, and of before.</summary>
    public DateTimeOffset? InformedAt { get; init; }

    /// <summary>Since when things happened of which they were told then.</summary>
    public DateTimeOffset? InformedOf { get; init; }

    /// <summary>Since when it waits for a morning to tell the reporter how it stands; null where it doesn't.</summary>
    public DateTimeOffset? NewsWaitsSince { get; init; }

    /// <summary>When what was written goes, as was announced; null where nothing was announced, and of before.</summary>
    public DateTimeOffset? ErasesAt { get; init; }

    /// <summary>Who has been shown the case.</summary>
    public IReadOnlyList<string> Reached { get; init; } = [];

    /// <summary>
    /// Of those who were asked, who has seen it since, as far as that is known: they read its message, or did something. Of before, nobody.
    /// </summary>
    public IReadOnlyList<string> SeenBy { get; init => field = value ?? []; } = [];

    /// <summary>The version in which it was last asked anew of somebody: what was sent before is not about that.</summary>
    public int AskedIn { get; init; }

    /// <summary>Who can't be reached.</summary>
    public IReadOnlyList<string> Unreachable { get; init; } = [];

    /// <summary>Who was told by mail that they are asked for help: each once.</summary>
    public IReadOnlyList<string> Mailed { get; init => field = value ?? []; } = [];

    /// <summary>When somebody was last to be called by the gateway of the school; null for never, and of before.</summary>
    public DateTimeOffset? CalledAt { get; init; }

    /// <summary>Whether the leaders' channel was asked, because nobody of the chain could be reached.</summary>
    public bool InLeadersChannel { get; init; }

    /// <summary>What happened, for people to read.</summary>
    public IReadOnlyList<Entry> History { get; init; } = [];

    /// <summary>What a leader asked last; null where nothing was.</summary>
    [JsonIgnore]
    public Entry? Question => History.LastOrDefault(entry => entry.Kind == CaseEvent.Asked.Name);

    public bool Erased { get; init; }

    public bool IsClosed => Status == CaseStatus.Closed;

    /// <summary>Whether nothing happened: it is only tried whether a report arrives.</summary>
    public bool IsExercise => Report.Exercise is not null;

    /// <summary>Whether the reporter wanted to be forgotten; nothing is written to such a case any more.</summary>
    public bool IsForgotten => Reporter.Id.Length == 0;

    public bool IsLeftOut(string person) => LeftOut.Any(member => member.Id == person);

    /// <summary>Whether this person may ever come to have it, whatever the directory says later.</summary>
    public bool Admits(Member member) => !IsReporter(member.Id) && !IsLeftOut(member.Id)
        && (ForBoard ? member.Rank == Rank.Board : member.Rank != Rank.Employee);

    public bool IsReporter(string person) => person.Length > 0 && Reporter.Id == person;

    /// <summary>Whoever has to do with it, each once.</summary>
    public IEnumerable<Member> Everyone =>
        Chain.Concat(Addressed).Append(Reporter).Append(Handler ?? Reporter).DistinctBy(member => member.Id);

    /// <summary>Whoever has to do with it, by their id; null for others.</summary>
    public Member? Known(string person) => Everyone.FirstOrDefault(member => member.Id == person);

    /// <summary>
    /// Whether this person handles it or may come to handle it: the leader and the deputy from the start, others once they were asked.
    /// </summary>
    public bool IsLeader(string person) => !IsReporter(person) && Leaders.Any(leader => leader.Id == person);

    /// <summary>Nobody else sees it.</summary>
    public bool IsSeenBy(string person) => IsReporter(person) || IsLeader(person);

    /// <summary>As it would be if this person had never come to handle it: that is all who left the school may see of it.</summary>
    public Case Without(string person) => this with
    {
        Chain = [.. Chain.Where(member => member.Id != person)],
        Addressed = [.. Addressed.Where(member => member.Id != person)],
        Handler = Handler?.Id == person ? null : Handler,
        Reached = [.. Reached.Except([person])],
        SeenBy = [.. SeenBy.Except([person])],
        Unreachable = [.. Unreachable.Except([person])],
    };

    public IEnumerable<Member> Leaders => Chain.Where(member => member.Rank != Rank.Management).Take(2)
        .Concat(Chain.Take(1)).Concat(Addressed)
        .Where(member => !IsLeftOut(member.Id))
        .DistinctBy(member => member.Id);

    /// <summary>Whether no chat leads to any who have to act now.</summary>
    public bool IsUnreached => Responsible.All(leader => Unreachable.Contains(leader.Id));

    /// <summary>Who has to act now: whoever picked it up, or else everyone who was asked to.</summary>
    public IReadOnlyList<Member> Responsible =>
        Status is CaseStatus.Open or CaseStatus.HandedOver || Handler is null ? Addressed : [Handler];
}

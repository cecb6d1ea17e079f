using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Directory;

/// <summary>Who is who in the school, and who leads whom. Ids compare without case.</summary>
internal interface IDirectory
{
    /// <param name="id">The <c>aadObjectId</c>, or the user principal name.</param>
    /// <param name="name">What the channel calls them; used for somebody whom the directory doesn't know, who is an employee.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<Member> FindAsync(string id, string? name, CancellationToken cancellationToken);

    /// <summary>Whether the directory knows this id: whoever it doesn't know may still write, but vouches for nothing.</summary>
    ValueTask<bool> KnowsAsync(string id, CancellationToken cancellationToken);

    /// <summary>
    /// Whether this person is surely not of the school any more: then no case is theirs to see but what they reported. False where nobody
    /// can tell, such as while the accounts can't be asked.
    /// </summary>
    ValueTask<bool> HasLeftAsync(string id, CancellationToken cancellationToken);

    /// <summary>
    /// Who stands in for somebody who is away today: those of them who are there, in turn, nobody perhaps. Null for whoever is there
    /// themselves, and whoever isn't known.
    /// </summary>
    ValueTask<IReadOnlyList<Member>?> StandInsAsync(string id, CancellationToken cancellationToken);

    /// <param name="id">Of whom.</param>
    /// <param name="day">By which day it is judged who is there to stand in; null for today.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<Cover> CoverAsync(string id, DateOnly? day, CancellationToken cancellationToken);

    /// <summary>To whom a report of this person goes, today.</summary>
    ValueTask<Circle> CircleAsync(string id, string? name, CancellationToken cancellationToken);

    /// <summary>All leaders and the school management, by name: to whom a case can be handed over.</summary>
    ValueTask<IReadOnlyList<Member>> LeadersAsync(CancellationToken cancellationToken);

    /// <summary>Everybody whom the directory names, by name, as far as it can tell.</summary>
    ValueTask<IReadOnlyList<Member>> PeopleAsync(CancellationToken cancellationToken) => LeadersAsync(cancellationToken);

    /// <summary>The same with who leads whom: however many they are, asked for at once.</summary>
    ValueTask<IReadOnlyList<Colleague>> ColleaguesAsync(CancellationToken cancellationToken) => new([]);

    /// <summary>The day on which this person starts or started here, as far as the school says so; null for whoever it says nothing of.
    /// </summary>
    ValueTask<DateOnly?> StartsAsync(string id, CancellationToken cancellationToken) => new((DateOnly?)null);

    /// <summary>The mail address of this person; null where nobody can tell.</summary>
    ValueTask<string?> MailAsync(string id, CancellationToken cancellationToken) => new((string?)null);

    /// <summary>Everybody of whom the school says on which day they start or started, and that day.</summary>
    ValueTask<IReadOnlyList<(Member Who, DateOnly Starts)>> StartersAsync(CancellationToken cancellationToken) => new([]);

    /// <summary>Whether it answers by what it knew before, because it could not be read or asked the last time.</summary>
    bool IsFailing { get; }
}

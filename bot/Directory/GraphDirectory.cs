using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Directory;

/// <summary>
/// The directory as Microsoft Graph knows it: names, phones and who manages whom. The file adds deputies, absence and who is of the
/// management,
/// and answers for what Graph does not. A row belongs to an account by its object id or its user principal name.
/// </summary>
internal sealed class GraphDirectory(CsvDirectory file, GraphPeople graph) : IDirectory
{
    public bool IsFailing => file.IsFailing || graph.IsFailing;

    public async ValueTask<Member> FindAsync(string id, string? name, CancellationToken cancellationToken)
    {
        var found = await graph.FindAsync(id, cancellationToken);
        var known = Row(file.Current(), id, found)?.Member;
        if (found is null)
        {
            return known ?? new Member(id, string.IsNullOrWhiteSpace(name) ? id : name);
        }

        var rank = known?.Rank ?? Rank.Employee;
        if (rank == Rank.Employee && await graph.LeadsAsync(found.Id, cancellationToken))
        {
            rank = Rank.Leader;
        }

        return new Member(found.Id, found.Name ?? known?.Name ?? name ?? id, rank, found.Team ?? known?.Team, found.Phone ?? known?.Phone);
    }

    public async ValueTask<bool> KnowsAsync(string id, CancellationToken cancellationToken) =>
        file.Current().Find(id) is not null || await graph.FindAsync(id, cancellationToken) is not null;

    public async ValueTask<bool> HasLeftAsync(string id, CancellationToken cancellationToken) =>
        file.Current().Find(id) is null && await graph.IsNobodyAsync(id, cancellationToken);

    public async ValueTask<IReadOnlyList<Member>?> StandInsAsync(string id, CancellationToken cancellationToken)
    {
        var (roster, said) = await NowAsync(cancellationToken);
        return roster.StandIns(await OneAsync(roster, said, id, cancellationToken), file.Today) is { } standIns
            ? await AccountsAsync(standIns, cancellationToken)
            : null;
    }

    public async ValueTask<Cover> CoverAsync(string id, DateOnly? day, CancellationToken cancellationToken)
    {
        var (roster, said) = await NowAsync(cancellationToken);
        var person = await OneAsync(roster, said, id, cancellationToken);
        return new Cover(
            file.Today, person.Whereabouts,
            await AccountsAsync(roster.StandInsOn(person, day ?? file.Today), cancellationToken));
    }

    public async ValueTask<Circle> CircleAsync(string id, string? name, CancellationToken cancellationToken)
    {
        var (roster, said) = await NowAsync(cancellationToken);
        var around = new Dictionary<string, Person>(StringComparer.OrdinalIgnoreCase);
        var me = Row(roster, id, await graph.FindAsync(id, cancellationToken)) ?? new Person(await FindAsync(id, name, cancellationToken));
        var leader = await graph.ManagerOfAsync(id, cancellationToken);
        if (leader is not null)
        {
            var above = await graph.ManagerOfAsync(leader.Id, cancellationToken);
            var (first, second) = (
                await PersonAsync(roster, said, leader, cancellationToken),
                above is null ? null : await PersonAsync(roster, said, above, cancellationToken));
            around[first.Id] = second is null ? first : first with { Leader = second.Id };
            if (second is not null)
            {
                around.TryAdd(second.Id, second);
            }

            me = me with { Leader = first.Id };
        }

        around[me.Id] = me;
        var circle = Circles.Of(
            me.Member, other => other is null ? null : around.GetValueOrDefault(other) ?? roster.Find(other), roster, file.Today);
        return await ShowAsync(circle, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<Member>> LeadersAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(file.Current().Leaders.Select(leader => AccountAsync(leader, cancellationToken)));

    public async ValueTask<IReadOnlyList<Member>> PeopleAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(file.Current().People.Select(person => AccountAsync(person, cancellationToken)));

    public async ValueTask<IReadOnlyList<Colleague>> ColleaguesAsync(CancellationToken cancellationToken)
    {
        var named = file.Current().Colleagues;
        await graph.LearnAsync([.. named.Select(each => each.Who.Id)], cancellationToken);
        var all = new List<Colleague>(named.Count);
        foreach (var (who, leader) in named)
        {
            // Remembered by now, but for whom Graph does not know.
            var account = await graph.FindAsync(who.Id, cancellationToken);
            var manager = account is null ? null : await graph.ManagerOfAsync(account.Id, cancellationToken);
            all.Add(new Colleague(
                account is null ? who : new Member(account.Id, account.Name ?? who.Name, who.Rank, account.Team ?? who.Team, who.Phone),
                manager?.Id ?? (leader is null ? null : (await graph.FindAsync(leader, cancellationToken))?.Id ?? leader)));
        }

        return all;
    }

    public async ValueTask<string?> MailAsync(string id, CancellationToken cancellationToken)
    {
        var found = await graph.FindAsync(id, cancellationToken);
        return Row(file.Current(), id, found)?.Mail ?? found?.Mail;
    }

    public async ValueTask<DateOnly?> StartsAsync(string id, CancellationToken cancellationToken) =>
        Row(file.Current(), id, await graph.FindAsync(id, cancellationToken))?.Starts;

    public async ValueTask<IReadOnlyList<(Member Who, DateOnly Starts)>> StartersAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(file.Current().Starters.Select(
            async starter => (await AccountAsync(starter.Who, cancellationToken), starter.Starts)));

    private static Person? Row(Roster roster, string id, GraphPerson? found) =>
        roster.Find(id) ?? roster.Find(found?.Id) ?? roster.Find(found?.UserPrincipalName);

    /// <summary>By the row's id where there is a row, so that one person has one id while the circle is drawn.</summary>
    private async ValueTask<Person> PersonAsync(
        Roster roster, ILookup<string, SaidAbsence> said, GraphPerson found, CancellationToken cancellationToken) =>
        Row(roster, found.Id, found) ?? new Person(await FindAsync(found.Id, found.Name, cancellationToken)) { Said = [.. said[found.Id]] };

    /// <summary>The same, of whoever may have no account either.</summary>
    private async ValueTask<Person> OneAsync(
        Roster roster, ILookup<string, SaidAbsence> said, string id, CancellationToken cancellationToken) =>
        Row(roster, id, await graph.FindAsync(id, cancellationToken)) ?? new Person(new Member(id, id)) { Said = [.. said[id]] };

    /// <summary>The file, with what people said themselves: by the ids of their rows, where they have one.</summary>
    private async ValueTask<(Roster Roster, ILookup<string, SaidAbsence> Said)> NowAsync(CancellationToken cancellationToken)
    {
        var roster = file.Current();
        var said = new List<(string Row, SaidAbsence Said)>();
        foreach (var each in await file.SaidAsync(cancellationToken))
        {
            said.Add((Row(roster, each.Person, await graph.FindAsync(each.Person, cancellationToken))?.Id ?? each.Person, each));
        }

        var byRow = said.ToLookup(each => each.Row, each => each.Said, StringComparer.OrdinalIgnoreCase);
        return (roster.With(byRow), byRow);
    }

    /// <summary>The circle by the ids of the accounts, which is what a channel knows people by.</summary>
    private async ValueTask<Circle> ShowAsync(Circle circle, CancellationToken cancellationToken)
    {
        var me = await AccountAsync(circle.Me, cancellationToken);
        var chain = await Task.WhenAll(circle.Chain.Select(member => AccountAsync(member, cancellationToken)));
        var others = await Task.WhenAll(circle.Others.Select(member => AccountAsync(member, cancellationToken)));
        // One account on two rows, once by each of its ids, is still one person.
        var distinct = chain.Where(member => member.Id != me.Id).DistinctBy(member => member.Id).ToList();
        return distinct.Count == 0 ? circle : circle with
        {
            Me = me,
            Chain = distinct,
            Absent = await SomeAsync(circle.Absent),
            Deputy = await SomeAsync(circle.Deputy),
            Fallback = await SomeAsync(circle.Fallback),
            Board = await Task.WhenAll(circle.Board.Select(member => AccountAsync(member, cancellationToken))),
            Others = [.. others.Where(member => member.Id != me.Id).DistinctBy(member => member.Id)],
        };

        async Task<Member?> SomeAsync(Member? member) => member is null ? null : await AccountAsync(member, cancellationToken);
    }

    private async Task<Member[]> AccountsAsync(IEnumerable<Member> members, CancellationToken cancellationToken) =>
        await Task.WhenAll(members.Select(member => AccountAsync(member, cancellationToken)));

    private async Task<Member> AccountAsync(Member member, CancellationToken cancellationToken)
    {
        var account = await FindAsync(member.Id, member.Name, cancellationToken);
        return account.Rank < member.Rank ? account with { Rank = member.Rank } : account;
    }
}

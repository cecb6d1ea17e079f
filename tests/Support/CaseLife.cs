using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Telemetry;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Xunit;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// A case, its people and its clock: what is due happens when it is due, by the bot's own rules and directory, and each errand is brought
/// at once. What was promised is kept beside it by <see cref="PlainWatch"/>.
/// </summary>
internal sealed class CaseLife
{
    private static readonly HashSet<string> OfTheLadder =
        ["reminded", "escalated", "still_asked", "lapsed", "turned_to", "rerouted", "left", "erasure_announced"];

    private readonly LivingStaff _staff = new();
    private readonly HashSet<string> _blocked = [];
    private readonly FakeTimeProvider _clock;
    private readonly WhoIsThere _whoIsThere;
    private readonly Leavers _leavers;
    private readonly PlainWatch _promise;
    private Case _case;

    public CaseLife(DateTimeOffset start, Urgency urgency, bool danger)
    {
        _clock = new FakeTimeProvider(start);
        var faults = new FaultLog(StoreFault.Why, _clock, NullLogger<FaultLog>.Instance);
        _whoIsThere = new WhoIsThere(
            _staff, faults, new SaidAbsences((_, _) => Task.FromResult(_staff.Said), new FakeTimeProvider(LivingStaff.Start), faults));
        _leavers = new Leavers(null!, _staff, _clock);
        var report = new Report("De ouderapp ontspoort", Place.ParentsApp, urgency, danger);
        var reported = new CaseEvent.Reported("1", LivingStaff.Reporter, report, _staff.Circle.Chain)
        {
            By = LivingStaff.Reporter.Id,
            At = start,
        };
        _case = CaseFolding.Fold([reported]);
        _promise = new PlainWatch(report, start);
        Bring(Audience.Of(_case, [reported], LivingStaff.Reporter.Id));
    }

    public bool IsOpen => !_case.IsClosed;

    /// <summary>All that is due until then happens at its moment.</summary>
    public void Until(DateTimeOffset moment)
    {
        for (var steps = 0; Deadlines.Next(_case, SchoolYear.Timetable) is { } due && due <= moment; steps++)
        {
            Assert.True(steps < 2_000, $"It goes round for ever, at {due:O}.");
            Goes(due);
            Passes();
        }

        Goes(moment);
    }

    public void Does(CaseVerb verb, string who, int choice)
    {
        // Whoever left sees nothing of it, and the reporter stays.
        var person = _staff.Find(who);
        if (person is null)
        {
            return;
        }

        // As the desk takes it down.
        var (until, latest) = (
            _clock.GetUtcNow().AddHours(1 + (choice * 7)), SchoolYear.Timetable.LatestSnooze(_case.Report, _clock.GetUtcNow()));
        var filled = new Filled($"Iets, {_clock.GetUtcNow():O}.")
        {
            To = verb.GoesTo is { } goesTo ? goesTo(_case, who, There()) : _staff.Find(_staff.Leaders[choice % _staff.Leaders.Count]),
            Until = until < latest ? until : latest,
            Outcome = Outcome.Solved,
        };
        if (CaseRules.Decide(_case, verb, filled, person, null, _clock.GetUtcNow()) is Ruling.Accepted { Events: { Count: > 0 } events })
        {
            Follows(events, who);
            if (_case.Everyone.Any(member => _staff.Find(member.Id) is null))
            {
                Passes();
            }
        }
    }

    public void GoesOrComesBack(string who) => _staff.GoesOrComesBack(who);

    /// <summary>Whoever says it is heard within seconds, and what they have goes on.</summary>
    public void SaysIllOrBack(string who)
    {
        _staff.SaysIllOrBack(who);
        Passes();
        Assert.True(
            !IsOpen || _case.Handler?.Id != who || !_staff.IsAway(who)
            || (_case.Report.Urgency != Urgency.Now && !SchoolYear.Calendar.IsSchoolTime(_clock.GetUtcNow()))
            || !Reachable().Any(one => !_staff.IsAway(one) && one != who),
            $"{who} said that they are away and has it still; could take it: "
                + $"{string.Join(' ', Reachable().Where(one => !_staff.IsAway(one)))}; asked: {Ids(_case.Addressed)}; "
                + $"way: {Ids(_case.Chain)}; unreachable: {string.Join(' ', _case.Unreachable)}.\n{_promise}");
    }

    public void BlocksOrUnblocks(string who) => _ = _blocked.Remove(who) || _blocked.Add(who);

    /// <summary>It is seen within seconds.</summary>
    public void Leaves(string who)
    {
        _staff.Leaves(who);
        Passes();
    }

    private Presence There() => _whoIsThere.ForAsync(_case, Turns.Token).AsTask().GetAwaiter().GetResult();

    private void Goes(DateTimeOffset moment)
    {
        Assert.True(
            !IsOpen || _case.Report.Urgency != Urgency.Now || moment <= _promise.Latest || !Reachable().Any(),
            $"Nobody was told by {_promise.Latest:O}, at {_case.Status} of {_case.Handler?.Id}.\n{_promise}");
        if (moment > _clock.GetUtcNow())
        {
            _clock.SetUtcNow(moment);
        }
    }

    private void Passes()
    {
        var there = There();
        var left = new CaseChange(_case, _leavers.OfAsync(_case, there, Turns.Token).GetAwaiter().GetResult());
        var due = Deadlines.Due(left.After, _clock.GetUtcNow(), SchoolYear.Timetable, there);
        Follows([.. left.Events, .. due], null);
        Assert.False(Deadlines.Next(_case, SchoolYear.Timetable) <= _clock.GetUtcNow());
        Assert.Equal(_case is { IsClosed: true, Erased: true }, Deadlines.Next(_case, SchoolYear.Timetable) is null);
    }

    private void Follows(IReadOnlyList<CaseEvent> events, string? by)
    {
        if (events.Count == 0)
        {
            return;
        }

        _case = new CaseChange(_case, events).After;
        _promise.Happened(events, _case.Handler?.Id, by is not null, _clock.GetUtcNow());
        Bring(Audience.Of(_case, events, by));
    }

    private void Bring(IReadOnlyList<Errand> errands)
    {
        foreach (var errand in errands.Where(errand => errand.Occasion != Occasion.Refresh))
        {
            if (errand.To is Addressee.Person(var person) && _case.IsSeenBy(person) && !_case.IsReporter(person))
            {
                Bring(person, errand.Occasion.Name);
            }
        }
    }

    private void Bring(string person, string why)
    {
        if (_staff.Find(person) is null)
        {
            // It is shown to nobody who left; that it goes on to others is seen within seconds.
            // Only a road that was sought in those seconds can still lead to them.
            Assert.True(why == CaseEvent.Rerouted.Name || !OfTheLadder.Contains(why), why);
            return;
        }

        Assert.True(
            !OfTheLadder.Contains(why) || !_staff.IsAway(person) || !Reachable().Any(one => !_staff.IsAway(one) && one != person),
            $"{person} is away and gets {why}; there is {string.Join(", ", Reachable().Where(one => !_staff.IsAway(one)))}.\n{_promise}");
        var now = _clock.GetUtcNow();
        _promise.Told(person, why, now);
        if (_blocked.Contains(person))
        {
            Follows(Routing.NotDelivered(_case, new Addressee.Person(person), "HTTP 403", hasChannel: true, now, There()), null);
        }
        else
        {
            Follows(Routing.Delivered(_case, person, now), null);
        }
    }

    private static string Ids(IEnumerable<Member> people) => string.Join(' ', people.Select(member => member.Id));

    /// <summary>Who could take it: the chain, whoever was asked, and who stands in for those of the chain who are away.</summary>
    private IEnumerable<string> Reachable() => _case.Chain.Concat(_case.Addressed).Select(member => member.Id)
        .Concat(_case.Chain.Select(member => StandsIn(member.Id)).OfType<string>())
        .Distinct()
        .Where(one => _staff.Find(one) is not null && !_case.Unreachable.Contains(one) && one != LivingStaff.Reporter.Id);

    private string? StandsIn(string away)
    {
        var (one, seen) = (away, new HashSet<string>());
        while (_staff.IsAway(one) && seen.Add(one) && _staff.DeputyOf(one) is { } deputy)
        {
            one = deputy;
        }

        return _staff.IsAway(one) ? null : one;
    }
}

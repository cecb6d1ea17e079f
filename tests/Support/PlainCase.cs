using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Support;

/// <summary>A case as one would tell it: who has it, who may see it, and what is let through. Written without a look at how the bot does it.</summary>
internal sealed class PlainCase
{
    private static readonly string[] Chain = [Leader.Id, Deputy.Id, Management.Id];
    private readonly List<(int Version, Type Kind, string Who, string Text)> _written = [];

    public string Where { get; private set; } = "open";

    public string? Handler { get; private set; }

    public Outcome? Outcome { get; private set; }

    public List<string> Asked { get; private set; } = [Leader.Id];

    public HashSet<string> Lost { get; private set; } = [];

    public string Reporter { get; private set; } = SampleCase.Reporter.Id;

    public string What { get; private set; } = "De ouderapp ontspoort";

    public DateTimeOffset? Snoozed { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public int LastMove { get; private set; } = 1;

    public bool Erased { get; private set; }

    public bool IsClosed => Where == "closed";

    public IEnumerable<string> Eyes => Asked.Concat([Leader.Id, Deputy.Id, Reporter]).Where(person => person.Length > 0).Distinct();

    public bool IsLeader(string person) => person != Reporter && Eyes.Contains(person);

    /// <summary>Whether this goes through; what it means for the case is done.</summary>
    public bool Takes(CaseCommand command, string who, int? seen, int version, DateTimeOffset now)
    {
        var text = Words(command)?.Trim() is { Length: > 0 } said ? said[..Math.Min(said.Length, Report.LongestText)] : null;
        if (!May(command, who) || !Fits(command, who, text, now) || (Moves(command) && seen < LastMove)
            || (text is not null && _written.Any(one => one.Version > seen && (one.Kind, one.Who, one.Text) == (command.GetType(), who, text))))
        {
            return false;
        }

        if (text is not null && command is CaseCommand.Add or CaseCommand.Ask or CaseCommand.Agree or CaseCommand.Reply)
        {
            _written.Add((version + 1, command.GetType(), who, text!));
        }

        Lost.Remove(who);
        LastMove = Moves(command) ? version + 1 : LastMove;
        Do(command, who, text, now);
        return true;
    }

    /// <summary>Somebody could not be reached; answers who is asked instead.</summary>
    public string? Loses(string person)
    {
        var has = Where is "open" or "handed over" ? Asked : [Handler!];
        var wasTheLast = !Lost.Contains(person) && has.Contains(person) && has.All(one => one == person || Lost.Contains(one));
        var next = wasTheLast ? Chain.FirstOrDefault(one => one != person && !Asked.Contains(one) && !Lost.Contains(one)) : null;
        Lost.Add(person);
        return Asks(next);
    }

    public string? Asks(string? person)
    {
        Asked = person is null || Asked.Contains(person) ? Asked : [.. Asked, person];
        return person;
    }

    /// <summary>The next of the chain, when time is up.</summary>
    public string? Next => Chain.FirstOrDefault(one => !Asked.Contains(one) && !Lost.Contains(one));

    public void Reaches(string person) => Lost.Remove(person);

    public void Wakes() => Snoozed = null;

    public void Erases() => (Erased, What) = (true, "");

    public void Forgets()
    {
        Erases();
        Lost.Remove(Reporter);
        Reporter = "";
    }

    private bool May(CaseCommand command, string who) => command switch
    {
        CaseCommand.Add or CaseCommand.Correct or CaseCommand.Withdraw or CaseCommand.Reply => who == Reporter,
        CaseCommand.Reopen => Eyes.Contains(who),
        _ => IsLeader(who),
    };

    private bool Fits(CaseCommand command, string who, string? text, DateTimeOffset now) => command switch
    {
        CaseCommand.Reopen => IsClosed && Reporter.Length > 0,
        _ when IsClosed => false,
        CaseCommand.Withdraw => true,
        CaseCommand.Add => text is not null,
        CaseCommand.Correct => text is not null && text != What,
        CaseCommand.Reply => Where == "waiting" && text is not null,
        CaseCommand.PickUp => Handler is null,
        CaseCommand.TakeOver => Handler != who,
        _ when Handler != who => false,
        CaseCommand.Ask or CaseCommand.Agree => text is not null,
        CaseCommand.HandOver over => over.To.Id != who && over.To.Id != Reporter && over.To.Rank != Rank.Employee,
        CaseCommand.Snooze snooze => snooze.Until > now && snooze.Until != Snoozed,
        _ => true,
    };

    private void Do(CaseCommand command, string who, string? text, DateTimeOffset now)
    {
        switch (command)
        {
            case CaseCommand.Correct:
                What = text!;
                break;
            case CaseCommand.PickUp or CaseCommand.TakeOver:
                (Where, Handler, Snoozed) = ("picked up", who, null);
                Asks(who);
                break;
            case CaseCommand.Ask:
                (Where, Snoozed) = ("waiting", null);
                break;
            case CaseCommand.Reply:
                Where = "picked up";
                break;
            case CaseCommand.HandOver over:
                Waits("handed over", [over.To.Id]);
                break;
            case CaseCommand.Snooze snooze:
                Snoozed = snooze.Until;
                break;
            case CaseCommand.Close or CaseCommand.Withdraw:
                (Where, ClosedAt, Snoozed) = ("closed", now, null);
                Outcome = command is CaseCommand.Close close ? close.Outcome : Sevenwolden.Dialogs.Cases.Outcome.Withdrawn;
                break;
            case CaseCommand.Reopen:
                (Outcome, ClosedAt, Erased) = (null, null, false);
                Waits("open", Handler is { } had ? [had] : Asked);
                break;
        }
    }

    private void Waits(string where, List<string> asked)
    {
        (Where, Asked, Handler, Snoozed) = (where, asked, null, null);
        Lost.ExceptWith(asked);
    }

    private static bool Moves(CaseCommand command) =>
        command is not (CaseCommand.Add or CaseCommand.Correct or CaseCommand.Agree or CaseCommand.Snooze);

    private static string? Words(CaseCommand command) => command switch
    {
        CaseCommand.Add add => add.Text,
        CaseCommand.Correct correct => correct.What,
        CaseCommand.Reply reply => reply.Text,
        CaseCommand.Ask ask => ask.Text,
        CaseCommand.Agree agree => agree.Text,
        _ => null,
    };
}

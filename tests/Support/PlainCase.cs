using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// A case as one would tell it: who has it, who may see it, and what is let through. Written without a look at how the bot does it.
/// </summary>
internal sealed class PlainCase
{
    private static readonly string[] Chain = [Leader.Id, Deputy.Id, Management.Id];
    private readonly List<(int Version, string Kind, string Who, string Text)> _written = [];

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
    public bool Takes(CaseWish wish, string who, int? seen, int version, DateTimeOffset now)
    {
        var text = wish.Text?.Trim() is { Length: > 0 } said ? said : null;
        if (!May(wish, who) || text?.Length > 2000 || !Fits(wish, who, text, now) || (Moves(wish) && seen < LastMove)
            || (text is not null && _written.Any(one =>
                one.Version > seen && (one.Kind, one.Who, one.Text) == (wish.Verb.Name, who, text))))
        {
            return false;
        }

        if (text is not null && wish.Verb.Name is "case.add" or "case.ask" or "case.tell" or "case.agree" or "case.reply")
        {
            _written.Add((version + 1, wish.Verb.Name, who, text!));
        }

        Lost.Remove(who);
        LastMove = Moves(wish) ? version + 1 : LastMove;
        Do(wish, who, text, now);
        return true;
    }

    /// <summary>Whoever has it gave no answer; answers who is asked instead.</summary>
    public string? Lapses(int version)
    {
        var next = Next ?? Asked.Find(one => one != Handler && !Lost.Contains(one));
        Waits("open", Asked);
        Asked = next is null ? Asked : [.. Asked.Where(one => one != next), next];
        LastMove = version;
        return next;
    }

    /// <summary>Somebody could not be reached; answers who is asked instead.</summary>
    public string? Loses(string person)
    {
        var has = Where is "open" or "handed over" ? Asked : [Handler!];
        var wasTheLast = !Lost.Contains(person) && has.Contains(person) && has.All(one => one == person || Lost.Contains(one));
        var before = Asked.Find(one => one != person && !Lost.Contains(one));
        var next = wasTheLast
            ? before ?? Chain.FirstOrDefault(one => one != person && !Asked.Contains(one) && !Lost.Contains(one))
            : null;
        if (Handler == person && !Lost.Contains(person))
        {
            HashSet<string> lost = [.. Lost];
            Waits("open", Asked);
            Lost = lost;
        }

        Lost.Add(person);
        Asked = next is null ? Asked : [.. Asked.Where(one => one != next), next];
        return next;
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

    private bool May(CaseWish wish, string who) => wish.Verb.Name switch
    {
        "case.add" or "case.correct" or "case.withdraw" or "case.reply" => who == Reporter,
        "case.reopen" => Eyes.Contains(who),
        _ => IsLeader(who),
    };

    private bool Fits(CaseWish wish, string who, string? text, DateTimeOffset now) => wish.Verb.Name switch
    {
        "case.close" => !IsClosed && Handler == who && text is not null,
        "case.reopen" => IsClosed && Reporter.Length > 0,
        _ when IsClosed => false,
        "case.withdraw" => true,
        "case.add" => text is not null,
        "case.correct" => text is not null && text != What,
        "case.reply" => Where == "waiting" && text is not null,
        "case.pickUp" => Handler is null,
        "case.takeOver" => Handler != who,
        _ when Handler != who => false,
        "case.ask" or "case.tell" or "case.agree" => text is not null,
        "case.handOver" => wish.To is { } to && to.Id != who && to.Id != Reporter && to.Rank != Rank.Employee,
        "case.snooze" => wish.Until > now && wish.Until != Snoozed,
        _ => true,
    };

    private void Do(CaseWish wish, string who, string? text, DateTimeOffset now)
    {
        switch (wish.Verb.Name)
        {
            case "case.correct":
                What = text!;
                break;
            case "case.pickUp" or "case.takeOver":
                (Where, Handler, Snoozed) = ("picked up", who, null);
                Asks(who);
                break;
            case "case.ask":
                (Where, Snoozed) = ("waiting", null);
                break;
            case "case.reply":
                Where = "picked up";
                break;
            case "case.handOver":
                Waits("handed over", [wish.To!.Id]);
                break;
            case "case.snooze":
                Snoozed = wish.Until;
                break;
            case "case.close" or "case.withdraw":
                (Where, ClosedAt, Snoozed) = ("closed", now, null);
                Outcome = wish.Verb.Name == "case.close" ? wish.Outcome : Sevenwolden.Dialogs.Cases.Outcome.Withdrawn;
                break;
            case "case.reopen":
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

    private static bool Moves(CaseWish wish) =>
        wish.Verb.Name is not ("case.add" or "case.correct" or "case.tell" or "case.agree" or "case.snooze");
}

using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Absences;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Cases.Ties;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;
using Xunit;

namespace Sevenwolden.Tests.Support;

/// <summary>The people of a small school, its cases and its clock: all that the dialog asks the shell for, without a shell.</summary>
internal sealed class School
{
    public static readonly Member Teacher = new("docent", "Docent", Rank.Employee, "Onderbouw", "06-11111111");
    public static readonly Member Leader = new("teamleider", "Teamleider", Rank.Leader, "Onderbouw", "06-22222222");
    public static readonly Member Deputy = new("plaatsvervanger", "Plaatsvervanger", Rank.Leader, "Bovenbouw", "06-33333333");
    public static readonly Member Management = new("schoolleiding", "Schoolleiding", Rank.Management, null, "06-44444444");
    public static readonly Member Stranger = new("iemand", "Iemand anders");

    public static readonly Member Chair = new("bestuur", "Bestuur", Rank.Board, null, "06-77777777");
    public static readonly Member SecondChair = new("tweede-bestuur", "Tweede van het bestuur", Rank.Board);

    private int _names;

    /// <summary>A Monday in November, nine o'clock in the Netherlands.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Who gets what goes past all who lead; nobody in most schools of tests.</summary>
    public IReadOnlyList<Member> Board { get; init; } = [];

    /// <summary>What its directory leaves open.</summary>
    public Gaps Gaps { get; init; } =
        new([new Gap(GapKind.NoBoard), new Gap(GapKind.NoDeputy, Deputy), new Gap(GapKind.NotOpened, Stranger)]);

    public Dictionary<string, Case> Cases { get; } = [];

    public List<Errand> Errands { get; } = [];

    /// <summary>Which cases belong together.</summary>
    public List<Tie> Ties { get; } = [];

    /// <summary>What people said of being away.</summary>
    public List<SaidAbsence> Said { get; } = [];

    public List<(string Person, Audited What)> Audit { get; } = [];

    /// <summary>How far people are on the path, by their ids.</summary>
    public Dictionary<string, PathProgress> Paths { get; } = [];

    /// <summary>Whom the directory marks as new.</summary>
    /// <summary>How the articles are understood.</summary>
    public IReadOnlyList<ArticleFigure> Figures { get; set; } = [];

    public Dictionary<string, DateOnly> Starting { get; } = [];

    /// <summary>By which it is read and drawn; another one is another version of the protocol.</summary>
    public Dialog Dialog { get; set; } = Shipped.Dialog;

    public Rulebook Rulebook { get; set; } = Shipped.Rulebook;

    public static IReadOnlyList<Member> Everyone { get; } = [Teacher, Leader, Deputy, Management, Stranger];

    /// <summary>Of somebody who has no case.</summary>
    public static Surroundings Alone { get; } = new() { Known = new Known { Reported = [], Led = [] } };

    public static Timetable Timetable { get; } = new() { Calendar = Calendar };

    public static SchoolCalendar Calendar => new() { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam") };

    public static Circle CircleOf(Member me) => new(
        me, [.. new[] { Leader, Deputy, Management }.Where(member => member.Id != me.Id)], FirstBecause.IsLeader)
    {
        Deputy = me == Deputy ? null : Deputy,
        Fallback = me == Management ? null : Management,
        Others = [.. new[] { Leader, Deputy, Management }.Where(member => member.Id != me.Id)],
    };

    /// <summary>Takes the step, looking up what it asks for, and does to the cases what it says.</summary>
    public Step Take(Conversation conversation, Incoming incoming, Member me, Surroundings around)
    {
        var here = around with { Me = me, Now = Now };
        while (Dialog.Needs(conversation, incoming, here) is { } needed)
        {
            here = here with { Known = Find(needed, me, here.Known) };
        }

        var step = Dialog.Step(conversation, incoming, here);
        Assert.False(
            incoming is Incoming.Press && step.Lookup is not null,
            $"What a press needs is known before its step: {incoming}, {step.Lookup}.");
        for (var looked = 0; step.Lookup is { } lookup; looked++)
        {
            Assert.True(looked < 10, "The dialog asks for the same thing for ever.");
            here = here with { Known = Find(lookup, me, here.Known) };
            step = Dialog.Step(conversation, incoming, here);
        }

        if (step.Case is { } change)
        {
            Assert.Equal(change.Before?.Version ?? 0, Cases.TryGetValue(change.Id, out var @case) ? @case.Version : 0);
            Cases[change.Id] = change.After;
        }

        Errands.AddRange(step.Errands);
        if (step.Tie is { } tie)
        {
            Ties.RemoveAll(each => !tie.Holds && each.Holds && (each.One, each.Other) == (tie.One, tie.Other));
            Ties.Add(tie);
        }

        Said.RemoveAll(said => step.Absence switch
        {
            AbsenceChange.Says says => (said.Person, said.Id) == (says.Said.Person, says.Said.Id),
            AbsenceChange.TakesBack back => (said.Person, said.Id) == (back.Person, back.Id),
            _ => false,
        });
        if (step.Absence is AbsenceChange.Says { Said: var now })
        {
            Said.Add(now);
        }

        if (step.Path is { } path)
        {
            Paths[path.Person] = PathOf(me).With(path);
        }

        if (step.Audit is { } audit)
        {
            Audit.Add((me.Id, audit));
        }

        return step;
    }

    /// <summary>Something that the bot itself does to a case.</summary>
    public void Happen(string id, IReadOnlyList<CaseEvent> events)
    {
        if (events.Count > 0)
        {
            Cases[id] = new CaseChange(Cases[id], events).After;
            Errands.AddRange(Audience.Of(Cases[id], events));
        }
    }

    private string FreshId()
    {
        // Names that read well in transcripts, and never the same twice.
        var number = _names++;
        var (letters, count) = (CaseIds.Letters, CaseIds.Letters.Length);
        return "K7M3" + letters[number / count % count] + letters[number % count];
    }

    private Known Find(Lookup lookup, Member me, Known known) => lookup switch
    {
        Lookup.OwnCircle => known with { Circle = CircleOf(me) with { Board = Board }, FreshId = FreshId() },
        Lookup.One one =>
            known with { Cases = new Dictionary<string, Case?>(known.Cases) { [one.Case] = Cases.GetValueOrDefault(one.Case) } },
        Lookup.Many many => known with { List = List(many.Overview, me) },
        Lookup.Own { AsLeader: true } => known with { Led = Of(me, asLeader: true, openOnly: true) },
        Lookup.Own => known with { Reported = Of(me, asLeader: false, openOnly: true) },
        Lookup.WhoIsThere one => known with { There = new Dictionary<string, Presence>(known.There) { [one.Case] = Presence.Full } },
        Lookup.Ties of => known with { Ties = new Dictionary<string, TiedCases>(known.Ties) { [of.Case] = TiesOf(of.Case) } },
        Lookup.Near of => known with
        {
            Near = [.. Cases.Values.Where(other => other.Id != of.Case && !other.IsClosed && other.IsLeader(me.Id))],
        },
        Lookup.Leaders => known with { Leaders = [.. Everyone.Where(member => member.Rank != Rank.Employee)] },
        Lookup.Standing => known with { Standing = StandingOf(me) },
        Lookup.WayOf of => known with { Way = WayOf(of.Whose, me) },
        Lookup.Gaps => known with { Gaps = Gaps },
        Lookup.Holdings => known with { Holdings = HoldingsOf(me) },
        Lookup.Progress => known with { Progress = PathOf(me) },
        Lookup.Signings => known with
        {
            Figures = me.Rank == Rank.Management ? Figures : [],
            Signings =
            [
                .. Everyone.Where(each => me.Rank == Rank.Management || (each != me && CircleOf(each).Leader == me)).Select(PathOf),
            ],
        },
        Lookup.Signing => known with
        {
            Signing = new Signature(me.Id, me.Name, Rulebook.Pack.Version, ContentHash.Of(Rulebook.Pack), Now)
            {
                Receipt = "CfDJ8Fz0-bewijs_van_de_school",
            },
        },
        Lookup.Export => known with { ExportLink = "https://bot.example/export/token" },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>All of them, whoever asks: what somebody may know of them is the dialog's to judge.</summary>
    public TiedCases TiesOf(string id) => new(
    [
        .. Ties.Where(tie => tie.One == id || tie.Other == id).Select(tie => new Tied(Cases[tie.Beside(id)], tie)),
    ]);

    public PathProgress PathOf(Member me) =>
        Paths.GetValueOrDefault(me.Id, new PathProgress(me)) with { Starts = Starting.TryGetValue(me.Id, out var day) ? day : null };

    private Standing StandingOf(Member me)
    {
        var whereabouts = new Whereabouts([.. Said.Where(said => said.Person == me.Id)], null);
        var goes = Of(me, asLeader: true, openOnly: true).Where(@case => @case.Responsible.Any(member => member.Id == me.Id))
            .Select(@case => new CaseThatGoes(
                @case.Id, AwayWatch.To(@case, me.Id, Presence.Full.Without(me.Id, me == Leader ? [Deputy] : []))));
        return new Standing(
            DateOnly.FromDateTime(Calendar.Local(Now)), whereabouts, me == Leader ? [Deputy] : [], [.. goes], 0);
    }

    private static Way WayOf(string? whose, Member me)
    {
        var circle = CircleOf(Everyone.FirstOrDefault(member => member.Id == whose) ?? me);
        return new Way(whose, circle.Me, [.. circle.Chain.Where(member => member.Id != me.Id)], Everyone)
        {
            PassesMe = circle.Chain.Any(member => member.Id == me.Id),
        };
    }

    private Holdings HoldingsOf(Member me)
    {
        var open = Of(me, asLeader: false, openOnly: true).Count;
        var all = Of(me, asLeader: false, openOnly: false).Count;
        var path = PathOf(me);
        return new Holdings(open, all - open, Of(me, asLeader: true, openOnly: true).Count, TimeSpan.FromDays(90), TimeSpan.FromDays(730))
        {
            IsOnPath = path.Post is not null,
            Signatures = path.Signatures.Count,
        };
    }

    private CaseList List(Overview overview, Member me)
    {
        var all = Of(me, overview.AsLeader, openOnly: overview.AsLeader);
        return new CaseList(overview, [.. all.Skip(overview.Page * Overview.PageSize).Take(Overview.PageSize)], all.Count);
    }

    private List<Case> Of(Member me, bool asLeader, bool openOnly) =>
    [
        .. Cases.Values.Where(@case => asLeader ? @case.IsLeader(me.Id) : @case.IsReporter(me.Id))
            .Where(@case => !(openOnly && @case.IsClosed))
            .OrderBy(@case => @case.OpenedAt).ThenBy(@case => @case.Id, StringComparer.Ordinal),
    ];
}

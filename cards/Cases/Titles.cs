using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Absences;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>
/// What people are called where they stand together: by their name, and where two have the same one by team and role as well. A reply is
/// told so before it is drawn, so no card has to think of it.
/// </summary>
internal sealed class Titles
{
    private readonly Dictionary<string, string> _titles;

    private Titles(IEnumerable<Member?> people, TextBook texts)
    {
        var all = people.OfType<Member>().DistinctBy(member => member.Id).ToList();
        _titles = all.Select(member => (member.Id, Title: Title(member, all, texts))).ToDictionary(one => one.Id, one => one.Title);
    }

    public static Reply In(Reply reply, TextBook texts) => reply switch
    {
        Reply.ReportForm form => form with { Circle = In(form.Circle, texts) },
        Reply.ReportCheck check => check with { Circle = In(check.Circle, texts) },
        Reply.NobodyReads nobody => nobody with { Circle = In(nobody.Circle, texts) },
        Reply.Decided { Past: { } past } decided => decided with { Past = In(past, texts) },
        Reply.CaseShown shown => shown with { View = In(shown.View, texts) },
        Reply.CasesWait wait => wait with { Views = In(wait.Views, texts) },
        Reply.CaseDone done => done with { Case = In(done.Case, texts) },
        Reply.CaseRefused { Case: { } @case } refused => refused with { Case = In(@case, texts) },
        Reply.CaseListed listed => listed with { List = In(listed.List, texts) },
        Reply.AbsenceShown shown => shown with { View = In(shown.View, texts) },
        Reply.GapsShown shown => shown with { Gaps = In(shown.Gaps, texts) },
        Reply.PracticeAsked asked => asked with { Way = In(asked.Way, texts) },
        Reply.WhichPerson which => which with { People = [.. which.People.Select(new Titles(which.People, texts).Of)] },
        _ => reply,
    };

    public static Case In(Case @case, TextBook texts) => new Titles(Around(@case), texts).Of(@case);

    private static CaseView In(CaseView view, TextBook texts)
    {
        var titles = new Titles(Around(view.Case).Concat(view.Leaders), texts);
        return view with { Case = titles.Of(view.Case), Leaders = [.. view.Leaders.Select(titles.Of)] };
    }

    private static AbsenceView In(AbsenceView view, TextBook texts)
    {
        var titles = new Titles(view.Goes.Select(goes => goes.To).Append(view.StandIn), texts);
        return view with
        {
            StandIn = view.StandIn is { } member ? titles.Of(member) : null,
            Goes = [.. view.Goes.Select(goes => goes with { To = goes.To is { } to ? titles.Of(to) : null })],
        };
    }

    private static IReadOnlyList<CaseView> In(IReadOnlyList<CaseView> views, TextBook texts)
    {
        var titles = new Titles(views.SelectMany(view => Around(view.Case)), texts);
        return [.. views.Select(view => view with { Case = titles.Of(view.Case) })];
    }

    private static CaseList In(CaseList list, TextBook texts)
    {
        var titles = new Titles(list.Cases.SelectMany(Around).Append(list.Away?.StandIn), texts);
        return list with
        {
            Cases = [.. list.Cases.Select(titles.Of)],
            Away = list.Away is { StandIn: { } member } away ? away with { StandIn = titles.Of(member) } : list.Away,
        };
    }

    private static Circle In(Circle circle, TextBook texts)
    {
        var titles = new Titles([circle.Me, .. circle.Everyone], texts);
        return Renaming.Of(circle, titles.Of);
    }

    private static Gaps In(Gaps gaps, TextBook texts)
    {
        var titles = new Titles(gaps.All.Select(gap => gap.Who), texts);
        return new Gaps([.. gaps.All.Select(gap => gap with { Who = gap.Who is { } who ? titles.Of(who) : null })]);
    }

    private static Way In(Way way, TextBook texts)
    {
        var titles = new Titles(way.People.Concat(way.Chain).Append(way.Whose), texts);
        return way with
        {
            Whose = titles.Of(way.Whose),
            Chain = [.. way.Chain.Select(titles.Of)],
            People = [.. way.People.Select(titles.Of)],
        };
    }

    private static IEnumerable<Member> Around(Case @case) => @case.Everyone.Concat(@case.LeftOut)
        .Concat(@case.Report.Exercise is { } exercise ? exercise.Steps.Select(step => step.Who).Prepend(exercise.Whose) : []);

    private static string Title(Member member, List<Member> all, TextBook texts)
    {
        var namesakes = all.Where(other => other.Id != member.Id && Namesakes.AreAlike(other.Name, member.Name)).ToList();
        if (namesakes.Count == 0)
        {
            return member.Name;
        }

        var marks = Marks(member, texts);
        var isTold = namesakes.All(other => Marks(other, texts) != marks);
        // Of one team and one role: then by what else is known of them.
        return isTold ? $"{member.Name} ({marks})"
            : member.Phone is { } phone && namesakes.All(other => other.Phone != phone) ? $"{member.Name} ({marks}, {phone})"
            : $"{member.Name} ({marks}, {member.Id})";
    }

    private static string Marks(Member member, TextBook texts) =>
        member.Team is { } team ? $"{team}, {texts[member.Rank]}" : texts[member.Rank];

    private Member Of(Member member) => member with { Name = _titles[member.Id] };

    private Case Of(Case @case) => Renaming.Of(
        @case, Of, entry => entry with { Who = Named(entry.By, entry.Who), Whom = Named(entry.About, entry.Whom) });

    private string? Named(string? person, string? name) => person is { } id && _titles.TryGetValue(id, out var title) ? title : name;
}

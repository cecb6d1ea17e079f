using Sevenwolden.Cards.Cases;
using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Cases.Ties;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Tying;

namespace Sevenwolden.Cards;

/// <summary>How much of what people wrote stands on a card. Where it is too much for a message the oldest goes first.</summary>
/// <param name="Entries">So many lines of a case's history, the newest.</param>
/// <param name="Line">So many letters of each.</param>
/// <param name="Name">So many letters of a name.</param>
/// <param name="Text">So many letters of a report, or of the question about it.</param>
/// <param name="People">So many people to choose from.</param>
internal sealed record Room(int Entries, int Line, int Name, int Text, int People)
{
    public static readonly Room Ample = new(8, 600, int.MaxValue, Report.LongestText, 60);

    /// <summary>From ample to hardly any.</summary>
    public static readonly IReadOnlyList<Room> All =
    [
        Ample,
        .. ((int[])[6, 4, 3, 2, 1]).Select(entries => Ample with { Entries = entries }),
        Ample with { Entries = 1, Line = 200 },
        Ample with { Entries = 0 },
        Ample with { Entries = 0, Name = 40 },
        Ample with { Entries = 0, Name = 20 },
        new(0, 0, 20, 1000, 30),
        new(0, 0, 15, 400, 10),
        new(0, 0, 6, 100, 3),
    ];

    public Member Fit(Member member) => member.Name.Length > Name ? member with { Name = Writing.Cut(member.Name, Name) } : member;

    public Circle Fit(Circle circle) => Renaming.Of(
        circle with { Others = [.. circle.Others.OrderByDescending(member => member.Rank).Take(People)] }, Fit);

    /// <summary>The case with its names so short; who is who stays as it is.</summary>
    public Case Fit(Case @case) => this == Ample
        ? @case
        : Renaming.Of(@case, Fit, entry => entry with { Who = Fit(entry.Who), Whom = Fit(entry.Whom) });

    public TiedCases Fit(TiedCases ties) => this == Ample
        ? ties
        : new([.. ties.All.Select(tied => tied with { Case = Fit(tied.Case) })]);

    public TieView Fit(TieView view) => view with { Ties = Fit(view.Ties), Near = [.. view.Near.Take(People).Select(Fit)] };

    public Way Fit(Way way) => way with
    {
        Whose = Fit(way.Whose),
        Chain = [.. way.Chain.Select(Fit)],
        People = [.. way.People.Take(this == Ample ? PracticeCard.MostPeople : People).Select(Fit)],
    };

    public Gaps Fit(Gaps gaps) => new([.. gaps.All.Select(gap => gap with { Who = gap.Who is { } who ? Fit(who) : null })]);

    private string? Fit(string? name) => name is null ? null : Writing.Cut(name, Name);
}

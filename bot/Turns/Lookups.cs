using System.Diagnostics;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Export;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Cases.Ties;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Turns;

/// <summary>Looks up what a step of the dialog has to know.</summary>
internal sealed class Lookups(
    CaseStore cases, CaseFile file, IDirectory directory, WhoIsThere whoIsThere, Standings standings, Shortfalls shortfalls,
    ExportLinks links, TieFile ties, Paths paths, Timetable timetable, IOptions<StorageOptions> storage)
{
    private const int MostOwn = 20;

    public async Task<Known> FindAsync(Lookup lookup, Member me, Known known, CancellationToken cancellationToken) => lookup switch
    {
        Lookup.OwnCircle => known with
        {
            Circle = await directory.CircleAsync(me.Id, me.Name, cancellationToken),
            FreshId = FreshIds.Next(),
        },
        Lookup.One one => known with
        {
            Cases = new Dictionary<string, Case?>(known.Cases) { [one.Case] = await FindAsync(one.Case, me, cancellationToken) },
        },
        Lookup.Many many => known with { List = await ListAsync(many.Overview, me, cancellationToken) },
        Lookup.Own { AsLeader: true } => known with { Led = await OwnAsync(asLeader: true, me, cancellationToken) },
        Lookup.Own => known with { Reported = await OwnAsync(asLeader: false, me, cancellationToken) },
        Lookup.Ties of => known with
        {
            Ties = new Dictionary<string, TiedCases>(known.Ties)
            {
                [of.Case] = known.Cases.GetValueOrDefault(of.Case) is { } @case
                    ? await ties.OfAsync(@case, me.Id, cancellationToken)
                    : TiedCases.None,
            },
        },
        Lookup.Near of => known with
        {
            Near = known.Cases.GetValueOrDefault(of.Case) is { } @case && !await directory.HasLeftAsync(me.Id, cancellationToken)
                ? await ties.NearAsync(@case, me.Id, cancellationToken)
                : [],
        },
        Lookup.Leaders => known with { Leaders = await directory.LeadersAsync(cancellationToken) },
        Lookup.WhoIsThere one => known with
        {
            There = new Dictionary<string, Presence>(known.There)
            {
                [one.Case] = known.Cases.GetValueOrDefault(one.Case) is { } @case
                    ? await whoIsThere.ForAsync(@case, cancellationToken)
                    : Presence.Full,
            },
        },
        Lookup.Standing standing => known with { Standing = await standings.OfAsync(me, standing.Day, cancellationToken) },
        Lookup.WayOf of => known with { Way = await WayAsync(of.Whose, me, cancellationToken) },
        Lookup.Gaps => known with { Gaps = await shortfalls.FindAsync(cancellationToken) },
        Lookup.Holdings => known with { Holdings = await HoldingsAsync(me, cancellationToken) },
        Lookup.Progress => known with { Progress = await paths.OfAsync(me, cancellationToken) },
        Lookup.Signings => known with
        {
            Signings = await paths.OfThoseAsync(known.Circle!.Me, cancellationToken),
            Figures = await paths.FiguresAsync(known.Circle!.Me, cancellationToken),
        },
        Lookup.Signing => known with { Signing = await paths.SigningAsync(me, cancellationToken) },
        Lookup.Export export => known with { ExportLink = links.For(me.Id, export) },
        _ => throw new UnreachableException(),
    };

    /// <summary>What somebody speaks with the bot; null where they have no chat with it.</summary>
    public async Task<Language?> LanguageAsync(Member me, CancellationToken cancellationToken) =>
        await cases.ReferenceAsync(me.Id, cancellationToken) is { Language: var code } && Language.TryParse(code, out var language)
            ? language
            : null;

    private async Task<Case?> FindAsync(string id, Member me, CancellationToken cancellationToken) =>
        await file.FindAsync(id, cancellationToken) is { } found
            ? await directory.AsItIsToAsync(found, me.Id, cancellationToken)
            : null;

    /// <summary>A card is not trusted: whoever is nobody of the school has no way to try.</summary>
    private async Task<Way> WayAsync(string? whose, Member me, CancellationToken cancellationToken)
    {
        var people = await directory.PeopleAsync(cancellationToken);
        var one = people.FirstOrDefault(person => person.Id == whose) ?? me;
        var circle = await directory.CircleAsync(one.Id, one.Name, cancellationToken);
        return new Way(whose, circle.Me, [.. circle.Chain.Where(member => member.Id != me.Id)], people)
        {
            PassesMe = circle.Chain.Any(member => member.Id == me.Id),
        };
    }

    private async Task<CaseList> ListAsync(Overview overview, Member me, CancellationToken cancellationToken)
    {
        if (overview.AsLeader && await directory.HasLeftAsync(me.Id, cancellationToken))
        {
            return new CaseList(overview, [], 0);
        }

        var query = new CaseQuery(
            me.Id, overview.AsLeader, OpenOnly: overview.AsLeader, overview.Page * Overview.PageSize, Overview.PageSize)
        {
            NewestFirst = !overview.AsLeader,
        };
        var rows = await cases.ListAsync(query, cancellationToken);
        return new CaseList(overview, [.. rows.Select(file.Read)], await cases.CountAsync(query, cancellationToken))
        {
            Away = overview.AsLeader ? await standings.TodayAsync(me, cancellationToken) : null,
        };
    }

    private async Task<IReadOnlyList<Case>> OwnAsync(bool asLeader, Member me, CancellationToken cancellationToken) =>
        asLeader && await directory.HasLeftAsync(me.Id, cancellationToken)
            ? []
            : [.. (await cases.ListAsync(new CaseQuery(me.Id, asLeader, OpenOnly: true, 0, MostOwn), cancellationToken)).Select(file.Read)];

    private async Task<Holdings> HoldingsAsync(Member me, CancellationToken cancellationToken)
    {
        var all = await CountAsync(asLeader: false, openOnly: false);
        var open = await CountAsync(asLeader: false, openOnly: true);
        var handled = await directory.HasLeftAsync(me.Id, cancellationToken) ? 0 : await CountAsync(asLeader: true, openOnly: true);
        var said = (await directory.CoverAsync(me.Id, null, cancellationToken)).Whereabouts.Said;
        var path = await paths.OfAsync(me, cancellationToken);
        return new Holdings(open, all - open, handled, timetable.KeepText, storage.Value.KeepAudit)
        {
            Absences = said.Count,
            IsOnPath = path.Post is not null || path.IsWrittenTo,
            Signatures = path.Signatures.Count,
        };

        Task<int> CountAsync(bool asLeader, bool openOnly) =>
            cases.CountAsync(new CaseQuery(me.Id, asLeader, openOnly, 0, 1), cancellationToken);
    }
}

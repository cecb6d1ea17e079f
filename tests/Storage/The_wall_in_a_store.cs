using CsCheck;
using Microsoft.AspNetCore.DataProtection;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.Turns;

namespace Sevenwolden.Tests.Storage;

/// <summary>
/// What is kept of a case leads to nobody who is kept from it: neither their lists, nor what is counted, nor what is exported out of the
/// same lists, nor what is on its way to people.
/// </summary>
public abstract class The_wall_in_a_store : StoreTest
{
    private int _number;

    [Fact]
    public async Task No_list_count_export_or_errand_of_a_case_is_for_who_is_kept_from_it()
    {
        var file = new CaseFile(Store.Cases, new Vault(new EphemeralDataProtectionProvider()), School.Timetable);

        await WalledLife.Any("x").SampleAsync(async life => await GoesAsync(life, $"K{_number++}", file), iter: 60, threads: 1);
    }

    [Fact]
    public async Task No_tie_leads_from_one_case_to_another_for_who_is_kept_from_it()
    {
        var file = new CaseFile(Store.Cases, new Vault(new EphemeralDataProtectionProvider()), School.Timetable);
        var (ties, seen) = (new TieFile(Store.Cases, file), 0);

        await TiedLives.Any.SampleAsync(
            async lives => seen += await GoesAsync(lives.Called(() => $"K{_number++}"), file, ties), iter: 30, threads: 1);

        Assert.True(seen > 30, $"{seen}");
    }

    private async Task<int> GoesAsync(TiedLives lives, CaseFile file, TieFile ties)
    {
        IReadOnlyList<Case> cases = [];
        var seen = 0;
        foreach (var step in lives.Steps())
        {
            Assert.True(await Store.Cases.ApplyAsync(
                new Effects { Case = step.Change is { } change ? file.Write(change) : null, Tie = step.Tie }, Token));
            cases = step.Cases;
        }

        foreach (var (@case, member) in from @case in cases from member in TiedLives.Everybody select (@case, member))
        {
            var shown = (await ties.OfAsync(@case, member.Id, Token)).All.Select(tied => tied.Case)
                .Concat(await ties.NearAsync(@case, member.Id, Token)).Where(other => cases.Any(each => each.Id == other.Id)).ToList();
            // Before a case is opened as well: what is not read can't be shown by mistake.
            var rows = await Store.Cases.TiesAsync(@case.Id, member.Id, Token);
            var kept = lives.Lives.Where(life => life.Kept.Contains(member)).Select(life => life.Changes is [{ Id: var id }, ..] ? id : "");
            Assert.DoesNotContain(shown.Select(other => other.Id).Concat(rows.Select(row => row.Other.Id)), kept.Contains);
            Assert.True(rows.Count == 0 || !kept.Contains(@case.Id));
            seen += rows.Count;
        }

        return seen;
    }

    private async Task GoesAsync(WalledLife life, string id, CaseFile file)
    {
        foreach (var change in life.Changes)
        {
            Assert.True(await Store.Cases.ApplyAsync(
                new Effects
                {
                    Case = file.Write(change) with { Id = id },
                    Errands = [.. Audience.Of(change.After, change.Events).Select(errand => errand with { Case = id })],
                },
                Token));
            foreach (var member in life.Kept)
            {
                var all = new CaseQuery(member.Id, AsLeader: true, OpenOnly: false, 0, int.MaxValue / 2);
                Assert.DoesNotContain(await Store.Cases.ListAsync(all, Token), row => row.Id == id);
            }
        }

        var kept = life.Kept.Select(member => member.Id).ToList();
        var (toBring, parties) = (
            await Options.AskAsync<string>($"SELECT coalesce(person, conversation) FROM outbox WHERE case_id = '{id}'"),
            await Options.AskAsync<string>($"SELECT person FROM case_party WHERE case_id = '{id}'"));
        Assert.DoesNotContain(toBring.Concat(parties), kept.Contains);
        Assert.Equal(life.Changes.Count > 0, parties.Contains(WalledLife.Reporter.Id));
    }
}

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

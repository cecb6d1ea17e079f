using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Storage.Onboarding;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols.Onboarding;
using Xunit;
using static Sevenwolden.Tests.Support.Turns;

namespace Sevenwolden.Tests.Storage;

/// <summary>What holds in any store for how far people are on the path, and for what they signed.</summary>
public abstract class Paths_in_a_store : StoreTest
{
    private static readonly PassedStep Why = new("why", "a1");
    private static readonly PassedStep Holiday = new("why/holiday", "b2");

    [Fact]
    public async Task How_far_somebody_is_outlives_a_restart_and_is_nobody_elses()
    {
        await AddAsync(new PathChange("an") { Post = Post.Support });
        await AddAsync(new PathChange("an") { Passed = [Why] });
        await AddAsync(new PathChange("an") { Passed = [Why, Holiday] });
        await AddAsync(new PathChange("an") { Post = Post.Teacher });
        await ReopenAsync();

        var an = await FindAsync("an");
        var bo = await FindAsync("bo");

        Assert.Equal((Post.Teacher, 2), (an.Post, an.Passed.Count));
        Assert.Equal([Why, Holiday], an.Passed.OrderBy(step => step.Name));
        Assert.Equal((null, 0, 0), (bo.Post, bo.Passed.Count, bo.Signatures.Count));
    }

    [Fact]
    public async Task Of_many_devices_at_once_one_signs_and_what_it_signed_stays()
    {
        var signed = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => SignAsync("h1", number)));
        var first = Assert.Single((await FindAsync("an")).Signatures);
        await SignAsync("h1", 50);
        await SignAsync("h2", 60);

        var kept = (await FindAsync("an")).Signatures;

        Assert.Single(signed, true);
        Assert.Equal(["h2", "h1"], kept.Select(signature => signature.Hash));
        Assert.Equal(first, kept[1]);
        Assert.Equal(Clock.GetUtcNow().AddMinutes(60), kept[0].At);
    }

    [Fact]
    public async Task A_signature_that_comes_too_late_undoes_all_that_came_with_it()
    {
        Assert.True(await SignAsync("h1", 0));

        var late = await Store.Cases.ApplyAsync(
            new Effects { Path = new PathChange("an") { Passed = [Why], Signature = Signature("h1", 1) } }, Token);

        Assert.False(late);
        Assert.Empty((await FindAsync("an")).Passed);
    }

    [Fact]
    public async Task Who_asks_to_be_forgotten_loses_how_far_they_were_and_keeps_what_they_signed()
    {
        await AddAsync(new PathChange("an") { Post = Post.Support, Passed = [Why] });
        await AddAsync(new PathChange("bo") { Post = Post.Support, Passed = [Why] });
        await SignAsync("h1", 0);

        await Store.Cases.ForgetPersonAsync("an", [], Token);

        var (an, bo) = (await FindAsync("an"), await FindAsync("bo"));
        Assert.Equal((null, 0, 1), (an.Post, an.Passed.Count, an.Signatures.Count));
        Assert.Equal((Post.Support, 1), (bo.Post, bo.Passed.Count));
    }

    private Signature Signature(string hash, int minutes) => new("an", "An", "2016/1", hash, Clock.GetUtcNow().AddMinutes(minutes));

    private Task<bool> SignAsync(string hash, int minutes) =>
        Store.Cases.ApplyAsync(new Effects { Path = new PathChange("an") { Signature = Signature(hash, minutes) } }, Token);

    private async Task AddAsync(PathChange change) => Assert.True(await Store.Cases.ApplyAsync(new Effects { Path = change }, Token));

    private Task<PathKept> FindAsync(string person) =>
        Store.Database.ReadAsync(connection => PathRows.OfAsync(connection, person, Token), Token);
}

using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Storage.Onboarding;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;
using Sevenwolden.Tests.Support;
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

    [Fact]
    public async Task A_nudge_is_queued_once_however_many_instances_queue_it_and_who_starts_anew_is_nudged_anew()
    {
        var week = new SaidNudge(new Nudge(NudgeKind.Week, "2026-08-24"), Clock.GetUtcNow());
        var queued = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => QueueAsync(week)));
        await ReopenAsync();

        Assert.Single(queued, true);
        Assert.False(await QueueAsync(week));
        Assert.True(await QueueAsync(week with { Nudge = week.Nudge with { Of = "2027-08-23" } }));
        Assert.Equal([2L], await Options.AskAsync<long>("SELECT count(*) FROM outbox WHERE occasion = 'nudge'"));
        Assert.Equal(week, (await SaidAsync("an")).First());
        Assert.Empty(await SaidAsync("bo"));
    }

    [Fact]
    public async Task What_people_have_wrong_is_counted_by_article_shown_ten_people_at_a_time_and_kept_of_nobody()
    {
        var photo = Shipped.Pack.Article("3a.5")!;
        var changed = Shipped.Pack with
        {
            Articles = [.. Shipped.Pack.Articles.Select(article => article == photo ? article with { Text = "Anders." } : article)],
        };
        for (var person = 0; person < 9; person++)
        {
            await MeetAsync($"p{person}", photo, wrong: person < 4);
        }

        // The same device twice, or two of them: the step was passed already.
        await MeetAsync("p0", photo, wrong: true);
        var ofNine = await FiguresAsync();
        await MeetAsync("p9", photo, wrong: false);
        var ofTen = await FiguresAsync();
        await MeetAsync("p10", photo, wrong: true);

        Assert.Empty(ofNine);
        Assert.Equal([new ArticleFigure("3a.5", 10, 4)], ofTen);
        Assert.Equal(ofTen, await FiguresAsync());
        Assert.Empty(await ArticlesAsync(changed));
    }

    private Task<bool> QueueAsync(SaidNudge said) =>
        Store.Database.WriteAsync(connection => NudgeRows.QueueAsync(connection, "an", said, Token), Token);

    private async Task<IEnumerable<SaidNudge>> SaidAsync(string person) =>
        (await Store.Database.ReadAsync(connection => NudgeRows.SaidAsync(connection, person, Token), Token))[person];

    private Task MeetAsync(string person, Article article, bool wrong) =>
        AddAsync(new PathChange(person) { Passed = [Holiday], Met = new MetArticles([article], wrong) });

    private Task<IReadOnlyList<ArticleFigure>> FiguresAsync() => ArticlesAsync(Shipped.Pack);

    private Task<IReadOnlyList<ArticleFigure>> ArticlesAsync(Pack pack) =>
        Store.Database.ReadAsync(connection => ArticleRows.ShownAsync(connection, pack, Token), Token);

    private Signature Signature(string hash, int minutes) => new("an", "An", "2016/1", hash, Clock.GetUtcNow().AddMinutes(minutes));

    private Task<bool> SignAsync(string hash, int minutes) =>
        Store.Cases.ApplyAsync(new Effects { Path = new PathChange("an") { Signature = Signature(hash, minutes) } }, Token);

    private async Task AddAsync(PathChange change) => Assert.True(await Store.Cases.ApplyAsync(new Effects { Path = change }, Token));

    private Task<PathKept> FindAsync(string person) =>
        Store.Database.ReadAsync(connection => PathRows.OfAsync(connection, person, Token), Token);
}

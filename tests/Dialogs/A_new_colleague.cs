using Sevenwolden.Cards;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Somebody new is led along the path, at their own pace, and signs.</summary>
public sealed class A_new_colleague
{
    private const int WordsAMinute = 200;
    private const int Minutes = 10;

    private readonly School _school = new();

    public static TheoryData<Post> Posts => [.. Enum.GetValues<Post>()];

    [Theory]
    [MemberData(nameof(Posts))]
    public void Walks_every_step_once_and_signs_once(Post post)
    {
        var walk = new PathWalk(_school, post).Begin().GoToTheEnd();

        Assert.Equal(new Course(Shipped.Rulebook).Steps(post).Select(step => step.Name), Names(walk.Said));
        Assert.All(walk.Said.OfType<Reply.PathAnswered>(), answered => Assert.True(answered.IsRight));
        var signed = Assert.Single(walk.Progress.Signatures);
        Assert.Equal((School.Teacher.Name, Shipped.Pack.Version), (signed.Name, signed.Version));
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public void Needs_ten_minutes_at_most_in_words(Post post)
    {
        var walk = new PathWalk(_school, post).Begin().GoToTheEnd();

        foreach (var language in Shipped.Pack.Languages)
        {
            var cards = walk.Said.Select(reply => Deck.Draw(reply, Shipped.Pack, language)).ToList();
            var read = cards.Sum(card =>
                Count(InOneLanguage(card.Text, language)) + Talk.Actions(card).Sum(action => Count((string)action["title"]!)));

            Assert.InRange(read, 500, WordsAMinute * Minutes);
            Assert.InRange(cards.Count, 10, 40);
        }

        // An article stands there to the letter, and below it in the language of the reader: one of them is read.
        static string InOneLanguage(string text, Language language) => Shipped.Pack.Articles
            .Where(article => article.Retold.ContainsKey(language)).Aggregate(text, (so, article) => so.Replace(article.Text, ""));

        static int Count(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
    }

    [Theory]
    [InlineData("ik geef het op, ik wil dood")]
    [InlineData("ik geef les en een leerling bedreigt mij met een mes")]
    [InlineData("ik kan niet verder met het inwerken, ik wil niet meer leven")]
    public void Who_is_in_danger_is_heard_before_the_path_goes_on(string words)
    {
        var talk = new Talk().Say("ik ben nieuw hier");

        Assert.Contains(talk.Say(words).Replies, reply => reply is Reply.Danger);
    }

    [Fact]
    public void Can_stop_after_every_single_step_and_go_on_at_the_same_place_elsewhere()
    {
        var walk = new PathWalk(_school).Begin();
        var shown = new List<string>();
        for (var steps = 0; walk.Card is not Reply.ReceiptShown; steps++)
        {
            Assert.True(steps < 60);
            var here = Retold.Of(walk.Card);
            Assert.DoesNotContain(here, shown);
            shown.Add(here);
            Assert.Equal(Note.PathLater, Assert.IsType<Reply.Say>(Assert.Single(walk.Talk.Press(PathVerbs.Later).Replies)).Note);
            walk.Elsewhere().Begin();
            Assert.Equal(here, Retold.Of(walk.Card));
            walk.Go();
        }

        Assert.Single(walk.Progress.Signatures);
        Assert.IsType<Reply.ReceiptShown>(walk.Elsewhere().Begin().Card);
    }

    [Fact]
    public void Who_answers_otherwise_hears_why_is_asked_once_more_in_another_form_and_goes_on()
    {
        var walk = To("why/holiday");
        walk.Go(rightly: false);
        var (wrong, again) = (Assert.IsType<Reply.PathAnswered>(walk.Talk.Replies[0]), Assert.IsType<Reply.PathQuestion>(walk.Card));
        var kept = walk.Progress;
        walk.Go(rightly: false);

        Assert.False(wrong.IsRight);
        Assert.Equal(["2.2"], wrong.Finding.Citations.Select(article => article.Id));
        Assert.True(again.Again);
        Assert.NotEqual(wrong.Telling.Tell, again.Telling.Tell);
        Assert.Equal(["why"], kept.Passed.Select(step => step.Name));
        Assert.Equal("lesson", Step(walk.Card));
    }

    [Fact]
    public void No_mistake_is_kept_anywhere()
    {
        var (well, badly) = (new School(), new School());
        var rightly = new PathWalk(well).Begin();
        var wrongly = new PathWalk(badly).Begin();
        while (rightly.Card is not Reply.SignHere)
        {
            rightly.Go();
        }

        while (wrongly.Card is not Reply.SignHere)
        {
            wrongly.Go(rightly: false);
        }

        Assert.Equal(rightly.Progress.Passed.Order(ByName), wrongly.Progress.Passed.Order(ByName));
        Assert.Equal(
            (rightly.Talk.Conversation with { Buttons = null, Said = null }).ToString(),
            (wrongly.Talk.Conversation with { Buttons = null, Said = null }).ToString());
    }

    [Fact]
    public void Who_knows_a_part_shows_it_by_its_case_and_need_not_read_it()
    {
        var walk = new PathWalk(_school).Begin();
        walk.Talk.PressButton("Dit weet ik al");
        Assert.True(Assert.IsType<Reply.PathQuestion>(walk.Card).Knows);
        walk.Go();
        Assert.Equal("lesson", Step(walk.Card));
        walk.Talk.PressButton("Dit weet ik al");
        walk.Go(rightly: false);

        Assert.Equal("lesson", Assert.IsType<Reply.PathPart>(walk.Card).Spot.Step.Name);
        Assert.Equal(["why", "why/holiday"], walk.Progress.Passed.Select(step => step.Name).Order());
    }

    [Fact]
    public void Back_is_looked_at_again_and_then_it_goes_on_where_it_was()
    {
        var walk = To("lesson/test");
        walk.Talk.PressButton("Vorige");
        Assert.Equal("lesson", Step(walk.Card));
        walk.Talk.PressButton("Vorige");
        Assert.Equal("why/holiday", Step(walk.Card));
        walk.Talk.PressButton("Vorige").PressButton("Vorige");
        Assert.IsType<Reply.PathIntro>(walk.Card);
        walk.Talk.PressButton("Docent");

        Assert.Equal("lesson/test", Step(walk.Card));
    }

    [Fact]
    public void A_question_on_the_way_is_answered_as_always_and_one_line_leads_back()
    {
        var walk = To("photos");
        walk.Talk.Say("artikel 3a.5");
        Assert.IsType<Reply.Quote>(walk.Talk.Replies[0]);
        Assert.IsType<Reply.PathWayBack>(walk.Talk.Replies[1]);
        walk.Talk.Say("Een leerling wil me volgen op Instagram. Mag dat?");
        Assert.DoesNotContain(walk.Talk.Replies, reply => reply is Reply.PathWayBack);
        walk.Talk.Say("ja");
        Assert.IsType<Reply.Decided>(walk.Talk.Replies[0]);
        Assert.IsType<Reply.PathWayBack>(walk.Card);
        walk.Talk.Say("help");
        Assert.Equal(3, Assert.IsType<Reply.PathWayBack>(walk.Card).Form);
        walk.Talk.Say("artikelen");
        Assert.DoesNotContain(walk.Talk.Replies, reply => reply is Reply.PathWayBack);
        walk.Talk.PressButton("Verder met inwerken");

        Assert.Equal("photos", Step(walk.Card));
    }

    [Fact]
    public void Who_stopped_is_not_led_back()
    {
        var walk = To("photos");
        walk.Talk.Say("stop");
        walk.Talk.Say("artikel 3a.5");

        Assert.IsType<Reply.Quote>(Assert.Single(walk.Talk.Replies));
    }

    [Fact]
    public void In_danger_no_case_from_practice_is_called_fine()
    {
        var walk = To("lesson/pupils");
        walk.Talk.Say("Een leerling schrijft dat hij dood wil");
        walk.Talk.Say("inwerken");

        Assert.IsType<Reply.Danger>(walk.Card);
    }

    [Fact]
    public void An_old_button_passes_nothing_twice_and_a_forged_one_nothing_at_all()
    {
        var walk = new PathWalk(_school).Begin();
        var first = Assert.IsType<Reply.PathPart>(walk.Card).Spot;
        walk.Go().Go();
        var here = Retold.Of(walk.Card);
        walk.Talk.Press(PathVerbs.Read, PathWalk.Of(first));
        Assert.Null(walk.Talk.Step!.Path);
        Assert.Equal(here, Retold.Of(walk.Card));
        foreach (var verb in (string[])[PathVerbs.Read, PathVerbs.Answer, PathVerbs.Back, PathVerbs.Skip, PathVerbs.Choose, PathVerbs.Sign])
        {
            walk.Talk.Press(verb, (PathVerbs.Step, "trouble"), (PathVerbs.Mark, "x"), (PathVerbs.What, "7"), (PathVerbs.Option, "x"));
            Assert.Null(walk.Talk.Step!.Path);
            Assert.Equal(here, Retold.Of(walk.Card));
        }

        Assert.Empty(walk.Progress.Signatures);
    }

    [Fact]
    public void Two_devices_at_once_make_one_signature_and_show_the_same_receipt()
    {
        var walk = To("sign");
        var other = new Talk(school: _school);
        other.Say("inwerken");
        walk.Go();
        _school.Now += TimeSpan.FromMinutes(1);
        other.Press(PathVerbs.Sign);

        Assert.Null(other.Step!.Path);
        Assert.Equal(
            Assert.IsType<Reply.ReceiptShown>(walk.Card).Signature, Assert.IsType<Reply.ReceiptShown>(other.Replies[^1]).Signature);
    }

    [Fact]
    public void The_receipt_is_shown_again_when_one_asks_for_it()
    {
        var talk = new Talk(school: _school).Say("mijn bewijs");
        Assert.Equal(Note.NotSignedYet, Assert.IsType<Reply.Say>(talk.Replies[^1]).Note);
        var walk = new PathWalk(_school).Begin().GoToTheEnd();

        talk.Say("my receipt");

        Assert.Equal(Assert.IsType<Reply.ReceiptShown>(walk.Card).Signature, Assert.IsType<Reply.ReceiptShown>(talk.Replies[^1]).Signature);
    }

    [Theory]
    [InlineData("Ik ben nieuw hier")]
    [InlineData("inwerken")]
    [InlineData("I'm new here")]
    [InlineData("start onboarding")]
    [InlineData("Ik ben nieuw hier, waar begin ik?")]
    public void Is_heard_in_their_own_words(string words) =>
        Assert.IsType<Reply.PathIntro>(new Talk(school: _school).Say(words).Replies[^1]);

    [Fact]
    public void Finds_it_on_the_welcome_card_where_the_directory_marks_them_as_new()
    {
        var others = new Talk(school: _school).Arrive();
        _school.Starting[School.Teacher.Id] = new DateOnly(2026, 11, 2);
        var talk = new Talk(school: _school).Arrive();
        Assert.True(Assert.IsType<Reply.Welcome>(Assert.Single(talk.Replies)).IsNew);
        talk.PressButton("Nieuw hier? Begin met inwerken");
        Assert.IsType<Reply.PathIntro>(talk.Replies[^1]);
        new PathWalk(_school).Begin().GoToTheEnd();

        Assert.False(Assert.IsType<Reply.Welcome>(Assert.Single(others.Replies)).IsNew);
        Assert.False(Assert.IsType<Reply.Welcome>(Assert.Single(new Talk(school: _school).Arrive().Replies)).IsNew);
    }

    /// <summary>Each person counts once for an article: at the first case about it, and only when that is passed.</summary>
    [Fact]
    public void Counts_once_for_each_article_and_as_wrong_only_where_the_first_form_was()
    {
        var walk = new PathWalk(_school).Begin();
        var met = new List<MetArticles>();
        for (var steps = 0; walk.Card is not Reply.ReceiptShown; steps++)
        {
            walk.Go(rightly: walk.Card is not Reply.PathQuestion { Spot.Step.Name: "photos/musical" or "trouble/doubt", Again: false });
            met.AddRange(walk.Talk.Step!.Path?.Met is { } each ? [each] : []);
        }

        var articles = met.SelectMany(each => each.Articles).Select(article => article.Id).ToList();
        Assert.Equal(articles.Distinct(), articles);
        Assert.Equal(["3a.5", "3b.4"], met.Where(each => each.Wrong).SelectMany(each => each.Articles).Select(article => article.Id));
        Assert.All(["2.2", "3a.1", "3a.2", "3a.5", "3a.6", "3b.2", "3b.3", "3b.4"], id => Assert.Contains(id, articles));
    }

    [Theory]
    [InlineData(null, "voice")]
    [InlineData("3b.3", "comments")]
    [InlineData("2.2", "recipe")]
    public void Is_asked_later_what_the_school_has_wrong_most_and_nothing_twice(string? worst, string expected)
    {
        IReadOnlyList<ArticleFigure> figures =
            [new("3a.6", 30, 1), new("3a.5", 10, 5), .. worst is null ? Array.Empty<ArticleFigure>() : [new ArticleFigure(worst, 20, 11)]];
        var asked = new List<string>();
        for (var times = 0; times < 7; times++)
        {
            asked.Add(LaterCases.Choose(Shipped.Rulebook, Post.Support, asked, figures)!.Id);
        }

        Assert.Equal(expected, asked[0]);
        Assert.Equal(7, asked.Distinct().Count());
        Assert.DoesNotContain("clip", asked);
        Assert.Equal(expected, LaterCases.Choose(Shipped.Rulebook, Post.Support, asked, figures)!.Id);
    }

    private static IComparer<PassedStep> ByName { get; } = Comparer<PassedStep>.Create((one, other) =>
        string.CompareOrdinal(one.Name, other.Name));

    /// <summary>As far as this step; <c>sign</c> is the last card.</summary>
    private PathWalk To(string step)
    {
        var walk = new PathWalk(_school).Begin();
        while (Step(walk.Card) != step)
        {
            walk.Go();
        }

        return walk;
    }

    private static string Step(Reply reply) => reply switch
    {
        Reply.PathPart part => part.Spot.Step.Name,
        Reply.PathQuestion question => question.Spot.Step.Name,
        Reply.SignHere => "sign",
        _ => "",
    };

    private static IEnumerable<string> Names(IEnumerable<Reply> said) => said.Select(Step).Where(name => name is not ("" or "sign"));
}

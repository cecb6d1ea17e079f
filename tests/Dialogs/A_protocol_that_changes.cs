using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Of a newer version only what changed is asked again, and what was signed stays signed.</summary>
public sealed class A_protocol_that_changes
{
    private readonly School _school = new();

    [Fact]
    public void Another_text_of_an_article_is_read_asked_and_signed_and_no_other()
    {
        var walk = new PathWalk(_school).Begin().GoToTheEnd();
        var before = walk.Progress.Newest;
        Become(EditedPack.With("articles.yaml", "met een privéaccount 'vrienden' te", "met welk account ook 'vrienden' te"));
        var again = new PathWalk(_school).Begin();
        var part = Assert.IsType<Reply.PathPart>(again.Card);
        again.GoToTheEnd();

        Assert.True(part.Spot.IsRenewal);
        Assert.Equal(["pupils", "pupils/request", "sign"], Named(again.Said));
        Assert.Equal(2, again.Progress.Signatures.Count);
        Assert.Equal(before, again.Progress.Signatures[1]);
        Assert.NotEqual(before!.Hash, again.Progress.Newest!.Hash);
    }

    [Fact]
    public void Who_is_in_the_midst_of_it_meets_what_changed_and_nothing_else_twice()
    {
        var walk = new PathWalk(_school).Begin();
        while (walk.Card is not Reply.PathPart { Spot.Step.Name: "pupils" })
        {
            walk.Go();
        }

        var old = ((Reply.PathPart)walk.Card).Spot;
        Become(EditedPack.With("articles.yaml", "tijdens de lessen actief te zijn op", "in de les actief te zijn op"));
        walk.Talk.Press(PathVerbs.Read, PathWalk.Of(old));
        var said = new List<Reply> { walk.Card };
        while (walk.Card is not Reply.SignHere)
        {
            walk.Go();
            said.Add(walk.Card);
        }

        Assert.Equal(
            ["lesson", "lesson/test", "lesson/pupils", "pupils/request", "trouble", "trouble/parents", "trouble/doubt", "sign"],
            Named(said));
    }

    [Fact]
    public void A_card_of_before_passes_nothing_that_has_changed_since()
    {
        var walk = new PathWalk(_school).Begin().Go().Go();
        var old = Assert.IsType<Reply.PathPart>(walk.Card).Spot;
        Become(EditedPack.With("articles.yaml", "tijdens de lessen actief te zijn op", "in de les actief te zijn op"));

        walk.Talk.Press(PathVerbs.Read, PathWalk.Of(old));

        Assert.Null(walk.Talk.Step!.Path);
        Assert.NotEqual(old.Step.Mark, Assert.IsType<Reply.PathPart>(walk.Card).Spot.Step.Mark);
    }

    [Fact]
    public void The_signing_card_of_before_signs_no_text_that_was_not_read()
    {
        var walk = new PathWalk(_school).Begin();
        while (walk.Card is not Reply.SignHere)
        {
            walk.Go();
        }

        Become(EditedPack.With("articles.yaml", "tijdens de lessen actief te zijn op", "in de les actief te zijn op"));
        walk.Go();

        Assert.Empty(walk.Progress.Signatures);
        Assert.Equal(["lesson"], Named([walk.Card]));
    }

    [Fact]
    public void Other_words_for_the_same_text_ask_nothing_of_who_has_signed()
    {
        var walk = new PathWalk(_school).Begin().GoToTheEnd();
        Become(EditedPack.With("onboarding.yaml", "In de les gaat de aandacht naar de les.", "De les gaat voor.")
            .And("rules.yaml", "Het gebeurt tijdens de les, en er is toestemming voor.", "Er is toestemming voor."));

        Assert.Equal(walk.Progress.Newest, Assert.IsType<Reply.ReceiptShown>(new PathWalk(_school).Begin().Card).Signature);
    }

    [Fact]
    public void A_receipt_of_before_is_shown_and_says_so()
    {
        new PathWalk(_school).Begin().GoToTheEnd();
        Become(EditedPack.With("articles.yaml", "tijdens de lessen actief te zijn op", "in de les actief te zijn op"));

        var talk = new Talk(school: _school).Say("mijn bewijs");

        Assert.False(Assert.IsType<Reply.ReceiptShown>(talk.Replies[^1]).IsOfNow);
    }

    private void Become(EditedPack pack)
    {
        _school.Rulebook = pack.Rulebook();
        _school.Dialog = new Dialog(
            _school.Rulebook, MessageReader.Load(_school.Rulebook.Pack), Shipped.Commands, School.Timetable);
    }

    private static IEnumerable<string> Named(IEnumerable<Reply> said) => said.Select(reply => reply switch
    {
        Reply.PathPart part => part.Spot.Step.Name,
        Reply.PathQuestion question => question.Spot.Step.Name,
        Reply.SignHere => "sign",
        _ => "",
    }).Where(name => name.Length > 0);
}

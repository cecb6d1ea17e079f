using System.Globalization;
using System.Text.Json;
using CsCheck;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Cases.Ties;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Tying;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cases;

/// <summary>
/// Whoever a case is about, or whom the reporter left out, comes to it by no rung, role, hand-over or change of the directory; and so does
/// nobody but the board to what is the board's. <c>CASE_LIVES=100000</c> tries as many lives.
/// </summary>
public sealed class The_conflict_wall
{
    private static int Lives => int.TryParse(
        Environment.GetEnvironmentVariable("CASE_LIVES"), NumberStyles.None, CultureInfo.InvariantCulture, out var lives) ? lives : 400;

    [Fact]
    public void Nobody_who_is_kept_from_a_case_ever_comes_to_see_it_whatever_happens() => WalledLife.Any("1").Sample(
        life =>
        {
            foreach (var change in life.Changes)
            {
                Sees(change.After, change.Events, life.Kept);
            }

            if (life.Changes.Count > 0)
            {
                Offers(life.Changes[^1].After, life.Kept);
            }
        },
        iter: Lives);

    [Fact]
    public void No_tie_between_cases_lets_anybody_see_one_that_they_do_not_lead()
    {
        var tied = 0;
        TiedLives.Any.Sample(
            lives =>
            {
                var steps = lives.Steps().ToList();
                foreach (var (_, _, cases, ties) in steps)
                {
                    Interlocked.Add(ref tied, Ties(lives, cases, ties));
                }

                if (steps.Count > 0)
                {
                    Draws(steps[^1].Cases, steps[^1].Ties);
                }
            },
            iter: Lives);
        Assert.True(tied > Lives, $"{tied} sights of a tie are too few to tell anything.");
    }

    /// <summary>How often somebody saw that two cases are tied.</summary>
    private static int Ties(TiedLives lives, IReadOnlyList<Case> cases, IReadOnlyList<Tie> ties)
    {
        var seen = 0;
        foreach (var (@case, viewer) in from @case in cases from member in TiedLives.Everybody select (@case, member.Id))
        {
            var all = TiedLives.Of(@case, cases, ties);
            var view = new CaseView(@case, viewer, Occasion.Refresh, [], SchoolYear.Timetable) { Ties = all };
            var chooses = new TieView(@case, viewer, all, [.. cases.Where(other => other.Id != @case.Id)], SchoolYear.Calendar.Zone);
            Case[] shown = [.. view.Ties.All.Select(tie => tie.Case), .. chooses.Ties.All.Select(tie => tie.Case), .. chooses.Near];
            seen += shown.Length;
            Assert.All(shown, other =>
            {
                Assert.DoesNotContain(lives.Lives.Single(life => life.Changes is [{ Id: var id }, ..] && id == other.Id).Kept,
                    kept => kept.Id == viewer);
                Assert.True(@case.IsLeader(viewer) && other.IsLeader(viewer));
            });
        }

        return seen;
    }

    /// <summary>Neither a card, nor its history, nor what can be chosen has the name of a case that its reader doesn't lead.</summary>
    private static void Draws(IReadOnlyList<Case> cases, IReadOnlyList<Tie> ties)
    {
        foreach (var (@case, viewer) in from @case in cases
                                        from member in TiedLives.Everybody
                                        where @case.IsSeenBy(member.Id)
                                        select (@case, member.Id))
        {
            var all = TiedLives.Of(@case, cases, ties);
            var view = new CaseView(@case, viewer, Occasion.Refresh, WalledLife.Staff, SchoolYear.Timetable) { Ties = all };
            Reply[] replies =
            [
                new Reply.CaseShown(view), new Reply.HistoryShown(view, 0),
                new Reply.TiesShown(new TieView(
                    @case, viewer, all, [.. cases.Where(other => other.Id != @case.Id)], SchoolYear.Calendar.Zone)),
            ];
            var cards = string.Concat(replies.Select(reply => JsonSerializer.Serialize(
                Deck.Draw(reply, Shipped.Rulebook.Pack, Language.Dutch).Card!, CardJson.Readable.AdaptiveCard)));
            Assert.All(
                cases.Where(other => other.Id != @case.Id && !(other.IsLeader(viewer) && @case.IsLeader(viewer))),
                other => Assert.DoesNotContain(other.Id, cards, StringComparison.Ordinal));
        }
    }

    private static void Sees(Case @case, IReadOnlyList<CaseEvent> events, IReadOnlyList<Member> kept)
    {
        var errands = Audience.Of(@case, events);
        foreach (var member in kept)
        {
            Assert.False(@case.IsSeenBy(member.Id) || @case.IsLeader(member.Id));
            Assert.DoesNotContain(@case.Everyone.Concat(@case.Responsible), one => one.Id == member.Id);
            Assert.DoesNotContain(errands, errand => errand.To == (Addressee)member);
            Assert.False(CaseVerbs.MayGo(@case, member));
            Assert.All(CaseVerbs.All, verb => Assert.False(verb.IsFor(@case, member.Id)));
        }

        Assert.DoesNotContain(errands, errand => errand.To is Addressee.LeadersChannel && (@case.ForBoard || @case.LeftOut.Count > 0));
        Assert.True(@case.IsForgotten || @case.IsSeenBy(WalledLife.Reporter.Id));
    }

    /// <summary>No card has a button or a choice that leads to them, and the reporter's names all who read it.</summary>
    private static void Offers(Case @case, IReadOnlyList<Member> kept)
    {
        foreach (var viewer in @case.Everyone.Where(member => @case.IsSeenBy(member.Id)))
        {
            var view = new CaseView(@case, viewer.Id, Occasion.Refresh, WalledLife.Staff, SchoolYear.Timetable);
            var card = JsonSerializer.Serialize(
                Deck.Draw(new Reply.CaseShown(view), Shipped.Rulebook.Pack, Language.Dutch).Card!, CardJson.Readable.AdaptiveCard);
            Assert.All(kept, member => Assert.DoesNotContain($"\"{member.Id}\"", card, StringComparison.Ordinal));
            Assert.All(
                @case.IsReporter(viewer.Id) ? @case.Leaders : [], leader => Assert.Contains(leader.Name, card, StringComparison.Ordinal));
        }
    }
}

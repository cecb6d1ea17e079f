using System.Globalization;
using CsCheck;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cases;

/// <summary>
/// Lives of a case through a school year, with people who answer, ignore it, put it off, fall ill, say so and that they are back, block
/// the bot and leave, in any order. <c>CASE_LIVES=100000</c> tries as many; a few hundred take seconds.
/// </summary>
public sealed class No_case_dies
{
    private static readonly DateTimeOffset Start = SchoolYear.At("2026-08-17 00:00");
    private static readonly string[] People = ["reporter", "leader", "deputy", "second", "third", "head", "other-head"];

    private static readonly CaseVerb[] Verbs =
    [
        CaseVerbs.PickUp, CaseVerbs.PickUp, CaseVerbs.PickUp, CaseVerbs.TakeOver, CaseVerbs.Still, CaseVerbs.Still, CaseVerbs.Cannot,
        CaseVerbs.Cannot, CaseVerbs.Ask, CaseVerbs.Answer, CaseVerbs.Add, CaseVerbs.HandOver, CaseVerbs.Agree, CaseVerbs.Snooze,
        CaseVerbs.Snooze, CaseVerbs.Close, CaseVerbs.Reopen, CaseVerbs.Reopen,
    ];

    private static readonly Gen<(int What, int Who, int Choice, int Minutes)> AnyDeed = Gen.Select(
        Gen.Int[0, 31], Gen.Int[0, People.Length - 1], Gen.Int[0, 200],
        Gen.Frequency((6, Gen.Int[0, 90]), (3, Gen.Int[0, 60 * 24 * 3]), (1, Gen.Int[0, 60 * 24 * 45])));

    private static int Lives => int.TryParse(
        Environment.GetEnvironmentVariable("CASE_LIVES"), NumberStyles.None, CultureInfo.InvariantCulture, out var lives) ? lives : 300;

    [Fact]
    public void Whatever_people_do_an_urgent_case_is_with_a_human_in_time_and_nobody_is_asked_who_is_away() =>
        Gen.Select(Gen.Enum<Urgency>(), Gen.Bool, Gen.Int[0, 60 * 24 * 300], AnyDeed.Array[1, 40]).Sample(
            (urgency, danger, minutes, deeds) =>
            {
                var now = Start.AddMinutes(minutes);
                var life = new CaseLife(now, urgency, danger);
                foreach (var (what, who, choice, pause) in deeds)
                {
                    now = now.AddMinutes(pause);
                    life.Until(now);
                    Happens(life, what, People[who], choice);
                }

                life.Until(now.AddDays(20));
            },
            iter: Lives);

    private static void Happens(CaseLife life, int what, string who, int choice)
    {
        switch (what)
        {
            case var verb when verb < Verbs.Length:
                life.Does(Verbs[verb], who, choice);
                break;
            case <= 23:
                life.GoesOrComesBack(who);
                break;
            case <= 26:
                life.BlocksOrUnblocks(who);
                break;
            case 28 or 29 when who != "reporter":
                life.SaysIllOrBack(who);
                break;
            case 27 when who != "reporter":
                life.Leaves(who);
                break;
        }
    }
}

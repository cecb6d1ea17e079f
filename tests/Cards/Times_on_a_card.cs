using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Cards;

/// <summary>
/// What a card says will happen happens then, by the clock on the wall, through a year with both its changes of the clock and its holidays.
/// </summary>
public sealed class Times_on_a_card
{
    private static readonly DateTimeOffset Start = SchoolYear.At("2026-08-17 00:00");

    private static readonly Gen<DateTimeOffset> AnyMoment = Gen.Frequency(
        (3, Gen.Int[0, 60 * 24 * 360].Select(minutes => Start.AddMinutes(minutes))),
        (1, Gen.Int[0, 60 * 24 * 4].Select(minutes => SchoolYear.At("2026-10-23 00:00").AddMinutes(minutes))),
        (1, Gen.Int[0, 60 * 24 * 4].Select(minutes => SchoolYear.At("2027-03-26 00:00").AddMinutes(minutes))));

    [Fact]
    public void Whoever_put_it_off_is_reminded_at_the_moment_on_the_card() =>
        Gen.Select(AnyMoment, Gen.Enum<Urgency>(), Gen.Bool, Gen.Int[1, 60 * 24 * 14]).Sample(
            (now, urgency, danger, minutes) =>
            {
                var opened = Opened(now, urgency);
                var @case = (opened with { Report = opened.Report with { Danger = danger } }).Does(
                    new CaseWish(CaseVerbs.PickUp), Leader, now);
                // As the desk takes it down.
                var (wanted, latest) = (now.AddMinutes(minutes), SchoolYear.Timetable.LatestSnooze(@case.Report, now));
                @case = @case.Does(new CaseWish(CaseVerbs.Snooze, Until: wanted < latest ? wanted : latest), Leader, now);

                var shown = Row(@case, Key.CaseSnoozed);

                Assert.Equal(shown, Happens(@case, happened => happened is CaseEvent.Reminded { Rungs: 0 }));
            },
            iter: 1_000);

    [Fact]
    public void What_was_written_goes_at_the_moment_on_the_card() => Gen.Select(AnyMoment, Gen.Enum<Urgency>()).Sample(
        (now, urgency) =>
        {
            var closed = Opened(now, urgency).Does(new CaseWish(CaseVerbs.PickUp), Leader, now)
                .Does(new CaseWish(CaseVerbs.Close, "Besproken."), Leader, now);
            var announced = closed.After(Deadlines.Due(closed, Deadlines.Next(closed, SchoolYear.Timetable)!.Value, SchoolYear.Timetable));

            var day = Said(announced, Key.CaseErasesAt).Split(' ', 2)[1];
            var shown = DateTime.ParseExact(day, "d MMMM", CultureInfo.GetCultureInfo("nl-NL"));

            Assert.Equal(
                shown.ToString("d-M", CultureInfo.InvariantCulture),
                Happens(announced, happened => happened is CaseEvent.Erased, "d-M"));
        },
        iter: 1_000);

    /// <summary>The clock runs until it happens: what the clock on the wall shows then.</summary>
    private static string Happens(Case @case, Func<CaseEvent, bool> what, string format = "d-M HH:mm")
    {
        var times = SchoolYear.Timetable with { NewsDays = 5 };
        while (Deadlines.Next(@case, times) is { } due)
        {
            var events = Deadlines.Due(@case, due, times);
            @case = @case.After(events);
            if (events.FirstOrDefault(what) is { } happened)
            {
                return SchoolYear.Calendar.Local(happened.At).ToString(format, CultureInfo.InvariantCulture);
            }
        }

        return "never";
    }

    /// <summary>What the handler's card says behind this title, as "ma 2 nov om 9.30".</summary>
    private static string Row(Case @case, Key title)
    {
        var row = Said(@case, title);
        var (day, time) = (row.Split(" om ")[0].Split(' '), row.Split(" om ")[1].PadLeft(5, '0'));
        var month = CultureInfo.GetCultureInfo("nl-NL").DateTimeFormat.AbbreviatedMonthNames.ToList()
            .FindIndex(name => name.TrimEnd('.') == day[2].TrimEnd('.')) + 1;
        return $"{day[1]}-{month} {time.Replace('.', ':')}";
    }

    private static string Said(Case @case, Key title)
    {
        var view = new CaseView(@case, Leader.Id, Occasion.Refresh, [], SchoolYear.Timetable);
        var json = JsonNode.Parse(Drawn.Of(new Reply.CaseShown(view), Shipped.Pack, Language.Dutch).Json)!;
        return (string)Talk.Objects(json).Single(item => (string?)item["title"] == InDutch.Say(title))["value"]!;
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SchoolOnline;

namespace Sevenwolden.Tests.Escalations;

/// <summary>
/// A case is its reporter's and its leaders'. Whoever else tries hears the same as when there is none, changes nothing, and stands in the
/// audit.
/// </summary>
public sealed class Nobody_else_sees_it(Nobody_else_sees_it.Shared shared) : IClassFixture<Nobody_else_sees_it.Shared>
{
    private const string Unknown = "ZZZZZZ";
    internal const string Kindly =
        "Ik kan je die melding niet laten zien. Klopt het nummer? Alleen wie de melding deed en wie erover gaat, kan hem zien.";
    private const string Secret = "Zonnebloempit";

    private static readonly CaseVerb[] ReportersOnly =
        [CaseVerbs.Add, CaseVerbs.Correct, CaseVerbs.Withdraw, CaseVerbs.Answer, CaseVerbs.NotSolved];

    private static readonly CaseVerb[] Either = [CaseVerbs.Show, CaseVerbs.Read, CaseVerbs.Reopen];

    internal static readonly (string Words, CaseVerb Verb)[] Typed =
    [
        ("melding {0}", CaseVerbs.Show), ("show {0}", CaseVerbs.Show), ("verloop {0}", CaseVerbs.Read), ("oppakken {0}", CaseVerbs.PickUp),
        ("overnemen {0}", CaseVerbs.TakeOver), ("vraag {0}: hoe?", CaseVerbs.Ask), ("antwoord {0}: zo", CaseVerbs.Answer),
        ("aanvullen {0}: nog iets", CaseVerbs.Add), ("verbeteren {0}: anders", CaseVerbs.Correct), ("intrekken {0}", CaseVerbs.Withdraw),
        ("overdragen {0}: Plaatsvervanger", CaseVerbs.HandOver), ("afspraak {0}: bellen", CaseVerbs.Agree),
        ("sluiten {0}: klaar", CaseVerbs.Close), ("later {0}: morgen 9 uur", CaseVerbs.Snooze), ("heropenen #{0}", CaseVerbs.Reopen),
        ("dit is niet opgelost {0}: nog steeds", CaseVerbs.NotSolved),
    ];

    private SchoolOnline School => shared.School;

    public static TheoryData<string> Others => [Colleague, OtherLeader, Management, Stranger];

    public static TheoryData<string, string> OthersAtEveryButton =>
    [
        .. from person in new[] { Colleague, OtherLeader, Management, Stranger } from verb in CaseVerbs.All select (person, verb.Name),
    ];

    [Theory]
    [MemberData(nameof(OthersAtEveryButton))]
    public async Task No_button_does_anything_for_another(string person, string verb)
    {
        var id = await School.ReportAsync(Secret);

        var told = await UnchangedAsync(id, () => School.PressAsync(person, Filled(verb, id)));
        var toldOfNone = await School.PressAsync(person, Filled(verb, Unknown));

        Assert.Equal(Kindly, told.Said);
        Assert.Equal(
            (toldOfNone.Said, toldOfNone.Value.ToJsonString(), toldOfNone.Status), (told.Said, told.Value.ToJsonString(), told.Status));
        await InTheAuditAsync(person, verb, id);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task No_typed_words_do_anything_for_another(string person)
    {
        var id = await School.ReportAsync(Secret);

        foreach (var (words, verb) in Typed)
        {
            var told = await UnchangedAsync(id, () => School.SayAsync(person, string.Format(null, words, id)));
            var toldOfNone = await School.SayAsync(person, string.Format(null, words, Unknown));

            Assert.Equal(Kindly, (string?)told.Single()!["text"]);
            Assert.Equal(Kindly, (string?)toldOfNone.Single()!["text"]);
            await InTheAuditAsync(person, verb.Name, id);
        }
    }

    [Fact]
    public async Task The_reporter_does_not_do_what_is_a_leaders_and_a_leader_not_what_is_the_reporters()
    {
        var id = await School.ReportAsync();

        foreach (var verb in CaseVerbs.All.Except(Either))
        {
            foreach (var person in ReportersOnly.Contains(verb) ? [Leader, Deputy] : new[] { Teacher })
            {
                var told = await UnchangedAsync(id, () => School.PressAsync(person, Filled(verb, id)));

                Assert.Equal("open", told.Status);
                await InTheAuditAsync(person, verb.Name, id);
            }
        }
    }

    [Fact]
    public async Task Typing_it_makes_no_difference()
    {
        var id = await School.ReportAsync();

        foreach (var (words, verb) in Typed.Where(typed => !Either.Contains(typed.Verb)))
        {
            foreach (var person in ReportersOnly.Contains(verb) ? [Leader, Deputy] : new[] { Teacher })
            {
                var told = await UnchangedAsync(id, () => School.SayAsync(person, string.Format(null, words, id)));

                Assert.Equal(
                    $"Dat kun jij met deze melding niet doen. Op de kaart staat wat wel kan. Melding {id}: Open.",
                    (string?)told.Single()!["text"]);
                await InTheAuditAsync(person, verb.Name, id);
            }
        }
    }

    [Fact]
    public async Task Management_sees_it_from_when_it_was_asked()
    {
        var id = await School.ReportAsync();
        await School.DoAsync(Leader, CaseVerbs.PickUp, id);
        var before = await School.DoAsync(Management, CaseVerbs.Show, id);

        await School.DoAsync(Leader, CaseVerbs.HandOver, id, null, ("to", Management));
        var after = await School.DoAsync(Management, CaseVerbs.PickUp, id);

        Assert.Equal(Kindly, before.Said);
        Assert.Equal((true, "picked_up"), (after.IsCard, after.Status));
    }

    [Fact]
    public async Task Whoever_handed_it_over_and_is_not_of_its_chain_sees_it_no_longer()
    {
        var id = await School.ReportAsync();
        await School.DoAsync(Leader, CaseVerbs.PickUp, id);
        await School.DoAsync(Leader, CaseVerbs.HandOver, id, null, ("to", OtherLeader));
        await School.DoAsync(OtherLeader, CaseVerbs.PickUp, id);

        await School.DoAsync(OtherLeader, CaseVerbs.HandOver, id, null, ("to", Deputy));

        Assert.Equal(Kindly, (await School.DoAsync(OtherLeader, CaseVerbs.Show, id)).Said);
    }

    public static TheoryData<string> Names => ["person", "reporter", "aadObjectId", "from", "me", "handler", "userId"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Who_somebody_is_does_not_come_from_a_card(string key)
    {
        var id = await School.ReportAsync(Secret);

        foreach (var somebody in new[] { Leader, Teacher })
        {
            var data = Filled(CaseVerbs.Show, id).With(key, somebody).With("nested", new JsonObject { [key] = somebody });
            Assert.Equal(Kindly, (await UnchangedAsync(id, () => School.PressAsync(Colleague, data))).Said);
        }
    }

    [Theory]
    [InlineData("CASE.PICKUP")]
    [InlineData("case.pickup")]
    [InlineData("case.")]
    [InlineData("case.erase")]
    [InlineData("pickUp")]
    public async Task A_verb_that_is_none_changes_nothing_and_says_so(string verb)
    {
        var id = await School.ReportAsync();

        var told = await UnchangedAsync(id, () => School.PressAsync(Leader, Filled(verb, id)));

        Assert.NotEmpty(told.Said);
    }

    [Theory]
    [InlineData("case.pickup")]
    [InlineData("case.")]
    [InlineData("case.erase")]
    public async Task A_verb_that_is_none_on_a_case_of_others_is_refused_and_stands_in_the_audit_like_any_other(string verb)
    {
        var id = await School.ReportAsync(Secret);

        var told = await UnchangedAsync(id, () => School.PressAsync(Colleague, Filled(verb, id)));
        var toldOfNone = await School.PressAsync(Colleague, Filled(verb, Unknown));

        Assert.Equal((Kindly, Kindly), (told.Said, toldOfNone.Said));
        await InTheAuditAsync(Colleague, "case.?", id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ABC")]
    [InlineData("K7M3Q'; --")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_name_that_no_case_can_have_is_said_to_be_none(string id)
    {
        var told = await School.PressAsync(Leader, Filled(CaseVerbs.PickUp, id));

        Assert.NotEmpty(told.Said);
        Assert.Null(told.Status);
    }

    [Theory]
    [InlineData("to", Teacher)]
    [InlineData("to", Colleague)]
    [InlineData("to", Stranger)]
    [InlineData("to", Leader)]
    [InlineData("to", "")]
    public async Task It_can_not_be_handed_to_who_may_not_have_it(string key, string to)
    {
        var id = await School.ReportAsync();
        await School.DoAsync(Leader, CaseVerbs.PickUp, id);
        await School.SettledAsync();

        var told = await UnchangedAsync(id, () => School.DoAsync(Leader, CaseVerbs.HandOver, id, "want", (key, to)));

        Assert.NotEmpty(told.Said);
    }

    [Fact]
    public async Task A_leader_can_not_close_it_as_if_it_was_withdrawn()
    {
        var id = await School.ReportAsync();
        await School.DoAsync(Leader, CaseVerbs.PickUp, id);

        await School.DoAsync(Leader, CaseVerbs.Close, id, "Klaar.", ("outcome", "Withdrawn"));

        Assert.NotEqual(Outcome.Withdrawn, (await School.CaseAsync(id)).Outcome);
    }

    [Fact]
    public async Task A_huge_text_is_refused_and_never_fails()
    {
        var id = await School.ReportAsync();
        await School.DoAsync(Leader, CaseVerbs.PickUp, id);

        var told = await School.DoAsync(Leader, CaseVerbs.Ask, id, new string('x', 100_000));
        using var huge = await School.Hosts[0].PostAsync(School.Press(Leader, Button(CaseVerbs.Agree, id, null, new string('x', 300_000))));

        Assert.Contains("100000 tekens", told.Said, StringComparison.Ordinal);
        Assert.False(told.IsCard);
        Assert.DoesNotContain("asked", await School.EventsAsync(id));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
    }

    [Theory]
    [InlineData("99999")]
    [InlineData("-1")]
    [InlineData("een")]
    public async Task A_forged_version_lets_nobody_do_what_they_may_not(string at)
    {
        var id = await School.ReportAsync(Secret);

        Assert.Equal(
            Kindly, (await UnchangedAsync(id, () => School.PressAsync(Colleague, Filled(CaseVerbs.PickUp, id).With("at", at)))).Said);
        Assert.Equal("picked_up", (await School.PressAsync(Leader, Filled(CaseVerbs.PickUp, id).With("at", at))).Status);
    }

    [Theory]
    [InlineData(ReportVerbs.Send)]
    [InlineData(ReportVerbs.Check)]
    [InlineData(ReportVerbs.Edit)]
    public async Task A_report_of_somebody_else_is_gone_for_everybody_else(string verb)
    {
        var draft = await School.DraftAsync(Secret);
        var toldOfTheDraft = await School.PressAsync(Colleague, Filled(verb, draft));
        await School.PressAsync(Teacher, Button(ReportVerbs.Send, draft));
        await School.SettledAsync();

        var told = await UnchangedAsync(draft, () => School.PressAsync(Colleague, Filled(verb, draft)));

        // What was just said is said in other words: those know no more of it.
        Key[] again = [Key.JustSaid1, Key.JustSaid2, Key.JustSaid3, Key.JustSaid4, Key.JustSaid5, Key.JustSaid6];
        Assert.Contains(told.Said, again.Select(key => InDutch.Say(key)).Append(toldOfTheDraft.Said));
        Assert.DoesNotContain(Secret, told.Value.ToJsonString(), StringComparison.Ordinal);
        await InTheAuditAsync(Colleague, verb, draft);
    }

    [Theory]
    [InlineData("open meldingen", ReportVerbs.Open)]
    [InlineData("exporteer meldingen", ReportVerbs.Export)]
    public async Task The_overviews_of_leaders_are_theirs(string words, string verb)
    {
        var id = await School.ReportAsync(Secret);

        var told = (await School.SayAsync(Colleague, words)).ToJsonString();

        Assert.DoesNotContain(id, told, StringComparison.Ordinal);
        Assert.DoesNotContain("/export/", told, StringComparison.Ordinal);
        await InTheAuditAsync(Colleague, verb, null);
    }

    [Fact]
    public async Task In_a_channel_or_a_group_nothing_of_a_case_is_shown_or_done()
    {
        var id = await School.ReportAsync(Secret);

        var typed = Typed.Select(each => string.Format(null, each.Words, id));
        foreach (var words in (string[])[.. typed, "mijn meldingen", "open meldingen", "verwijder mijn gegevens"])
        {
            var activity = School.Message(Leader, "<at>Bot</at> " + words).InGroup("channel", mentions: true).With(
                "deliveryMode", "expectReplies");
            var told = await UnchangedAsync(id, () => School.Hosts[0].TextAsync(activity));
            Assert.DoesNotContain(Secret, told, StringComparison.Ordinal);
            Assert.DoesNotContain($"sevenwolden.case", told, StringComparison.Ordinal);
        }
    }

    internal static JsonObject Filled(CaseVerb verb, string id) => Filled(verb.Name, id);

    private static JsonObject Filled(string verb, string id) => Button(
        verb, id, 1, verb == CaseVerbs.Snooze.Name ? "morgen 9 uur" : "Een tekst.", ("to", Deputy), ("outcome", "Solved"),
        ("what", "Een tekst."));

    /// <summary>Whatever is done: the case stays as it is, and nobody is told anything.</summary>
    private async Task<T> UnchangedAsync<T>(string id, Func<Task<T>> doing)
    {
        await School.SettledAsync();
        var (version, heard) = ((await School.CaseAsync(id)).Version, School.Connector.Heard.Count);

        var told = await doing();
        await School.SettledAsync();

        Assert.Equal((version, heard), ((await School.CaseAsync(id)).Version, School.Connector.Heard.Count));
        return told;
    }

    private async Task InTheAuditAsync(string person, string verb, string? id) =>
        Assert.Contains(
            await School.Cases.AuditAsync(10, Turns.Token), note => (note.Person, note.Action, note.Case) == (person, verb, id));

    /// <summary>One school for all of them: each has a case of its own.</summary>
    public sealed class Shared : IAsyncLifetime
    {
        internal SchoolOnline School { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            School = await SchoolOnline.OpenAsync();
            // In Teams the bot writes slowly, and here are many.
            foreach (var person in new[] { Teacher, Leader, Deputy, Management, Colleague, OtherLeader, Stranger })
            {
                School.Channels[person] = "local";
            }
        }


        public ValueTask DisposeAsync() => School.DisposeAsync();
    }
}

using System.Globalization;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Cases.Ties;
using Sevenwolden.Dialogs.Commands;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>What reporter and leader do with a case, by a button or by typed words: all of it judged against the case as it is.</summary>
internal sealed partial class CaseDesk(Timetable times)
{
    /// <summary>What the audit calls a verb that is none: what a forged button says may be anything.</summary>
    private const string NoVerb = "case.?";

    public Step Press(Conversation conversation, Incoming.Press press, Surroundings around) =>
        Do(conversation, CaseVerbs.Find(press.Verb), press.Case, press[press.Verb], press, around);

    /// <summary>Where somebody is asked for, what is typed behind the command is who.</summary>
    public Step Say(Conversation conversation, TypedCommand typed, Surroundings around) =>
        typed.Verb.Asks(CaseInput.Person) || (typed.Verb == CaseVerbs.Cannot && typed.Text is { Length: > 0 })
        ? Do(conversation, typed.Verb, typed.Case, null, To(typed.Verb, typed.Text, typed.IsName), around)
        : Do(conversation, typed.Verb, typed.Case, typed.Text, To(typed.Verb, null), around);

    /// <summary>The case as it is, with what can be done.</summary>
    public Step Show(Conversation conversation, Case @case, Surroundings around) =>
        Say(conversation, new TypedCommand(CaseVerbs.Show, @case.Id, null), around);

    /// <summary>The words of a text that tell a moment to be reminded at; null where none do.</summary>
    public string? MomentIn(string text, DateTimeOffset now) => Moments.In(text, now, times.Calendar);

    /// <summary>The words that follow the question who is meant; null where they don't say it.</summary>
    public Step? Choose(Conversation conversation, Which which, string text, Surroundings around)
    {
        if (around.Known.Leaders is not { } leaders)
        {
            return Step.Needs(conversation, new Lookup.Leaders());
        }

        var offered = which.People.Select(id => leaders.FirstOrDefault(leader => leader.Id == id)).OfType<Member>().ToList();
        return Namesakes.Choose(text, offered) is { } chosen
        && (which.Verb is null ? CaseVerbs.HandOver : CaseVerbs.Find(which.Verb)) is { } verb
            ? Do(conversation, verb, which.Case, null, To(verb, chosen.Id), around)
            : null;
    }

    /// <summary>Where it goes to somebody who is there; and the card of whoever leads it says who is asked next.</summary>
    internal static bool AsksWhoIsThere(Case @case, CaseVerb verb, string person) =>
        verb.AsksWhoIsThere ? verb.IsFor(@case, person) : @case.IsLeader(person);

    private static Incoming.Press To(CaseVerb verb, string? who, bool isName = false) => new(
        verb.Name,
        new (string Key, string? Value)[] { ("to", who), (SendVerbs.IsName, isName ? "yes" : null) }
            .Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!));

    private Step Do(Conversation conversation, CaseVerb? verb, string? id, string? text, Incoming.Press press, Surroundings around)
    {
        if (id is not { } known)
        {
            return new Step(conversation, [new Reply.Say(Note.NoSuchCase)]);
        }

        if (!around.Known.Cases.TryGetValue(known, out var @case))
        {
            return Step.Needs(conversation, new Lookup.One(known));
        }

        // Who may not see it is told the same as when there is none: nobody learns which cases exist.
        if (@case is null || !@case.IsSeenBy(around.Me.Id))
        {
            return Refuse(conversation, null, Refusal.NotForYou, verb, known);
        }

        if (verb is null)
        {
            return new Step(conversation, [new Reply.Say(Note.OldButton)]);
        }

        // The hand-over names its people, and the card of whoever handles it lists them.
        if (around.Known.Leaders is null && @case.IsLeader(around.Me.Id))
        {
            return Step.Needs(conversation, new Lookup.Leaders());
        }

        // What it is tied to stands on the card and in the history of whoever leads it.
        if (@case.IsLeader(around.Me.Id) && !around.Known.Ties.ContainsKey(known))
        {
            return Step.Needs(conversation, new Lookup.Ties(known));
        }

        if (AsksWhoIsThere(@case, verb, around.Me.Id) && !around.Known.There.ContainsKey(known))
        {
            return Step.Needs(conversation, new Lookup.WhoIsThere(known));
        }

        // Whether the name or the moment was understood is told to whom it is theirs to give.
        if (!verb.IsFor(@case, around.Me.Id))
        {
            return Refuse(conversation, @case, Refusal.NotYours, verb, known) with { InPlace = Shown(@case, around) };
        }

        if (press[ReportVerbs.Look] is not null)
        {
            return new Step(conversation, [], Shown(@case, around));
        }

        if (verb == CaseVerbs.Read)
        {
            return Noticed(
                new Step(conversation, [new Reply.HistoryShown(Shown(@case, around).View, Page(text, press))]), @case, around);
        }

        var isNamed = verb.Asks(CaseInput.Person) || (verb == CaseVerbs.Cannot && press["to"] is not null);
        var people = isNamed ? Called(press["to"], around) : [];
        // Whoever is not known is not asked, and nobody else is in their place; what is no name is why they can't.
        if (isNamed && people.Count == 0 && verb == CaseVerbs.Cannot && IsName(press))
        {
            var shown = Show(conversation, @case, around);
            return shown with { Replies = [new Reply.Say(Note.NotAmongThem), .. shown.Replies] };
        }

        if (people.Count > 1)
        {
            return Ask(conversation, @case, verb, people, around);
        }

        var filled = Read(@case, verb, text, people, press, around);
        return NotUnderstood(verb, filled, press) is { } note
            ? new Step(conversation, [new Reply.Say(note)])
            : (press[SendVerbs.TakesOn] is null ? null : TakesOn(conversation, @case, verb, filled, around))
                ?? Carry(conversation, @case, verb, filled, Seen(press), around);
    }

    /// <summary>Whoever asks for a case that waits for them has seen it.</summary>
    private static Step Noticed(Step step, Case @case, Surroundings around)
    {
        var change = new CaseChange(@case, Sightings.Seen(@case, around.Me.Id, around.Now));
        return change.Events.Count == 0 ? step : step with
        {
            Case = change,
            Errands = [.. step.Errands, .. Audience.Of(change.After, change.Events, around.Me.Id)],
        };
    }

    /// <summary>Nothing leaves before it is said who is meant.</summary>
    private static Step Ask(
        Conversation conversation, Case @case, CaseVerb verb, IReadOnlyList<Member> people, Surroundings around)
    {
        Member[] offered = [.. people.Where(member => member.Id != around.Me.Id && CaseVerbs.MayGo(@case, member))];
        return new Step(
            conversation with { Which = new Which(@case.Id, [.. offered.Select(member => member.Id)]) { Verb = verb.Name } },
            [new Reply.WhichPerson(@case, verb, offered)]);
    }

    private Step Carry(Conversation conversation, Case @case, CaseVerb verb, Filled filled, int? seen, Surroundings around) =>
        CaseRules.Decide(@case, verb, filled, around.Me, seen, around.Now) switch
        {
            // The card stays as it is: what was written stands there still.
            Ruling.Refused { Why: Refusal.TooLong } => new Step(
                conversation, [new Reply.CaseRefused(@case, Refusal.TooLong, filled.Text!.Length)]),
            Ruling.Refused refused => Refuse(conversation, @case, refused.Why, verb, @case.Id) with { InPlace = Shown(@case, around) },
            Ruling.Accepted { Events: [] } => Noticed(
                new Step(InSight(conversation, @case, around), [new Reply.CaseDone(@case, Occasion.Wanted)])
                {
                    Errands = [Errand.Of(@case, around.Me, Occasion.Wanted)],
                },
                @case,
                around),
            Ruling.Accepted accepted => Change(conversation, new CaseChange(@case, accepted.Events), around),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private Step Change(Conversation conversation, CaseChange change, Surroundings around)
    {
        var did = Occasion.Of(change.Events[0].Kind);
        return new Step(conversation, [new Reply.CaseDone(change.After, did)], Shown(change.After, around, did))
        {
            Case = change,
            Errands = Audience.Of(change.After, change.Events, around.InPlace ? around.Me.Id : null),
        };
    }

    private static Step Refuse(Conversation conversation, Case? @case, Refusal why, CaseVerb? verb, string id) => new(
        conversation, [new Reply.CaseRefused(@case, why)])
    {
        Audit = why is Refusal.NotForYou or Refusal.NotYours ? new Audited(verb?.Name ?? NoVerb, id) : null,
    };

    private Filled Read(
        Case @case, CaseVerb verb, string? text, IReadOnlyList<Member> people, Incoming.Press press, Surroundings around) =>
        new(text)
        {
            To = verb.GoesTo is { } goesTo && people.Count == 0 ? goesTo(@case, around.Me.Id, around.Known.There[@case.Id])
                : people is [var one] ? one
                : null,
            Until = verb.Asks(CaseInput.Moment) ? When(@case, text, press, around) : null,
            Outcome = OutcomeOf(press, text),
        };

    /// <summary>People count from one.</summary>
    private static int Page(string? text, Incoming.Press press) =>
        int.TryParse(press["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page
        : int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out page)
            ? page - 1
            : 0;

    private static Note? NotUnderstood(CaseVerb verb, Filled filled, Incoming.Press press) =>
        verb.Asks(CaseInput.Person) && filled.To is null
            ? string.IsNullOrWhiteSpace(press["to"]) ? Note.NobodyChosen : Note.NobodyOfThatName
        : verb.Asks(CaseInput.Moment) && filled.Until is null ? Note.MomentNotUnderstood
        : null;

    // What was typed goes before what was chosen.
    private DateTimeOffset? When(Case @case, string? text, Incoming.Press press, Surroundings around)
    {
        var wanted = string.IsNullOrWhiteSpace(text)
            ? PickedMoment.Read(press, around.Now, times.Calendar)
            : Moments.Read(text, around.Now, times.Calendar);
        // How long it can be put off depends on how urgent it is; the card says until when.
        return times.LatestSnooze(@case.Report, around.Now) is var latest && wanted > latest ? latest : wanted;
    }

    private static IReadOnlyList<Member> Called(string? who, Surroundings around) => Namesakes.Called(who, around.Known.Leaders ?? []);

    // Withdrawing is the reporter's, an exercise ends by itself, and what nobody said is nobody's to choose.
    private static Outcome OutcomeOf(Incoming.Press press, string? text) =>
        Enum.TryParse<Outcome>(press["outcome"], ignoreCase: true, out var outcome)
        && Enum.IsDefined(outcome) && outcome < Outcome.Withdrawn
            ? outcome
        // Whoever typed it chose nothing, and may have said so.
        : text is not null && SpokenReader.Holds(text, "isSolved") ? Outcome.Solved
        : text is not null && SpokenReader.Holds(text, "isAgreed") ? Outcome.Agreed
        : Outcome.Closed;

    private static int? Seen(Incoming.Press press) =>
        int.TryParse(press["at"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null;

    private Reply.CaseShown Shown(Case @case, Surroundings around, Occasion? did = null) => new(new CaseView(
        @case, around.Me.Id, Occasion.Refresh, @case.Handler?.Id == around.Me.Id ? around.Known.Leaders ?? [] : [], times)
    {
        Did = did,
        Now = around.Now,
        There = around.Known.There.GetValueOrDefault(@case.Id) ?? Presence.Full,
        Ties = around.Known.Ties.GetValueOrDefault(@case.Id) ?? TiedCases.None,
    });
}

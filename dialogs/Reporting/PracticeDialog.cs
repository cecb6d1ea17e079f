using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>The school management has it tried whether a report arrives: first what will happen, then it goes the real way.</summary>
internal sealed class PracticeDialog(Timetable times)
{
    /// <param name="conversation">The conversation as it is.</param>
    /// <param name="called">What was typed of whose way it is; null for the person's own.</param>
    /// <param name="around">Who, when, and what is known.</param>
    public Step Ask(Conversation conversation, string? called, Surroundings around) =>
        Of(conversation, called, around, way => Show(conversation, way, around));

    /// <summary>It begins by typed words, where there is somebody to practise with.</summary>
    /// <inheritdoc cref="Ask"/>
    public Step Start(Conversation conversation, string? called, Surroundings around) => Of(
        conversation, called, around,
        way => way.Chain.Count > 0 ? Start(conversation, around.Known.FreshId, way, around) : Show(conversation, way, around));

    private Step Of(Conversation conversation, string? called, Surroundings around, Func<Way, Step> go)
    {
        if (ForManagement.Only(conversation, around, PracticeVerbs.Ask) is { } step)
        {
            return step;
        }

        if (around.Known.Way is not { } way)
        {
            return Step.Needs(conversation, new Lookup.WayOf(null));
        }

        return called is null ? go(way) : Namesakes.Called(called, way.People) switch
        {
            [] => new Step(conversation, [new Reply.Say(Note.NobodyCalledSo)]),
            [var one] when way.Asked != one.Id => Step.Needs(conversation, new Lookup.WayOf(one.Id)),
            [_] => go(way),
            // Where several have the name, the card asks whose it is.
            _ => Show(conversation, way, around),
        };
    }

    public Step Press(Conversation conversation, Incoming.Press press, Surroundings around) =>
        ForManagement.Only(conversation, around, press.Verb) is { } step ? step
        : press.Verb == PracticeVerbs.Leave
            ? new Step(conversation, [new Reply.Say(Note.PracticeLeft)], new Reply.Say(Note.PracticeLeft))
        : around.Known.Way is not { } way ? Step.Needs(conversation, new Lookup.WayOf(press[PracticeVerbs.Whose]))
        : press.Verb == PracticeVerbs.Start && way.Chain.Count > 0 && press.Case is { } id ? Start(conversation, id, way, around)
        : Show(conversation, way, around);

    /// <summary>However often it is pressed: what has this name is one exercise.</summary>
    private Step Start(Conversation conversation, string id, Way way, Surroundings around)
    {
        if (!around.Known.Cases.TryGetValue(id, out var there))
        {
            return Step.Needs(conversation, new Lookup.One(id));
        }

        if (there is not null)
        {
            return there.IsReporter(around.Me.Id)
                ? new Step(conversation, [new Reply.CaseDone(there, Occasion.Of(CaseEvent.Reported.Name))], Shown(there, around))
                : Show(conversation, way, around);
        }

        var reported = new CaseEvent.Reported(
            id, around.Known.Circle!.Me,
            new Report("", Place.Elsewhere, Urgency.Now, Danger: false) { Exercise = new Exercise(way.Whose) }, way.Chain)
        {
            By = around.Me.Id,
            At = around.Now,
        };
        var change = new CaseChange(null, [reported]);
        return new Step(
            conversation, [new Reply.CaseDone(change.After, Occasion.Of(reported.Kind))], Shown(change.After, around))
        {
            Case = change,
            Errands = Audience.Of(change.After, change.Events, around.InPlace ? around.Me.Id : null),
        };
    }

    private Step Show(Conversation conversation, Way way, Surroundings around) =>
        new Reply.PracticeAsked(around.Known.FreshId, way, times.PracticeStep) is var asked && around.InPlace
            ? new Step(conversation, [], asked)
            : new Step(conversation, [asked]);

    private Reply.CaseShown Shown(Case @case, Surroundings around) =>
        new(new CaseView(@case, around.Me.Id, Occasion.Refresh, [], times) { Now = around.Now });
}

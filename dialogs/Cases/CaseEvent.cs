using System.Text.Json.Serialization;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>Something that happened to a case. A case is the fold of its events; what a person wrote is in no other place.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Reported), "reported")]
[JsonDerivedType(typeof(Added), "added")]
[JsonDerivedType(typeof(Corrected), "corrected")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(PickedUp), "picked_up")]
[JsonDerivedType(typeof(Asked), "asked")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(HandedOver), "handed_over")]
[JsonDerivedType(typeof(Agreed), "agreed")]
[JsonDerivedType(typeof(Closed), "closed")]
[JsonDerivedType(typeof(Reopened), "reopened")]
[JsonDerivedType(typeof(Snoozed), "snoozed")]
[JsonDerivedType(typeof(Delivered), "delivered")]
[JsonDerivedType(typeof(NotDelivered), "not_delivered")]
[JsonDerivedType(typeof(Rerouted), "rerouted")]
[JsonDerivedType(typeof(Reminded), "reminded")]
[JsonDerivedType(typeof(Escalated), "escalated")]
[JsonDerivedType(typeof(Erased), "erased")]
[JsonDerivedType(typeof(Forgotten), "forgotten")]
public abstract record CaseEvent
{
    private CaseEvent()
    {
    }

    /// <summary>The person who did it; null when the bot did.</summary>
    public string? By { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Whether a case can stand somewhere else because of it; a button of a card from before it is then out of date.</summary>
    [JsonIgnore]
    public bool Moves => this is Reported or Withdrawn or PickedUp or Asked or Answered or HandedOver or Closed or Reopened;

    public sealed record Reported(string Case, Member Reporter, Report Report, IReadOnlyList<Member> Chain) : CaseEvent;

    public sealed record Added(string Text) : CaseEvent;

    /// <summary>The reporter told it anew; the old words are gone from the case as it is, and stay in its history.</summary>
    public sealed record Corrected(string What) : CaseEvent;

    public sealed record Withdrawn : CaseEvent;

    public sealed record PickedUp(Member Handler) : CaseEvent;

    public sealed record Asked(string Text) : CaseEvent;

    public sealed record Answered(string Text) : CaseEvent;

    public sealed record HandedOver(Member To, string? Text) : CaseEvent;

    /// <summary>What leader and reporter agreed on.</summary>
    public sealed record Agreed(string Text) : CaseEvent;

    public sealed record Closed(Outcome Outcome, string? Text) : CaseEvent;

    public sealed record Reopened(string? Text) : CaseEvent;

    /// <summary>The handler wants to be reminded at a moment of their own choice.</summary>
    public sealed record Snoozed(DateTimeOffset Until) : CaseEvent;

    /// <summary>The case was shown to this person for the first time.</summary>
    public sealed record Delivered(string Person) : CaseEvent;

    /// <summary>No road leads to this person.</summary>
    public sealed record NotDelivered(string Person, string Reason) : CaseEvent;

    /// <summary>It goes to somebody else, because a person could not be reached; null for the leaders' channel.</summary>
    public sealed record Rerouted(Member? To) : CaseEvent;

    /// <summary>Whoever has it, or has to answer, was reminded.</summary>
    /// <param name="Rungs">For how many deadlines this one reminder stands; 0 for the moment that the handler chose.</param>
    public sealed record Reminded([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int Rungs = 1) : CaseEvent;

    /// <summary>Nobody picked it up in time, so the next of the chain has it too.</summary>
    public sealed record Escalated(Member To) : CaseEvent;

    /// <summary>What people wrote is gone; the bare facts stay.</summary>
    public sealed record Erased : CaseEvent;

    /// <summary>The reporter wanted to be forgotten: the words are gone, and who it was.</summary>
    public sealed record Forgotten : CaseEvent;
}

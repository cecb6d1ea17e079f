using System.Text.Json.Serialization;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

// What happens to a case by itself.
[JsonDerivedType(typeof(Delivered), Delivered.Name)]
[JsonDerivedType(typeof(Seen), Seen.Name)]
[JsonDerivedType(typeof(NotDelivered), NotDelivered.Name)]
[JsonDerivedType(typeof(Rerouted), Rerouted.Name)]
[JsonDerivedType(typeof(Left), Left.Name)]
[JsonDerivedType(typeof(Reminded), Reminded.Name)]
[JsonDerivedType(typeof(Escalated), Escalated.Name)]
[JsonDerivedType(typeof(Erased), Erased.Name)]
[JsonDerivedType(typeof(StillAsked), StillAsked.Name)]
[JsonDerivedType(typeof(Lapsed), Lapsed.Name)]
[JsonDerivedType(typeof(TurnedTo), TurnedTo.Name)]
[JsonDerivedType(typeof(Informed), Informed.Name)]
[JsonDerivedType(typeof(NewsPutOff), NewsPutOff.Name)]
[JsonDerivedType(typeof(Practised), Practised.Name)]
[JsonDerivedType(typeof(PracticeEnded), PracticeEnded.Name)]
[JsonDerivedType(typeof(ErasureAnnounced), ErasureAnnounced.Name)]
public abstract partial record CaseEvent
{
    /// <summary>The case was shown to this person for the first time. That it was stands in the head of the card.</summary>
    public sealed record Delivered(string Person) : CaseEvent(Name)
    {
        public const string Name = "delivered";

        internal override bool IsTold => false;

        internal override Case Fold(Case @case) => @case with
        {
            Reached = [.. @case.Reached.Union([Person])],
            Unreachable = [.. @case.Unreachable.Except([Person])],
        };
    }

    /// <summary>
    /// This person, who was asked, has seen it: they read their chat as far as it, or looked it up. That is no doing: no deadline moves.
    /// </summary>
    public sealed record Seen(string Person) : CaseEvent(Name)
    {
        public const string Name = "seen";

        internal override Case Fold(Case @case) => @case with
        {
            SeenBy = [.. @case.SeenBy.Union([Person])],
            Unreachable = [.. @case.Unreachable.Except([Person])],
        };

        internal override Member? Whom(Case @case) => @case.Known(Person);
    }

    /// <summary>
    /// No road leads there. Whoever picked it up and can't be reached any more has it no longer: it waits for somebody again.
    /// </summary>
    public sealed record NotDelivered([property: JsonPropertyName("person")] Addressee To, string Reason) : CaseEvent(Name)
    {
        public const string Name = "not_delivered";

        /// <summary>Whether a mail goes there instead; false of before.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Mails { get; init; }

        internal override Case Fold(Case @case) => To is Addressee.Person(var person)
            ? (@case.Handler?.Id == person && !@case.IsClosed ? @case.WaitsFor(@case.Addressed, CaseStatus.Open, At) : @case) with
            {
                Unreachable = [.. @case.Unreachable.Union([person])],
            }
            : @case with { InLeadersChannel = false };

        internal override IEnumerable<Addressee> Concerns(Case @case) => To switch
        {
            Addressee.Person(var person) when @case.IsReporter(person) => [.. @case.Responsible],
            // A leader who looks on and can't be reached keeps nobody waiting.
            Addressee.Person(var person) when @case.IsLeader(person) && @case.Responsible.All(leader => leader.Id != person) => [],
            // Where nobody else has it, the reporter hears what becomes of the mail.
            Addressee.Person(var person) when Mails && @case.IsUnreached => [new Addressee.Mailbox(person)],
            Addressee.Person(var person) when Mails => [new Addressee.Mailbox(person), @case.Reporter],
            _ => [@case.Reporter],
        };

        internal override Member? Whom(Case @case) => To is Addressee.Person(var person) ? @case.Known(person) : null;
    }

    /// <summary>It goes to somebody else, because a person could not be reached; null for the leaders' channel.</summary>
    public sealed record Rerouted(Member? To) : CaseEvent(Name)
    {
        public const string Name = "rerouted";

        internal override Case Fold(Case @case) => To is { } to
            ? @case.AsksLast(to)
            : @case with { InLeadersChannel = true };

        internal override IEnumerable<Addressee> Concerns(Case @case) =>
            [To is { } to ? to : new Addressee.LeadersChannel(), @case.Reporter];

        internal override Member? Whom(Case @case) => To;
    }

    /// <summary>Somebody who handled it, or could have come to, is not of the school any more.</summary>
    /// <param name="Person">Who left.</param>
    /// <param name="Chain">Whom it goes to, in turn, from now on.</param>
    /// <param name="To">Who is asked instead; null where others have it already.</param>
    public sealed record Left(Member Person, IReadOnlyList<Member> Chain, Member? To = null) : CaseEvent(Name)
    {
        public const string Name = "left";

        internal override Case Fold(Case @case)
        {
            var rest = @case.Without(Person.Id) with { Chain = Chain };
            Member[] anew = To is { } to ? [to] : [];
            return anew.Length == 0 && rest.Addressed.Count > 0 && rest.Handler == @case.Handler
                ? rest
                : rest.WaitsFor(anew, CaseStatus.Open, At) with { Addressed = [.. rest.Addressed.UnionBy(anew, member => member.Id)] };
        }

        internal override IEnumerable<Addressee> Concerns(Case @case) =>
            To is { } to ? [to, @case.Reporter] : @case.Addressed.Count == 0 ? [@case.Reporter] : [];

        internal override Member? Whom(Case @case) => Person;
    }

    /// <summary>Whoever has it, or has to answer, was reminded.</summary>
    /// <param name="Rungs">For how many deadlines this one reminder stands; 0 for the moment that the handler chose.</param>
    public sealed record Reminded([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int Rungs = 1) : CaseEvent(Name)
    {
        public const string Name = "reminded";

        /// <summary>The ids of those who are away and so aren't reminded; nobody in what was kept before.</summary>
        public IReadOnlyList<string>? Away { get; init; }

        internal override Case Fold(Case @case) => Rungs == 0 ? Wake(@case) : @case with { Rung = @case.Rung + Rungs };

        internal override IEnumerable<Addressee> Concerns(Case @case) =>
            Rungs > 0 && @case.Status == CaseStatus.Waiting
                ? [@case.Reporter]
                : [.. @case.Responsible.Where(member => Away?.Contains(member.Id) != true)];

        /// <summary>
        /// The moment that the handler chose is there: it asks whether they are still on it, but what the reporter has to answer keeps
        /// its deadlines.
        /// </summary>
        private Case Wake(Case @case) => @case.Status == CaseStatus.PickedUp
            ? @case with { SnoozedUntil = null, StillAskedAt = At, TouchedAt = At, Rung = 0 }
            : @case with { SnoozedUntil = null, StillAskedAt = @case.Handler is null ? null : At };
    }

    /// <summary>Nobody picked it up in time, so the next of the chain has it too.</summary>
    public sealed record Escalated(Member To) : CaseEvent(Name)
    {
        public const string Name = "escalated";

        internal override Case Fold(Case @case) => @case.Asks(To) with { Rung = @case.Rung + 1 };

        internal override IEnumerable<Addressee> Concerns(Case @case) => [To, @case.Reporter];

        internal override Member? Whom(Case @case) => To;
    }

    /// <summary>What people wrote is gone; the bare facts stay.</summary>
    public sealed record Erased() : CaseEvent(Name)
    {
        public const string Name = "erased";

        internal override bool Erases => true;

        internal override Case Fold(Case @case) => @case.WithoutWords();
    }
}

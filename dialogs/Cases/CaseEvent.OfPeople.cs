using System.Text.Json.Serialization;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

// What people do to a case.
[JsonDerivedType(typeof(Reported), Reported.Name)]
[JsonDerivedType(typeof(Added), Added.Name)]
[JsonDerivedType(typeof(Corrected), Corrected.Name)]
[JsonDerivedType(typeof(Withdrawn), Withdrawn.Name)]
[JsonDerivedType(typeof(Answered), Answered.Name)]
[JsonDerivedType(typeof(Reopened), Reopened.Name)]
[JsonDerivedType(typeof(PickedUp), PickedUp.Name)]
[JsonDerivedType(typeof(Asked), Asked.Name)]
[JsonDerivedType(typeof(HandedOver), HandedOver.Name)]
[JsonDerivedType(typeof(Told), Told.Name)]
[JsonDerivedType(typeof(Agreed), Agreed.Name)]
[JsonDerivedType(typeof(Closed), Closed.Name)]
[JsonDerivedType(typeof(Snoozed), Snoozed.Name)]
[JsonDerivedType(typeof(Forgotten), Forgotten.Name)]
[JsonDerivedType(typeof(StillOnIt), StillOnIt.Name)]
[JsonDerivedType(typeof(PassedOn), PassedOn.Name)]
[JsonDerivedType(typeof(NotSolved), NotSolved.Name)]
[JsonDerivedType(typeof(NameTakenOut), NameTakenOut.Name)]
public abstract partial record CaseEvent
{
    /// <summary>The first event of every case.</summary>
    public sealed record Reported(string Case, Member Reporter, Report Report, IReadOnlyList<Member> Chain) : CaseEvent(Name)
    {
        public const string Name = "reported";

        /// <summary>Who never gets it, whatever happens; nobody in what was kept before.</summary>
        public IReadOnlyList<Member> LeftOut { get; init => field = value ?? []; } = [];

        /// <summary>Whether it goes to the board only; false in what was kept before.</summary>
        public bool ForBoard { get; init; }

        internal override bool Moves => true;

        /// <param name="case">There is none before it.</param>
        internal override Case Fold(Case @case) => new()
        {
            Id = Case,
            Reporter = Reporter,
            Report = Report,
            Chain = Chain,
            LeftOut = LeftOut,
            ForBoard = ForBoard,
            Addressed = [Chain[0]],
            OpenedAt = At,
            WaitingSince = At,
        };

        internal override IEnumerable<Addressee> Concerns(Case @case) => [@case.Reporter, .. @case.Addressed];
    }

    public sealed record Added(string Text) : CaseEvent(Name)
    {
        public const string Name = "added";

        internal override string? Words => Text;

        internal override Case Fold(Case @case) => @case;

        internal override IEnumerable<Addressee> Concerns(Case @case) => [.. @case.Responsible];
    }

    /// <summary>The reporter told it anew; the old words are gone from the case as it is, and stay in its history.</summary>
    public sealed record Corrected(string What) : CaseEvent(Name)
    {
        public const string Name = "corrected";

        internal override Case Fold(Case @case) => @case with { Report = @case.Report with { What = What } };

        internal override IEnumerable<Addressee> Concerns(Case @case) => [.. @case.Responsible];
    }

    public sealed record Withdrawn() : CaseEvent(Name)
    {
        public const string Name = "withdrawn";

        internal override bool Moves => true;

        internal override Case Fold(Case @case) => @case.Ends(Outcome.Withdrawn, At);

        internal override IEnumerable<Addressee> Concerns(Case @case) => [.. @case.Responsible];
    }

    public sealed record Answered(string Text) : CaseEvent(Name)
    {
        public const string Name = "answered";

        internal override bool Moves => true;

        internal override string? Words => Text;

        internal override Case Fold(Case @case) => @case with { Status = CaseStatus.PickedUp };

        internal override IEnumerable<Addressee> Concerns(Case @case) => [.. @case.Responsible];
    }

    /// <summary>It goes back to whoever had it; to the chain when nobody had. What is written from now on can be erased again.</summary>
    public sealed record Reopened(string? Text) : CaseEvent(Name)
    {
        public const string Name = "reopened";

        internal override bool Moves => true;

        internal override string? Words => Text;

        internal override Case Fold(Case @case) => @case.OpensAgain(At);

        internal override IEnumerable<Addressee> Concerns(Case @case) =>
            @case.IsReporter(By ?? "") ? [.. @case.Responsible] : [@case.Reporter, .. @case.Responsible];
    }

    public sealed record PickedUp(Member Handler) : CaseEvent(Name)
    {
        public const string Name = "picked_up";

        internal override bool Moves => true;

        internal override Case Fold(Case @case) =>
            @case.Asks(Handler) with { Status = CaseStatus.PickedUp, Handler = Handler, SnoozedUntil = null };

        internal override IEnumerable<Addressee> Concerns(Case @case) => [@case.Reporter];
    }

    public sealed record Asked(string Text) : CaseEvent(Name)
    {
        public const string Name = "asked";

        internal override bool Moves => true;

        internal override string? Words => Text;

        internal override Case Fold(Case @case) => @case with { Status = CaseStatus.Waiting, SnoozedUntil = null };

        internal override IEnumerable<Addressee> Concerns(Case @case) => [@case.Reporter];
    }

    public sealed record HandedOver(Member To, string? Text) : CaseEvent(Name)
    {
        public const string Name = "handed_over";

        internal override bool Moves => true;

        internal override string? Words => Text;

        internal override Case Fold(Case @case) => @case.WaitsFor([To], CaseStatus.HandedOver, At);

        internal override IEnumerable<Addressee> Concerns(Case @case) => [To, @case.Reporter];

        internal override Member? Whom(Case @case) => To;
    }

    /// <summary>What whoever handles it lets the reporter know, and asks nothing.</summary>
    public sealed record Told(string Text) : CaseEvent(Name)
    {
        public const string Name = "told";

        internal override string? Words => Text;

        internal override Case Fold(Case @case) => @case;

        internal override IEnumerable<Addressee> Concerns(Case @case) => [@case.Reporter];
    }

    /// <summary>What leader and reporter agreed on.</summary>
    public sealed record Agreed(string Text) : CaseEvent(Name)
    {
        public const string Name = "agreed";

        internal override string? Words => Text;

        internal override Case Fold(Case @case) => @case;

        internal override IEnumerable<Addressee> Concerns(Case @case) => [@case.Reporter];
    }

    public sealed record Closed(Outcome Outcome, string? Text) : CaseEvent(Name)
    {
        public const string Name = "closed";

        internal override bool Moves => true;

        internal override string? Words => Text;

        internal override Case Fold(Case @case) => @case.Ends(Outcome, At);

        internal override IEnumerable<Addressee> Concerns(Case @case) => [@case.Reporter];
    }

    /// <summary>The handler wants to be reminded at a moment of their own choice.</summary>
    public sealed record Snoozed(DateTimeOffset Until) : CaseEvent(Name)
    {
        public const string Name = "snoozed";

        internal override Case Fold(Case @case) => @case with { SnoozedUntil = Until };
    }

    /// <summary>Whoever has it says that they are still on it.</summary>
    public sealed record StillOnIt() : CaseEvent(Name)
    {
        public const string Name = "still_on_it";

        internal override Case Fold(Case @case) => @case;
    }

    /// <summary>
    /// Whoever has it or was asked can't just now: it is asked of somebody else. Where it waited already, it climbs on as it did.
    /// </summary>
    public sealed record PassedOn(Member To) : CaseEvent(Name)
    {
        public const string Name = "passed_on";

        internal override bool Moves => true;

        internal override Case Fold(Case @case)
        {
            var asked = @case.AsksLast(To).Addressed.Where(member => member.Id != By).ToList();
            return @case.Handler is null ? @case with { Addressed = asked } : @case.WaitsFor(asked, CaseStatus.Open, At);
        }

        internal override IEnumerable<Addressee> Concerns(Case @case) => [To, @case.Reporter];

        internal override Member? Whom(Case @case) => To;
    }

    /// <summary>The reporter wanted to be forgotten: the words are gone, and who it was.</summary>
    public sealed record Forgotten() : CaseEvent(Name)
    {
        public const string Name = "forgotten";

        internal override bool Erases => true;

        internal override Case Fold(Case @case) => @case.WithoutWords().WithoutReporter();
    }
}

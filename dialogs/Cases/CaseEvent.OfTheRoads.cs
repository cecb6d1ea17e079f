using System.Text.Json.Serialization;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

// By which other road it comes to somebody whom a chat does not reach.
[JsonDerivedType(typeof(AppInstalled), AppInstalled.Name)]
[JsonDerivedType(typeof(Mailed), Mailed.Name)]
[JsonDerivedType(typeof(MailFailed), MailFailed.Name)]
[JsonDerivedType(typeof(Calling), Calling.Name)]
[JsonDerivedType(typeof(Called), Called.Name)]
[JsonDerivedType(typeof(CallLate), CallLate.Name)]
[JsonDerivedType(typeof(CallFailed), CallFailed.Name)]
public abstract partial record CaseEvent
{
    /// <summary>They did not have the app; they have it now, so that the case can be shown to them.</summary>
    public sealed record AppInstalled(Member To) : CaseEvent(Name)
    {
        public const string Name = "app_installed";

        internal override Case Fold(Case @case) => @case;

        internal override Member? Whom(Case @case) => To;
    }

    /// <summary>Their mail server took a mail that says that somebody asks for their help.</summary>
    public sealed record Mailed(Member To) : CaseEvent(Name)
    {
        public const string Name = "mailed";

        internal override Case Fold(Case @case) => @case with { Mailed = [.. @case.Mailed.Union([To.Id])] };

        // Where somebody else has it, that is what the reporter was told.
        internal override IEnumerable<Addressee> Concerns(Case @case) => @case.IsUnreached ? [@case.Reporter] : [];

        internal override Member? Whom(Case @case) => To;
    }

    /// <summary>Nor does a mail reach them.</summary>
    public sealed record MailFailed(Member To, string Reason) : CaseEvent(Name)
    {
        public const string Name = "mail_failed";

        internal override Case Fold(Case @case) => @case;

        internal override IEnumerable<Addressee> Concerns(Case @case) => @case.IsUnreached ? [@case.Reporter] : [];

        internal override Member? Whom(Case @case) => To;
    }

    /// <summary>Somebody may be in danger, and nobody did anything yet: the gateway of the school is to call.</summary>
    public sealed record Calling() : CaseEvent(Name)
    {
        public const string Name = "calling";

        internal override Case Fold(Case @case) => @case with { CalledAt = At };

        internal override IEnumerable<Addressee> Concerns(Case @case) => [new Addressee.Gateway(), @case.Reporter];
    }

    /// <summary>The gateway took it.</summary>
    public sealed record Called() : CaseEvent(Name)
    {
        public const string Name = "called";

        /// <summary>Whether the reporter was told before that it did not get through; false of before.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool IsLate { get; init; }

        internal override Case Fold(Case @case) => @case;

        internal override IEnumerable<Addressee> Concerns(Case @case) => IsLate ? [@case.Reporter] : [];
    }

    /// <summary>The gateway has not taken it so far: it is tried on, and whoever waits should not wait for it.</summary>
    public sealed record CallLate() : CaseEvent(Name)
    {
        public const string Name = "call_late";

        internal override Case Fold(Case @case) => @case;

        internal override IEnumerable<Addressee> Concerns(Case @case) => [@case.Reporter];
    }

    /// <summary>The gateway could not be asked, or did not want to.</summary>
    public sealed record CallFailed(string Reason) : CaseEvent(Name)
    {
        public const string Name = "call_failed";

        internal override Case Fold(Case @case) => @case;

        internal override IEnumerable<Addressee> Concerns(Case @case) => [@case.Reporter];
    }
}

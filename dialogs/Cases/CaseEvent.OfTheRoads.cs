using System.Text.Json.Serialization;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

// By which other road it comes to somebody whom a chat does not reach.
[JsonDerivedType(typeof(AppInstalled), AppInstalled.Name)]
public abstract partial record CaseEvent
{
    /// <summary>They did not have the app; they have it now, so that the case can be shown to them.</summary>
    public sealed record AppInstalled(Member To) : CaseEvent(Name)
    {
        public const string Name = "app_installed";

        internal override Case Fold(Case @case) => @case;

        internal override Member? Whom(Case @case) => To;
    }
}

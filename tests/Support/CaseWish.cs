using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Tests.Support;

/// <summary>What somebody wants of a case, with all that they wrote and chose for it.</summary>
internal sealed record CaseWish(
    CaseVerb Verb, string? Text = null, Member? To = null, Outcome Outcome = Outcome.Agreed, DateTimeOffset? Until = null)
{
    public Filled Filled => new(Text) { To = To, Outcome = Outcome, Until = Until };
}

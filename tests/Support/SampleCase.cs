using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Tests.Support;

/// <summary>A case of a teacher, for their leader, the deputy and the school management.</summary>
internal static class SampleCase
{
    public static readonly Member Reporter = new("reporter", "Rixt");
    public static readonly Member Leader = new("leader", "Lieuwe", Rank.Leader);
    public static readonly Member Deputy = new("deputy", "Dieuwke", Rank.Leader);
    public static readonly Member Management = new("management", "Marten", Rank.Management);

    public static Case Opened(DateTimeOffset at, Urgency urgency = Urgency.Now, params Member[] chain) => CaseFolding.Fold(
        [
            new CaseEvent.Reported(
                "1", Reporter, new Report("De ouderapp ontspoort", Place.ParentsApp, urgency, false),
                chain.Length > 0 ? chain : [Leader, Deputy, Management]) { By = Reporter.Id, At = at },
        ]);

    public static Case PickedUp(DateTimeOffset at, Member? by = null) =>
        Opened(at).Does(new CaseWish(CaseVerbs.PickUp), by ?? Leader, at);

    /// <summary>What somebody does; it must be allowed.</summary>
    public static Case Does(this Case @case, CaseWish wish, Member who, DateTimeOffset at) =>
        @case.After(((Ruling.Accepted)CaseRules.Decide(@case, wish.Verb, wish.Filled, who, null, at)).Events);

    public static Case After(this Case @case, IEnumerable<CaseEvent> events) => events.Aggregate(@case, CaseFolding.Apply);
}

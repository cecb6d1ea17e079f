using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>What a step has to know first. The shell looks it up, and the step is taken again.</summary>
public abstract record Lookup
{
    private Lookup()
    {
    }

    /// <summary>Who leads the person.</summary>
    public sealed record OwnCircle : Lookup;

    /// <summary>A case, whoever may see it; by its name as <see cref="Cases.CaseIds.Read"/> gives it, never as it came in.</summary>
    public sealed record One(string Case) : Lookup;

    /// <summary>A page of the person's cases.</summary>
    public sealed record Many(Overview Overview) : Lookup;

    /// <summary>The person's own open cases: those that they reported, or those that they may handle.</summary>
    public sealed record Own(bool AsLeader) : Lookup;

    /// <summary>Who of a case's people is there now.</summary>
    public sealed record WhoIsThere(string Case) : Lookup;

    /// <summary>What a case is tied to, of those that the person leads as well.</summary>
    public sealed record Ties(string Case) : Lookup;

    /// <summary>The person's other open cases, those first that were reported at about the same time as this one.</summary>
    public sealed record Near(string Case) : Lookup;

    /// <summary>To whom a case can be handed over.</summary>
    public sealed record Leaders : Lookup;

    /// <summary>What is kept about the person.</summary>
    public sealed record Holdings : Lookup;

    /// <summary>Whether the person is away, and who stands in for them on this day; null for today.</summary>
    public sealed record Standing(DateOnly? Day) : Lookup;
    /// <summary>To whom a report of somebody goes, to try it; of the person themselves where nobody is named.</summary>
    public sealed record WayOf(string? Whose) : Lookup;

    /// <summary>What would keep a report from arriving in time.</summary>
    public sealed record Gaps : Lookup;

    /// <summary>How far the person is on the path, and what they signed.</summary>
    public sealed record Progress : Lookup;

    /// <summary>How far those are whom the person leads; everybody, for the management.</summary>
    public sealed record Signings : Lookup;

    /// <summary>What the person would sign now, with its receipt.</summary>
    public sealed record Signing : Lookup;

    /// <summary>A link to a file of the leader's, behind a page in this language.</summary>
    public sealed record Export(FileOf What, Language Language) : Lookup;
}

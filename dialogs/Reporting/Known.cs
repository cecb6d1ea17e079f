using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Cases.Ties;
using Sevenwolden.Dialogs.Onboarding;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>What was looked up for this step; null where it was not.</summary>
public sealed record Known
{
    public static readonly Known Nothing = new();

    /// <summary>That the person has no open case, reported or to handle.</summary>
    public static readonly Known NoCases = new() { Reported = [], Led = [] };

    public Circle? Circle { get; init; }

    /// <summary>
    /// A name for a new case, which no case has yet as far as anybody knows; looked up with the circle that would get it.
    /// </summary>
    public string FreshId { get; init; } = "";

    /// <summary>The cases that were looked up by their id; null behind an id that there is no case of.</summary>
    public IReadOnlyDictionary<string, Case?> Cases { get; init; } = new Dictionary<string, Case?>();

    public CaseList? List { get; init; }

    /// <summary>The open cases that the person reported, as many as people look at.</summary>
    public IReadOnlyList<Case>? Reported { get; init; }

    /// <summary>The open cases that the person may handle, as many as people look at.</summary>
    public IReadOnlyList<Case>? Led { get; init; }

    public IReadOnlyList<Member>? Leaders { get; init; }

    /// <summary>Who is there now, behind the id of the case whose people it was looked up for.</summary>
    public IReadOnlyDictionary<string, Presence> There { get; init; } = new Dictionary<string, Presence>();

    /// <summary>What a case is tied to, behind its id.</summary>
    public IReadOnlyDictionary<string, TiedCases> Ties { get; init; } = new Dictionary<string, TiedCases>();

    /// <summary>The person's other open cases, beside the one whose ties are asked for.</summary>
    public IReadOnlyList<Case>? Near { get; init; }

    /// <summary>The way that an exercise would go.</summary>
    public Way? Way { get; init; }

    public Gaps? Gaps { get; init; }

    public Holdings? Holdings { get; init; }

    /// <summary>Whether the person is away, and who stands in for them.</summary>
    public Standing? Standing { get; init; }

    /// <summary>How far the person is on the path.</summary>
    public PathProgress? Progress { get; init; }

    /// <summary>How far those are whom the person leads; everybody, for the management.</summary>
    public IReadOnlyList<PathProgress>? Signings { get; init; }

    /// <summary>How the articles are understood; of nobody less than ten people, and none for who is not of the management.</summary>
    public IReadOnlyList<ArticleFigure> Figures { get; init; } = [];

    /// <summary>What the person would sign now.</summary>
    public Signature? Signing { get; init; }

    /// <summary>Where the leader's cases can be had as a file, for a few minutes.</summary>
    public string? ExportLink { get; init; }
}

namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>What comes to somebody by itself.</summary>
public enum NudgeKind
{
    /// <summary>On the day on which they start.</summary>
    Welcome,

    /// <summary>A week later, as long as they did not sign.</summary>
    Week,

    /// <summary>Two weeks after they started, as long as they did not sign; the last.</summary>
    Fortnight,

    /// <summary>A week after signing: one new case.</summary>
    CaseAfterWeek,

    /// <summary>A month after signing: another one.</summary>
    CaseAfterMonth,

    /// <summary>Five months after signing: the last.</summary>
    CaseAfterMonths,
}

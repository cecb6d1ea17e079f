namespace Sevenwolden.Protocols.Onboarding;

/// <summary>An answer to a case: a verdict, and of what is allowed whether an article says so.</summary>
public readonly record struct PathOption(Verdict Verdict, Basis? Basis)
{
    /// <summary>The answer that the rules give.</summary>
    public static PathOption Of(Assessment assessment) => new(assessment.Verdict, assessment.Basis);
}

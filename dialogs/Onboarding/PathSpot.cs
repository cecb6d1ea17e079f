using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>Where somebody is on the path, in numbers that people count by.</summary>
/// <param name="Part">The number of the part, from 1.</param>
/// <param name="Question">The number of the case among all cases, from 1; of what is read, the one that comes next.</param>
/// <param name="IsRenewal">Whether they signed an older version, and only meet what changed.</param>
public sealed record PathSpot(PathStep Step, Post Post, int Part, int Parts, int Question, int Questions, bool IsRenewal);

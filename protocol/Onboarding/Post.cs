namespace Sevenwolden.Protocols.Onboarding;

/// <summary>What somebody does at school, as far as the path is another one for it. To the rules they are all employees.</summary>
public enum Post
{
    Teacher,
    Support,
    TeamLeader,
    Temporary,
}

namespace Sevenwolden.Peer;

/// <summary>What the peers say, the same for each of them.</summary>
internal sealed record Questionnaire(string Welcome, IReadOnlyList<string> Questions, string Verdict, string Again);

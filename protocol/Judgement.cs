namespace Sevenwolden.Protocols;

/// <summary>What the rules say of one complete situation.</summary>
internal readonly record struct Judgement(Verdict Verdict, bool Urgent, ulong Rules);

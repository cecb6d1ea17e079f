namespace Sevenwolden.Protocols;

/// <summary>What is wrong in a pack: where, what, and the mend. Lines count from 1; 0 is the file as a whole.</summary>
public sealed record Fault(string File, int Line, string What, string Mend)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {What} {Mend}" : $"{File}: {What} {Mend}";
}

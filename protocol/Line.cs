namespace Sevenwolden.Protocols;

/// <summary>A rule compiled for one role: it holds when the facts that it cares about are exactly as wanted.</summary>
internal readonly record struct Line(uint Care, uint Want, Verdict Verdict, bool Urgent, ulong Rule)
{
    public bool Holds(uint yes) => ((yes ^ Want) & Care) == 0;

    public bool CanStillHold(uint yes, uint known) => ((yes ^ Want) & Care & known) == 0;
}

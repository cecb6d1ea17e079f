namespace Sevenwolden.Protocols.Parsing;

/// <summary>The faults found so far: reading goes on after one, so that a policy officer sees them all at once.</summary>
internal sealed class Faults
{
    private readonly List<Fault> _found = [];

    public IReadOnlyList<Fault> Found => _found;

    public bool Any => _found.Count > 0;

    public void Add(string file, int line, string what, string mend) => _found.Add(new Fault(file, line, what, mend));

    public void Add(Node at, string what, string mend) => Add(at.File, at.Line, what, mend);
}

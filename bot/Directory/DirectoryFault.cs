namespace Sevenwolden.Bot.Directory;

/// <summary>What is wrong in the directory's file: where, what, and the mend. Lines count from 1; 0 is the file as a whole.</summary>
internal sealed record DirectoryFault(string File, int Line, string What, string Mend)
{
    private const int Most = 50;

    public override string ToString() => Line > 0 ? $"{File}({Line}): {What}; {Mend}." : $"{File}: {What}; {Mend}.";

    /// <summary>All of them, a line each, in the order of the file; a file that is wrong throughout is not repeated in full.</summary>
    public static string Write(IReadOnlyCollection<DirectoryFault> faults) =>
        string.Join('\n', faults.OrderBy(fault => fault.Line).Take(Most).Select(fault => fault.ToString()))
        + (faults.Count > Most ? $"\nand {faults.Count - Most} more." : "");
}

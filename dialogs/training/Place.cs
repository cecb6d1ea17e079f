namespace Sevenwolden.Training;

/// <summary>A line of a file, from 1.</summary>
internal readonly record struct Place(string File, int Line)
{
    /// <summary>A fault as the build shows it: with the file and the line.</summary>
    public FormatException Fault(string what) => new($"{File}({Line}): error: {what}");
}

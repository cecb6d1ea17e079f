namespace Sevenwolden.Dialogs.Understanding.Learned;

/// <summary>What was learned from messages: a table, and the names of what its scores are of.</summary>
internal sealed class Model(Heads heads, Table table)
{
    public Heads Heads => heads;

    public static Model Read(Stream from)
    {
        using var reader = new BinaryReader(from);
        return new Model(Heads.Read(reader), Table.Read(reader));
    }

    /// <summary>The score of each head.</summary>
    public float[] Score(IReadOnlyList<Gram> grams) => table.Score(grams);
}

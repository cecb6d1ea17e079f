namespace Sevenwolden.Dialogs.Understanding.Learned;

/// <summary>What was learned from messages: a table, and the names of what its scores are of.</summary>
internal sealed class Model(Heads heads, Table table)
{
    public Heads Heads => heads;

    public static Model Read(ReadOnlyMemory<byte> learned)
    {
        var from = new LearnedReader(learned);
        return new Model(Heads.Read(from), Table.Read(from));
    }

    /// <summary>The score of each head.</summary>
    public float[] Score(IReadOnlyList<Gram> grams) => table.Score(grams);
}

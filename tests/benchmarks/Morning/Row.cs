namespace Sevenwolden.Benchmarks.Morning;

/// <summary>Somebody as the directory's file names them.</summary>
internal sealed record Row(string Id, string Name, string Role, string Leader, string Deputy)
{
    public string Phone { get; init; } = "06-10000000";

    public string Absent { get; init; } = "";

    public override string ToString() => $"{Id},{Name},{Role},{Leader},{Deputy},{Phone},{Absent}";
}

namespace Sevenwolden.Bot.Directory;

/// <summary>In which place of a row each column stands, by the names in the first line.</summary>
internal sealed class RosterColumns
{
    private static readonly (string Name, string Dutch, bool IsNeeded)[] Known =
    [
        ("id", "id", true), ("name", "naam", true), ("role", "rol", true), ("team", "team", false),
        ("leader", "leidinggevende", true), ("deputy", "plaatsvervanger", false),
        ("phone", "telefoon", false), ("absent", "afwezig", false),
        ("starts", "begint", false), ("mail", "e-mail", false),
    ];

    private readonly Dictionary<string, int> _places = [];

    public int Id => _places["id"];

    public int Name => _places["name"];

    public int Role => _places["role"];

    public int Leader => _places["leader"];

    public int? Team => Place("team");

    public int? Deputy => Place("deputy");

    public int? Phone => Place("phone");

    public int? Absent => Place("absent");

    public int? Starts => Place("starts");

    public int? Mail => Place("mail");

    /// <summary>Other columns may stand beside ours; they are not read.</summary>
    /// <returns>What is wrong with the first line: what, and the mend.</returns>
    public static IReadOnlyList<(string What, string Mend)> Read(IReadOnlyList<string> header, out RosterColumns columns)
    {
        columns = new RosterColumns();
        var faults = new List<(string, string)>();
        foreach (var (place, title) in header.Index())
        {
            var known = Known.FirstOrDefault(column => Is(title, column.Name) || Is(title, column.Dutch));
            if (known.Name is not null && !columns._places.TryAdd(known.Name, place))
            {
                faults.Add(($"the column '{title}' is there twice", "take one of the two away"));
            }
        }

        foreach (var column in Known)
        {
            if (column.IsNeeded && !columns._places.ContainsKey(column.Name))
            {
                var title = column.Name == column.Dutch ? $"'{column.Name}'" : $"'{column.Dutch}' or '{column.Name}'";
                faults.Add(($"the column {title} is missing", "add it to the first line, which names the columns"));
            }
        }

        return faults;
    }

    private static bool Is(string title, string name) => title.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);

    private int? Place(string name) => _places.TryGetValue(name, out var place) ? place : null;
}

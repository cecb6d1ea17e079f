using Microsoft.Bot.Schema;

namespace Sevenwolden.Bot.LocalChat;

/// <summary>Somebody who can chat on the local page, called by their role, as in the sample directory.</summary>
internal sealed record LocalPerson(string Key, string AadObjectId, string Name)
{
    public static IReadOnlyList<LocalPerson> All { get; } =
    [
        new("docent", "5e0e0000-0000-4000-8000-000000000001", "Docent"),
        new("teamleider", "5e0e0000-0000-4000-8000-000000000002", "Teamleider"),
        new("plaatsvervanger", "5e0e0000-0000-4000-8000-000000000003", "Plaatsvervanger"),
        new("schoolleiding", "5e0e0000-0000-4000-8000-000000000004", "Schoolleiding"),
    ];

    /// <summary>Teams' ids of persons begin with 29:, and differ from the directory's.</summary>
    public string Id => $"29:{Key}";

    public ChannelAccount Account => new(Id, Name, aadObjectId: AadObjectId);

    public static LocalPerson? WithKey(string? key) => All.FirstOrDefault(person => person.Key == key);

    /// <summary>A bot may name a person by the channel's id or by the directory's.</summary>
    public static LocalPerson? WithMemberId(string? id) => All.FirstOrDefault(person => person.Id == id || person.AadObjectId == id);
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sevenwolden.Bot.Commands;

internal sealed record Checked(int Articles, int Facts, int Rules, long Situations, double Seconds);

internal sealed record AssessLine(string? Id, string? Role, Dictionary<string, string>? Facts);

internal sealed record AssessedLine(
    string? Id, string Verdict, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Basis, string Escalate,
    IReadOnlyList<string> Citations, IReadOnlyList<string> Duties, IReadOnlyList<string> Reminders, IReadOnlyList<string> Consequences,
    IReadOnlyList<string> HingesOn)
{
    /// <summary>The version that it was assessed by; null where no day was named.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Protocol { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Hash { get; init; }
}

internal sealed record UnderstandLine(string? Id, string? Text);

internal sealed record UnderstoodLine(
    string? Id, string Topic, double Confidence, IReadOnlyDictionary<string, string> Facts, string Actor, IReadOnlyList<string> Articles,
    bool Sure, GraveLine? Grave, IReadOnlyList<string> Doubted, IReadOnlyList<string> Silences);

internal sealed record GraveLine(string Kind, double Confidence);

internal sealed record DiffLine(string Role, DiffSide Before, DiffSide After, long Count, string Example);

internal sealed record DiffSide(
    string Verdict, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Basis, string Escalate,
    string Citations);

internal sealed record DiffTotals(int Groups, long Changed, long Situations);

internal sealed record FailureLine(long Id, string To, string? Case, string Reason, int Attempts, string Since, bool SetAside);

internal sealed record AuditLine(string At, string Person, string Action, string? Case);

internal sealed record FindingLine(string Finding, string? About, string? Since, string Means);

internal sealed record RetriedLine(int Retried);

internal sealed record FigureLine(string Month, string Urgency, string Status, int Count, double? MedianMinutesToPickUp);

internal sealed record ReceiptLine(
    bool Valid, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Fault,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Means, string? Person, string? Name, string? Version,
    string? Hash, string? SignedAt);

internal sealed record PackageLine(string File, string AppId, string Version, int Bytes, string Sha256);

internal sealed record Named(string Id, string Name);

internal sealed record ReachedLine(
    int Line, string Id, string Name, Named? Leader, Named? Fallback, bool LeaderIsAway, Named? Deputy, Named? Management,
    IReadOnlyList<Named> Reaches);

internal sealed record GapsLine(bool Ready, bool RoadsKnown, IReadOnlyDictionary<string, int> Counts);

internal sealed record GapLine(string Gap, NamedInRole? Who, string Mend);

internal sealed record NamedInRole(string Id, string Name, string Role, string? Team);

internal sealed record DirectoryTotals(
    int People, int Leaders, Named Fallback, IReadOnlyList<Named> WithoutLeader, IReadOnlyList<IReadOnlyList<Named>> Namesakes,
    IReadOnlyList<IReadOnlyList<Named>> DeputyRounds, IReadOnlyList<Named> Board, bool BoardStandsAlone);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FailureLine))]
[JsonSerializable(typeof(AuditLine))]
[JsonSerializable(typeof(FindingLine))]
[JsonSerializable(typeof(RetriedLine))]
[JsonSerializable(typeof(FigureLine))]
[JsonSerializable(typeof(ReceiptLine))]
[JsonSerializable(typeof(PackageLine))]
[JsonSerializable(typeof(ReachedLine))]
[JsonSerializable(typeof(GapsLine))]
[JsonSerializable(typeof(GapLine))]
[JsonSerializable(typeof(DirectoryTotals))]
[JsonSerializable(typeof(Checked))]
[JsonSerializable(typeof(AssessLine))]
[JsonSerializable(typeof(AssessedLine))]
[JsonSerializable(typeof(UnderstandLine))]
[JsonSerializable(typeof(UnderstoodLine))]
[JsonSerializable(typeof(DiffLine))]
[JsonSerializable(typeof(DiffTotals))]
internal sealed partial class CommandJson : JsonSerializerContext
{
    public static CommandJson Lines =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

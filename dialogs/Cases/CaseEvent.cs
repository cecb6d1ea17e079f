using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>
/// Something that happened to a case. A case is the fold of its events; what a person wrote is in no other place. Each kind is one
/// record, which says all there is to say of it: its data, its name, what it makes of a case, whom it concerns and what the history tells.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
public abstract partial record CaseEvent
{
    private CaseEvent(string kind) => Kind = kind;

    /// <summary>The names of all kinds.</summary>
    public static IReadOnlySet<string> Kinds { get; } =
        CaseJson.Default.CaseEvent.PolymorphismOptions!.DerivedTypes.Select(kind => (string)kind.TypeDiscriminator!).ToFrozenSet();

    /// <summary>The name of its kind: on disk, in the texts, and as the reason why a case is shown.</summary>
    [JsonIgnore]
    public string Kind { get; }

    /// <summary>The person who did it; null when the bot did.</summary>
    public string? By { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Whether a case can stand somewhere else because of it; a button of a card from before it is then out of date.</summary>
    internal virtual bool Moves => false;

    /// <summary>Whether it takes away what people wrote, wherever that is kept.</summary>
    internal virtual bool Erases => false;

    /// <summary>Whether the history has a line of it.</summary>
    internal virtual bool IsTold => true;

    /// <summary>What was written, for the history; null where nothing was.</summary>
    internal virtual string? Words => null;

    /// <summary>The case after it.</summary>
    internal abstract Case Fold(Case @case);

    /// <summary>Whom it concerns: they are notified.</summary>
    /// <param name="case">The case after all that happened in one go.</param>
    internal virtual IEnumerable<Addressee> Concerns(Case @case) => [];

    /// <summary>The person whom the history's line is about; null for most kinds.</summary>
    internal virtual Member? Whom(Case @case) => null;

    /// <summary>
    /// A kind as it was written down, also before the kinds had names of their own: they were called PickedUp, and the first not at all.
    /// </summary>
    internal static string KindOf(string? written) => written switch
    {
        null => Reported.Name,
        _ when Kinds.Contains(written) => written,
        _ => JsonNamingPolicy.SnakeCaseLower.ConvertName(written),
    };
}

using System.Text.Json.Serialization;

namespace Sevenwolden.Cards.Model;

/// <summary>What a reply is, for clients that do not read cards.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(QuestionEntity), "sevenwolden.question")]
[JsonDerivedType(typeof(AssessmentEntity), "sevenwolden.assessment")]
[JsonDerivedType(typeof(TopicsEntity), "sevenwolden.topics")]
[JsonDerivedType(typeof(ArticleEntity), "sevenwolden.article")]
[JsonDerivedType(typeof(CaseEntity), "sevenwolden.case")]
[JsonDerivedType(typeof(SafetyEntity), "sevenwolden.safety")]
[JsonDerivedType(typeof(SilenceEntity), "sevenwolden.silence")]
[JsonDerivedType(typeof(OnboardingEntity), "sevenwolden.onboarding")]
[JsonDerivedType(typeof(MessageEntity), "https://schema.org/Message")]
public abstract record Entity;

public sealed record QuestionEntity(IReadOnlyList<string> Facts, string Select) : Entity
{
    /// <summary>What is asked where that is no fact: <c>role</c>; null where it is.</summary>
    public string? Ask { get; init; }
}

public sealed record AssessmentEntity(
    string Verdict, string Escalate, IReadOnlyList<string> Citations, string Role, string PackVersion) : Entity
{
    /// <summary>What it rests on, where it is allowed; null with every other verdict.</summary>
    public string? Basis { get; init; }

    /// <summary>The articles on what may follow.</summary>
    public IReadOnlyList<string> Consequences { get; init; } = [];
}

/// <summary>Somebody may be in danger: of what kind, and whom to call.</summary>
public sealed record SafetyEntity(string Kind, string Escalate, IReadOnlyList<string> Phones) : Entity;

/// <summary>What the text does not name, and what it says that bears on it.</summary>
public sealed record SilenceEntity(IReadOnlyList<string> Subjects, IReadOnlyList<string> Citations) : Entity;

public sealed record TopicsEntity(IReadOnlyList<string> Topics) : Entity;

public sealed record ArticleEntity(IReadOnlyList<string> Articles) : Entity;

/// <summary>A report or a case; its status is <c>draft</c> until it was sent.</summary>
public sealed record CaseEntity(string Case, string Status) : Entity;

/// <summary>Where somebody is on the path of a new colleague: in which part, of how many, and whether they signed what holds now.</summary>
public sealed record OnboardingEntity(int Step, int Of, [property: JsonPropertyName("signed")] bool IsSigned) : Entity;

/// <summary>What a client shows beside a message: how confidential it is, and the sources that its text names. One in a message.</summary>
/// <remarks>Source: Teams, bot messages with citations and sensitivity labels.</remarks>
public sealed record MessageEntity : Entity
{
    [JsonPropertyName("@type")]
    public string Kind { get; } = "Message";

    [JsonPropertyName("@context")]
    public string Context { get; } = "https://schema.org";

    [JsonPropertyName("@id")]
    public string Id { get; } = "";

    public Sensitivity? UsageInfo { get; init; }

    public IReadOnlyList<Claim>? Citation { get; init; }
}

/// <summary>How confidential it is.</summary>
public sealed record Sensitivity(string Name, string Description)
{
    public string Type { get; } = "https://schema.org/Message";

    [JsonPropertyName("@type")]
    public string Kind { get; } = "CreativeWork";
}

/// <summary>A source, which the text names as <c>[1]</c>.</summary>
public sealed record Claim(int Position, Appearance Appearance)
{
    [JsonPropertyName("@type")]
    public string Kind { get; } = "Claim";
}

/// <summary>How a source is shown.</summary>
/// <param name="Name">At most 80 characters.</param>
/// <param name="Abstract">At most 160 characters.</param>
public sealed record Appearance(string Name, string Abstract)
{
    [JsonPropertyName("@type")]
    public string Kind { get; } = "DigitalDocument";

    /// <summary>Where it is; null where nobody says.</summary>
    public string? Url { get; init; }
}

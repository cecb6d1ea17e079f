using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>How an exercise went with one who was asked.</summary>
public sealed record ExerciseStep(Member Who, DateTimeOffset AskedAt)
{
    /// <summary>When it stood before their eyes; null for not yet, or never.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>When they picked it up; null for not yet, or never.</summary>
    public DateTimeOffset? PickedUpAt { get; init; }

    internal ExerciseStep After(CaseEvent happened) => happened switch
    {
        CaseEvent.Delivered(var person) when person == Who.Id => this with { DeliveredAt = DeliveredAt ?? happened.At },
        CaseEvent.Practised when happened.By == Who.Id => this with
        {
            DeliveredAt = DeliveredAt ?? happened.At,
            PickedUpAt = PickedUpAt ?? happened.At,
        },
        _ => this,
    };
}

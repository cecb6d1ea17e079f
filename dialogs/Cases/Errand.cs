namespace Sevenwolden.Dialogs.Cases;

/// <summary>To bring a case before somebody's eyes. What is shown is drawn when it is shown, so it is never out of date.</summary>
public sealed record Errand(string Case, Addressee To, Occasion Occasion)
{
    /// <summary>Whether it may go before what isn't.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Whether it waits behind nothing else, and nothing else behind it.</summary>
    public bool IsExercise { get; init; }

    /// <summary>Whether it may come on one card with others of the same person; what is urgent never does.</summary>
    public bool IsGathered { get; init; }

    public static Errand Of(Case @case, Addressee to, Occasion occasion) => new(@case.Id, to, occasion)
    {
        IsUrgent = @case.Report.Urgency == Urgency.Now,
        IsExercise = @case.IsExercise,
        IsGathered = !@case.IsExercise && Morning.Holds(@case, to, occasion),
    };
}

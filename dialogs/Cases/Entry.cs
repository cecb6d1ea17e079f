namespace Sevenwolden.Dialogs.Cases;

/// <summary>A line of a case's history.</summary>
/// <param name="Number">The version of the case that the event made.</param>
/// <param name="Kind">The <see cref="CaseEvent.Kind"/> of the event.</param>
/// <param name="Who">The name of the person who did it; null when the bot did.</param>
/// <param name="Whom">The name of the person it was about; null for most kinds.</param>
/// <param name="Text">What was written; null where nothing was, and once it was erased.</param>
public sealed record Entry(int Number, string? Kind, DateTimeOffset At, string? Who, string? Whom = null, string? Text = null)
{
    public string Kind { get; } = CaseEvent.KindOf(Kind);

    /// <summary>The id of the person who did it: two may have one name. Null when the bot did, and for what was kept before.</summary>
    public string? By { get; init; }

    /// <summary>The id of the person whom it was about.</summary>
    public string? About { get; init; }
}

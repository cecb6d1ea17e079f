namespace Sevenwolden.Dialogs.Absences;

/// <summary>What the buttons of the card of somebody who is away ask for.</summary>
public static class AbsenceVerbs
{
    /// <summary>Away on these days: <c>id</c>, <c>from</c>, <c>until</c>.</summary>
    public const string Away = "absence.away";

    public const string Back = "absence.back";

    /// <summary>Takes back what was said: <c>id</c>.</summary>
    public const string Undo = "absence.undo";

    public const string Id = "id";
    public const string From = "from";
    public const string Until = "until";
}

namespace Sevenwolden.Dialogs.Tying;

/// <summary>What a leader wants of the ties of a case.</summary>
/// <param name="Case">Its name; null for what can be no case's.</param>
public abstract record TieWish(string? Case)
{
    /// <summary>To see them, and to choose.</summary>
    public sealed record Show(string? Case) : TieWish(Case);

    public sealed record Make(string? Case, string? Other) : TieWish(Case);

    public sealed record Loosen(string? Case, string? Other) : TieWish(Case);
}

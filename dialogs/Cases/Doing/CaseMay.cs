namespace Sevenwolden.Dialogs.Cases.Doing;

/// <summary>Whose a verb is.</summary>
public enum CaseMay
{
    Reporter,
    Leader,

    /// <summary>Everybody's who sees the case.</summary>
    Either,
}

namespace Sevenwolden.Dialogs.Cases;

/// <summary>Whose a verb is.</summary>
public enum CaseMay
{
    Reporter,
    Leader,

    /// <summary>Everybody's who sees the case.</summary>
    Either,
}

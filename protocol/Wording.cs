namespace Sevenwolden.Protocols;

/// <summary>Words that turn a sentence, and that no likelihood may outweigh. Which words they are, each language says for itself.</summary>
public enum Wording
{
    /// <summary>Somebody agreed: "akkoord", "goedgekeurd".</summary>
    Grants,

    /// <summary>Nobody did, or not everyone: "zonder", "behalve".</summary>
    Denials,

    /// <summary>There is nothing of it: "geen", "geanonimiseerd".</summary>
    Nothing,

    /// <summary>An account of the school: "werkaccount", "namens school".</summary>
    WorkAccounts,
}

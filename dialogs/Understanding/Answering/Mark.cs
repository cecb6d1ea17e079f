namespace Sevenwolden.Dialogs.Understanding.Answering;

/// <summary>What a word does in an answer, as the phrase files sort them; of two that fit a word equally well, the first counts.</summary>
internal enum Mark
{
    /// <summary>No word of the phrase files.</summary>
    Other,

    /// <summary>"geen idee": not knowing.</summary>
    Unknown,

    /// <summary>"hangt ervan af": both, or neither.</summary>
    Mixed,

    /// <summary>Not meant: 🙄, "alsof".</summary>
    Jokes,

    /// <summary>"even kijken": the answer comes behind it.</summary>
    Thinks,

    /// <summary>"ik bedoelde", "trouwens": a correction, or something else.</summary>
    Turns,

    /// <summary>"mag ik", "hoezo": a question back.</summary>
    Asks,

    /// <summary>"behalve", "de helft": not all of it.</summary>
    Parts,

    /// <summary>"alleen tekst": that, and nothing is said of the rest.</summary>
    Only,

    /// <summary>"volgens de mentor": somebody else says so.</summary>
    Hearsay,

    /// <summary>"ik denk", "meestal": not for certain.</summary>
    Hedges,

    /// <summary>"nog niet", "niet echt": a no that is not one, and no yes at all.</summary>
    Weak,

    /// <summary>"niet", "geen".</summary>
    Niet,

    /// <summary>"wel".</summary>
    Wel,

    No,
    Yes,

    /// <summary>"absoluut": makes what it stands beside stronger; a yes by itself.</summary>
    Sure,

    /// <summary>"iedereen": yes or no to all of it.</summary>
    All,

    /// <summary>"oké", "dank je": no answer, and changes nothing beside one.</summary>
    Acks,

    /// <summary>"hoor": changes nothing.</summary>
    Small,

    /// <summary>A word that is a yes to this question ("privé").</summary>
    Says,

    /// <summary>A word that is a no to this question ("schoolaccount").</summary>
    Denies,
}

namespace Sevenwolden.Tests.Faults;

/// <summary>What can befall a request to the connector.</summary>
internal enum Fault
{
    None,

    /// <summary>429, with or without a second to wait.</summary>
    TooMany,

    /// <summary>500 or 503.</summary>
    Broken,

    /// <summary>The connection is reset before anything was read.</summary>
    ResetBefore,

    /// <summary>It was taken, and the connection reset instead of answered.</summary>
    AnswerLost,

    /// <summary>It was taken, and the connection closed in the middle of the answer: that it was taken is known, its id is not.</summary>
    AnswerCutOff,

    /// <summary>It was not taken, and nothing is answered.</summary>
    Silence,

    /// <summary>It was taken, and nothing is answered.</summary>
    TakenInSilence,
}

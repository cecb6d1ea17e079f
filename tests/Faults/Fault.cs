namespace Sevenwolden.Tests.Faults;

/// <summary>What can befall a request to the connector.</summary>
internal enum Fault
{
    None,

    /// <summary>429, with or without a second to wait.</summary>
    TooMany,

    /// <summary>500 or 503.</summary>
    Broken,

    /// <summary>429, with a wait of a month, of 68 years, or until the year 9999.</summary>
    Forever,

    /// <summary>Any status that says nothing of the person: 307, 404, 409, 423, 425, a 403 without a reason.</summary>
    Passing,

    /// <summary>413, for a card that the bot shows of its own accord.</summary>
    TooLarge,

    /// <summary>The connection is reset before anything was read.</summary>
    ResetBefore,

    /// <summary>It was taken, and the connection reset instead of answered.</summary>
    AnswerLost,

    /// <summary>It was taken, and the connection closed in the middle of the answer: that it was taken is known, its id is not.</summary>
    AnswerCutOff,

    /// <summary>It was taken, and the answer names no id, one that nobody can keep, or has no end.</summary>
    OddAnswer,

    /// <summary>It was not taken, and nothing is answered.</summary>
    Silence,

    /// <summary>It was taken, and nothing is answered.</summary>
    TakenInSilence,
}

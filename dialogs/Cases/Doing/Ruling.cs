namespace Sevenwolden.Dialogs.Cases.Doing;

/// <summary>Whether a command is carried out: the events that it makes, or why nothing changes.</summary>
public abstract record Ruling
{
    private Ruling()
    {
    }

    public sealed record Accepted(IReadOnlyList<CaseEvent> Events) : Ruling;

    public sealed record Refused(Refusal Why) : Ruling;
}

/// <summary>Why a command changes nothing.</summary>
public enum Refusal
{
    /// <summary>Not for this person: it is said kindly, and audited.</summary>
    NotForYou,

    /// <summary>It is the reporter's to do, or the leaders', and this is the other: audited as well.</summary>
    NotYours,

    /// <summary>The same was done already, by this person: a double click.</summary>
    AlreadyDone,

    /// <summary>Somebody else picked it up first.</summary>
    PickedUpByAnother,

    /// <summary>It has to be picked up before that.</summary>
    NotPickedUp,

    AlreadyClosed,

    /// <summary>The card is older than the case.</summary>
    OldCard,

    /// <summary>Nobody asked anything.</summary>
    NothingAsked,

    /// <summary>There is nothing in it.</summary>
    NoText,

    /// <summary>What was written says no more than that they don't want to.</summary>
    OnlyANo,

    /// <summary>There is more in it than fits.</summary>
    TooLong,

    /// <summary>Later means after now.</summary>
    NotLater,

    /// <summary>To oneself, to the reporter, or to somebody who is left out.</summary>
    NotToThem,

    /// <summary>No such name stands in it.</summary>
    NameNotThere,

    /// <summary>Nobody else is there who could take it: it stays.</summary>
    NobodyElse,

    /// <summary>Whoever reported it wanted to be forgotten, so there is nobody to take it up with again.</summary>
    ReporterForgotten,

    /// <summary>It is an exercise: picking it up is all there is to do.</summary>
    OnlyAnExercise,

    /// <summary>A case is about the same as itself.</summary>
    SameCase,

    /// <summary>The two were tied before.</summary>
    TiedAlready,

    /// <summary>The two are not tied.</summary>
    NotTied,

    /// <summary>What was written in it is gone, and its ties with it.</summary>
    WordsGone,
}

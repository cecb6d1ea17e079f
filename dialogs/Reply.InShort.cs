using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

// What is said in a line, where the whole of it stands further up.
public abstract partial record Reply
{
    /// <summary>The question that is open, in a line: something else was said below it.</summary>
    public sealed record StillOpen(Consultation Consultation, Position Position) : Plain;

    /// <summary>The verdict that was given, in a line.</summary>
    public sealed record AsBefore(Consultation Consultation, Finding Finding) : Plain;

    /// <summary>Whether it is so after all: the verdict once more, as an answer to that.</summary>
    public sealed record StillSo(Consultation Consultation, Finding Finding) : Plain;

    /// <summary>Something is said about a danger that was told of before: it stays, and somebody has to know.</summary>
    public sealed record DangerStays : Plain;

    /// <summary>A question below a danger: what stands there holds, and who leads is to be called for the rest.</summary>
    public sealed record DangerCall(Member Leader) : Reply;

    /// <summary>What was told besides of a danger is kept, for a report of it.</summary>
    public sealed record DangerNoted : Plain;

    /// <summary>Words that were not understood, and the question that they were perhaps meant for.</summary>
    /// <param name="Open">The question that is open; null where none is.</param>
    /// <param name="Times">The how manieth time in a row; from the second time on a person is offered.</param>
    public sealed record NotUnderstood(StillOpen? Open, int Times = 1) : Plain
    {
        /// <summary>So many sentences there are.</summary>
        public const int Most = 4;
    }

    /// <summary>Half an answer, or one that was not meant: it is asked again.</summary>
    public sealed record AskedAgain(StillOpen Open) : Plain;

    /// <summary>What was asked has nothing to do with the protocol.</summary>
    public sealed record Beyond : Plain;

    /// <summary>The way back to the question that made way for another, where no card has a button for it.</summary>
    public sealed record WayBack(Consultation Consultation) : Plain;

    /// <summary>It can't be told whether what was said belongs to the open question or is one of its own.</summary>
    public sealed record WhichQuestion : Plain;

    /// <summary>The question that was answered is asked once more, with one thing changed.</summary>
    /// <param name="But">What is changed, in the person's words; empty where these are no whole piece.</param>
    /// <param name="Still">The verdict, where it stays what it was; null where the question or the verdict follows.</param>
    public sealed record SameQuestion(string But, Finding? Still) : Reply
    {
        /// <summary>False where the protocol does not name what is changed: then it has no exception for it either.</summary>
        public bool IsNamed { get; init; } = true;

        /// <summary>The one question that the change leaves open; null where another card follows.</summary>
        public StillOpen? Open { get; init; }
    }

    /// <summary>In the place of what was said a moment ago already.</summary>
    /// <param name="Number">Which of its sentences: none comes twice within a few turns.</param>
    /// <param name="Again">What can be shown once more at a tap.</param>
    public sealed record JustSaid(int Number, Reply Again) : Plain
    {
        /// <summary>So many sentences there are: one more than there are turns in which nothing is said twice.</summary>
        public const int Sentences = 6;
    }
}

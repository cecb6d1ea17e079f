using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <content>What is said to words that may go to somebody else: they are shown first.</content>
public abstract partial record Reply
{
    /// <summary>Topics to choose from.</summary>
    public sealed record Choose(ChooseBecause Because, IReadOnlyList<Topic> Topics) : Reply
    {
        /// <summary>What was written, for a report that may come of it; null where nothing was.</summary>
        public string? Words { get; init; }

        public override bool HoldsWords => Words is not null;
    }

    /// <summary>Whether what was typed while a report is being written belongs in it; it stands in the draft.</summary>
    /// <param name="Because">What else it may be.</param>
    public sealed record IsItTheText(Draft Draft, ReportDoubt Because) : Reply;

    /// <summary>A report that is being written is still there, and went to nobody.</summary>
    public sealed record DraftOpen(string Id) : Plain;

    /// <summary>What was typed for a case, as it will go; nothing leaves before this is agreed to.</summary>
    /// <param name="InWalk">Whether it may also be for the question of the bot that is open.</param>
    public sealed record SendThis(Case Case, CaseVerb Verb, string Text, bool InWalk) : Reply
    {
        /// <summary>Whether it is only supposed to be for that.</summary>
        public bool IsSupposed { get; init; }
    }

    /// <summary>
    /// What a leader typed, as it is: whether it goes to whoever reported their case, is noted there, or is something else.
    /// </summary>
    /// <param name="Verb">How it would go: as a question, or as a message.</param>
    public sealed record ForTheCase(Case Case, CaseVerb Verb, string Text) : Reply;

    /// <summary>Whether something is really to be done with a case, which can't be undone.</summary>
    public sealed record AreYouSure(Case Case, CaseVerb Verb) : Reply
    {
        /// <summary>To whom it is shown to go after that; null for nobody.</summary>
        public string? Then { get; init; }
    }

    /// <summary>Who leads the person, to be called.</summary>
    public sealed record WhomToCall(Member Leader) : Reply;

    /// <summary>What is to be written for a case is asked for.</summary>
    public sealed record AskText(Case Case, CaseVerb Verb) : Reply;

    /// <summary>What was typed can be done with several cases: with which of them.</summary>
    public sealed record WhichCase(CaseVerb Verb, IReadOnlyList<Case> Cases) : Reply
    {
        public const int Most = 5;

        /// <summary>Whether it may be with none of them: it was only supposed.</summary>
        public bool OrNone { get; init; }
    }
}

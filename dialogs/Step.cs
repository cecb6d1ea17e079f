using Sevenwolden.Dialogs.Absences;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Ties;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Dialogs;

/// <summary>What a turn gives: the conversation as it is now, and what to say.</summary>
/// <param name="InPlace">What the pressed card becomes, on channels that replace it; null when the card stays as it is.</param>
/// <param name="Misread">A message that the person chose to send; null nearly always.</param>
public sealed record Step(Conversation Conversation, IReadOnlyList<Reply> Replies, Reply? InPlace = null, Misread? Misread = null)
{
    /// <summary>Not a step yet: this has to be looked up, and then it is taken again.</summary>
    public Lookup? Lookup { get; init; }

    /// <summary>What happened to a case.</summary>
    public CaseChange? Case { get; init; }

    /// <summary>Of a dialog of the client's: that it closes, with what is said.</summary>
    public bool Closes { get; init; }

    public IReadOnlyList<Errand> Errands { get; init; } = [];

    /// <summary>For the audit: what was refused, or done out of the ordinary, and to which case.</summary>
    public Audited? Audit { get; init; }

    /// <summary>That two cases are about one incident, or are not after all; null for nearly all steps.</summary>
    public Tie? Tie { get; init; }

    /// <summary>What the person said of being away; null for nearly all steps.</summary>
    public AbsenceChange? Absence { get; init; }

    /// <summary>What is added to the person's progress on the path; null for nearly all steps.</summary>
    public PathChange? Path { get; init; }

    /// <summary>What the person thinks of an answer, to be counted; null for nearly all steps.</summary>
    public Thumb? Thumb { get; init; }

    /// <summary>All that can be forgotten about the person is to be forgotten.</summary>
    public bool Forget { get; init; }

    /// <summary>Whether the replies or the conversation hold what a person wrote: then they are sealed wherever they are kept.</summary>
    public bool HoldsWords => Conversation.HoldsWords || InPlace is { HoldsWords: true } || Replies.Any(reply => reply.HoldsWords);

    public static Step Needs(Conversation conversation, Lookup lookup) => new(conversation, []) { Lookup = lookup };
}

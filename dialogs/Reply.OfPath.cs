using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Dialogs;

/// <summary>What a new colleague is led through.</summary>
public abstract partial record Reply
{
    /// <summary>What the path is, and the question what they do at school.</summary>
    public sealed record PathIntro : Plain;

    /// <summary>A part of the path: what it is about, and its articles to the letter.</summary>
    public sealed record PathPart(PathSpot Spot) : Plain;

    /// <summary>A case from practice, with answers to choose from.</summary>
    /// <param name="Again">Whether it is asked in its other form.</param>
    /// <param name="Knows">Whether it is asked before its part was read.</param>
    public sealed record PathQuestion(PathSpot Spot, PathCase Case, bool Again, bool Knows) : Plain
    {
        /// <summary>Whether it is one of the test of the whole path.</summary>
        public bool IsTest { get; init; }

        public PathTelling Telling => Again ? Case.Again : Case.First;
    }

    /// <summary>What the rules say of a case that was answered, with their own reason.</summary>
    /// <param name="Chosen">What was answered; kept nowhere.</param>
    public sealed record PathAnswered(PathTelling Telling, Finding Finding, PathOption Chosen) : Plain
    {
        public bool IsRight => Chosen == PathOption.Of(Finding.Assessment);
    }

    /// <summary>How much of the path is left.</summary>
    /// <param name="Part">Where they are, from 1.</param>
    /// <param name="Minutes">How long what is left takes, at most.</param>
    public sealed record PathLeft(int Part, int Parts, int Minutes) : Plain;

    /// <summary>What would be signed: the last card of the path.</summary>
    public sealed record SignHere(string Name, string Version, string Hash, PathSpot Last) : Reply;

    /// <summary>What was signed, with the receipt.</summary>
    /// <param name="IsOfNow">Whether that is the version that holds now.</param>
    public sealed record ReceiptShown(Signature Signature, TimeZoneInfo Zone, bool IsOfNow) : Reply;

    /// <summary>Who of a leader's people, or of the school, has signed and who has not.</summary>
    public sealed record SigningsShown(SigningOverview Overview, TimeZoneInfo Zone) : Reply
    {
        /// <summary>What the school understands least; nothing where that can't be told of ten people.</summary>
        public IReadOnlyList<ArticleFigure> Weak { get; init; } = [];
    }

    /// <summary>Comes by itself to who is new: a welcome, or a reminder.</summary>
    /// <param name="HasBegun">Whether they are on the path already.</param>
    public sealed record PathNudge(NudgeKind Kind, bool HasBegun) : Plain;

    /// <summary>Comes by itself to who signed, some time later: one new case.</summary>
    public sealed record PathLaterCase(LaterCase Case) : Plain;

    /// <summary>Something was asked on the way: one line with the way back to the path, in one of its forms, from 1.</summary>
    public sealed record PathWayBack(int Form = 1) : Plain
    {
        public const int Forms = 3;
    }
}

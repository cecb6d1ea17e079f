using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>What a button of the path asks for, and what it brings. Only answering and signing use a card up.</summary>
public static class PathVerbs
{
    /// <summary>What the person does at school: <see cref="What"/>.</summary>
    public const string Choose = "path.post";

    /// <summary>What a part says was read.</summary>
    public const string Read = "path.read";

    public const string Answer = "path.answer";
    public const string Back = "path.back";

    /// <summary>They know this part: its first case is asked before it is read.</summary>
    public const string Skip = "path.skip";

    /// <summary>They show what they know of the whole path: its cases are asked one after the other, before anything is read.</summary>
    public const string Test = "path.test";

    public const string Later = "path.later";

    /// <summary>How much of it is left; typed, and on no button.</summary>
    public const string Left = "path.left";

    /// <summary>The answer to a case that came after signing.</summary>
    public const string Case = "path.case";
    public const string Sign = "path.sign";

    /// <summary>Who has signed: a page of it.</summary>
    public const string List = "path.list";

    /// <summary>The same as the fixed words.</summary>
    public const string Start = "onboarding";
    public const string Export = "exportSignings";
    public const string Receipt = "receipt";

    /// <summary>No more of what comes by itself.</summary>
    public const string Off = "noReminders";

    public const string What = "post";
    public const string Step = "step";
    public const string Mark = "mark";
    public const string Option = "option";

    /// <summary>The case was asked in its other form.</summary>
    public const string Again = "other";

    /// <summary>The case was asked before the part was read.</summary>
    public const string Knows = "knows";

    /// <summary>The case is one of the test of the whole path.</summary>
    public const string InTest = "test";

    public static string Code(PathOption option) =>
        option.Basis == Basis.NotForbidden ? nameof(Basis.NotForbidden) : option.Verdict.ToString();
}

namespace Sevenwolden.Dialogs;

/// <summary>What a message can be about beside the pack's own topics: what is handled here, each by code of its own.</summary>
public static class Topics
{
    public const string ArticleLookup = "article_lookup";
    public const string Onboarding = "onboarding";
    public const string ContactLeader = "contact_leader";
    public const string MyCases = "my_cases";
    public const string Help = "help";
    public const string SmallTalk = "smalltalk";
    public const string Cancel = "cancel";
    public const string Language = "language";
    public const string Privacy = "privacy";
    public const string OutOfScope = "out_of_scope";

    /// <summary>Those that words can be about.</summary>
    public static readonly IReadOnlyList<string> Handled =
        [ArticleLookup, Onboarding, ContactLeader, MyCases, Help, SmallTalk, Cancel, Language, Privacy, OutOfScope];

    /// <summary>Not a topic of its own: a walk over every fact that applies.</summary>
    public const string Everything = "everything";
}

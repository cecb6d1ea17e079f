namespace Sevenwolden.Dialogs;

/// <summary>What a message can be about. The guided ones are data in the pack; the others are handled here.</summary>
public static class Topics
{
    public const string Publish = "publish";
    public const string ClassUse = "class_use";
    public const string BefriendPupil = "befriend_pupil";
    public const string Derailing = "derailing";
    public const string Misconduct = "misconduct";
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

    /// <summary>Not a topic of its own: a walk over every fact that applies.</summary>
    public const string Everything = "everything";
}

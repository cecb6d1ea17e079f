namespace Sevenwolden.Dialogs.Understanding.Learned;

/// <summary>What is learned about a message, as columns of one table: a score for each.</summary>
internal static class Heads
{
    public static readonly string[] Topics =
    [
        "misconduct", "derailing", "befriend_pupil", "class_use", "my_cases", "privacy", "contact_leader", "onboarding", "article_lookup", "publish",
        "language", "cancel", "help", "out_of_scope", "smalltalk",
    ];

    public static readonly string[] Facts =
    [
        "school_related", "during_class", "class_permission", "confidential", "harms_people", "harms_school", "recording", "consent",
        "befriends_pupil", "private_account", "indecent", "dissenting", "disclaimer", "derailing", "criminal",
    ];

    public static readonly string[] Actors = ["employee", "pupil", "parent", "other"];

    public static readonly string[] Articles =
    [
        "1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "3a.1", "3a.2", "3a.3", "3a.4", "3a.5", "3a.6", "3a.7", "3b.1", "3b.2", "3b.3", "3b.4", "4.1", "4.2", "4.3",
    ];

    public static readonly int Yes = Topics.Length;
    public static readonly int No = Yes + Facts.Length;
    public static readonly int Actor = No + Facts.Length;
    public static readonly int Article = Actor + Actors.Length;
    public static readonly int English = Article + Articles.Length;

    /// <summary>The number of columns, a multiple of eight so that a row fills whole vectors.</summary>
    public static readonly int Width = (English + 1 + 7) / 8 * 8;

    /// <summary>Scores into shares that add up to one.</summary>
    public static void Share(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - most);
            sum += scores[i];
        }
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }
    }

    public static float Chance(float score) => 1 / (1 + MathF.Exp(-score));
}

using System.Text;
using System.Text.Json.Serialization;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// A guided walk, kept as its answers by fact. Where it stands follows from replaying them, so that going back, changing an answer,
/// resuming and repeating are one mechanism.
/// </summary>
public sealed record Consultation
{
    /// <summary>So many bytes travel on each button: enough for what people type, and a card stays well within a message.</summary>
    public const int LongestWords = 300;

    public required int Id { get; init; }

    /// <summary>The version of the protocol that it was walked by; null in what was kept before.</summary>
    public string? Protocol { get; init; }

    /// <summary>The pack's topic, or <see cref="Topics.Everything"/>.</summary>
    public required string Topic { get; init; }

    /// <summary>
    /// Whether the person chose the topic, where nothing that they wrote says that it is private: then it is about school, and that is not
    /// asked.
    /// </summary>
    public bool Chosen { get; init; }

    /// <summary>Who does it; null where nobody knows.</summary>
    [JsonIgnore]
    public Role? Role
    {
        get => NobodyKnows ? null : Named;
        init => (Named, NobodyKnows) = (value ?? default, value is null);
    }

    /// <summary>Whether anybody said who does it, or that they don't know; otherwise it is a guess, and shown as one.</summary>
    public bool RoleIsTold { get; init; }

    /// <summary>Whether it was heard in the words, and may have been misheard.</summary>
    public bool RoleIsHeard { get; init; }

    /// <summary>Whether that was said when all else was settled, whoever does it.</summary>
    public bool RoleIsAnswered { get; init; }

    // How the role is kept: conversations of before always name one.
    [JsonInclude, JsonPropertyName("role")]
    internal Role Named { get; init; }

    [JsonInclude]
    internal bool NobodyKnows { get; init; }

    /// <summary>
    /// A mark of the words that it began with: enough to see that the same is asked again, too little to read anything from it. Null where
    /// it did not begin with words.
    /// </summary>
    public int? Mark { get; init; }

    /// <summary>
    /// The facts of which the person's own words gave the worse answer; shown, and open to change. Names only: that words say something
    /// milder cannot be written down here, so it can only be an answer to a question.
    /// </summary>
    public IReadOnlyList<string> ToldWorse { get; init; } = [];

    /// <summary>What was answered to a question that named the fact.</summary>
    public IReadOnlyDictionary<string, Answer> Answers { get; init; } = new Dictionary<string, Answer>();

    /// <summary>What the words seemed to say, but would have settled everything unasked: ticked beforehand where it is asked.</summary>
    public IReadOnlyList<string> Suggested { get; init; } = [];

    /// <summary>The facts that were answered together, on the checklist.</summary>
    public IReadOnlyList<string> Listed { get; init; } = [];

    /// <summary>
    /// Facts that the words hold in doubt: then neither the words nor the topic say them, and they are asked whatever the topic touches.
    /// </summary>
    public IReadOnlyList<string> Doubted { get; init; } = [];

    /// <summary>Whether it was done already, by the person's own words.</summary>
    public bool Done { get; init; }

    /// <summary>Whether it is in the lesson of whoever asks, by their own words.</summary>
    public bool OwnClass { get; init; }

    /// <summary>Whether it is another of the staff who does it, and not whoever asks, by their own words.</summary>
    public bool ByColleague { get; init; }

    /// <summary>Whether it began with the message of somebody else, which was held against the protocol.</summary>
    public bool IsAnothers { get; init; }

    /// <summary>One question at a time, without a checklist.</summary>
    public bool StepByStep { get; init; }

    /// <summary>The fact whose answer is being changed; null when none is.</summary>
    public string? Changing { get; init; }

    /// <summary>Whether who does it is being changed.</summary>
    public bool ChangingRole { get; init; }

    /// <summary>
    /// What the person wrote at first, for a report that may follow. It is never kept: it travels on the cards' buttons, in the person's
    /// own chat.
    /// </summary>
    [JsonIgnore]
    public string? Words { get; init; }

    /// <summary>As much of the words as travels; where that is not all of them, it shows that they go on.</summary>
    public static string? Carried(string? words) =>
        words is null || Encoding.UTF8.GetByteCount(words) <= LongestWords ? words
        : Fitting.CutToBytes(words, LongestWords - Encoding.UTF8.GetByteCount("…")) + "…";

    public Consultation With(IEnumerable<Given> answers)
    {
        var all = new Dictionary<string, Answer>(Answers);
        foreach (var given in answers)
        {
            all[given.Fact.Name] = given.Answer;
        }

        return this with { Answers = all, Changing = null };
    }

    public Consultation Without(IEnumerable<Fact> facts)
    {
        var gone = facts.Select(fact => fact.Name).ToHashSet();
        return this with
        {
            Answers = Answers.Where(answer => !gone.Contains(answer.Key)).ToDictionary(),
            Listed = [.. Listed.Where(name => !gone.Contains(name))],
            Changing = null,
        };
    }
}

namespace Sevenwolden.Dialogs.Cases.Doing;

/// <summary>How a verb stands on the card of a case.</summary>
public abstract record CaseForm
{
    /// <summary>It doesn't.</summary>
    public static readonly CaseForm None = new Nowhere();

    private CaseForm(IReadOnlyList<CaseInput> inputs) => Inputs = inputs;

    /// <summary>What is asked for it, in this order.</summary>
    public IReadOnlyList<CaseInput> Inputs { get; }

    /// <summary>A button that does it at once.</summary>
    public sealed record AtOnce(Tone Look) : CaseForm([]);

    /// <summary>A button that asks once more before it does it.</summary>
    public sealed record Confirmed() : CaseForm([]);

    /// <summary>A button that does it at once, right below the news where it is the answer to what is asked.</summary>
    public sealed record OnTop(Tone Look) : CaseForm([]);

    /// <summary>A button that unfolds what is asked, and a button to send it.</summary>
    public sealed record Folded(SendText Send, params IReadOnlyList<CaseInput> Asked) : CaseForm(Asked);

    /// <summary>What is asked stands open, the first thing on the card, with the button below it.</summary>
    public sealed record Unfolded(params IReadOnlyList<CaseInput> Asked) : CaseForm(Asked);

    /// <summary>It doesn't, and is typed: this is asked for it.</summary>
    public sealed record InWords(params IReadOnlyList<CaseInput> Asked) : CaseForm(Asked);

    private sealed record Nowhere() : CaseForm([]);

    /// <summary>How a button looks.</summary>
    public enum Tone
    {
        Plain,
        Positive,
        Destructive,
    }

    /// <summary>What the button says that sends what was asked.</summary>
    public enum SendText
    {
        Send,
        Save,

        /// <summary>The same as the button that unfolded it.</summary>
        AsTheVerb,
    }
}

using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>How likely each act is in what was typed.</summary>
public sealed class Acts
{
    // Chosen by cross-validation over the corpus: from here an act counts; is answered without asking; is done, where it can't be undone.
    private const float Likely = 0.5f;
    private const float Sure = 0.8f;
    private const float Certain = 0.95f;

    // So likely another act is too likely for what is answered; and for what is done.
    private const float Doubtful = 0.3f;
    private const float Feared = 0.07f;

    private readonly float[] _likelihoods;

    internal Acts(ReadOnlySpan<float> scores)
    {
        _likelihoods = new float[scores.Length];
        for (var head = 0; head < scores.Length; head++)
        {
            _likelihoods[head] = Likelihood.Of(scores[head]);
        }
    }

    /// <summary>From 0 to 1.</summary>
    public float this[Act act] => _likelihoods[(int)act];

    public bool Has(Act act) => this[act] >= Likely;

    public bool Surely(Act act) => this[act] >= Sure;

    /// <summary>Whether what was shown can go as it is, whatever is said to the bot besides: nothing else is to be feared.</summary>
    public bool Sends => Certainly(Act.Send, Act.Refuse, Act.Hold, Act.Add, Act.Change, Act.Tell, Act.Ask);

    /// <summary>Whether it should not go at all.</summary>
    public bool Refuses => Certainly(Act.Refuse, Act.Send, Act.Hold, Act.Add, Act.Change, Act.Ask);

    /// <summary>Whether it is this, as good as certain, and none of those is to be feared: it is done without asking.</summary>
    public bool Certainly(Act act, params ReadOnlySpan<Act> others) => this[act] >= Certain && NoneOf(others, Feared);

    /// <summary>Whether it is surely this, and none of those may be meant: it is answered.</summary>
    public bool SurelyWithout(Act act, params ReadOnlySpan<Act> others) => Surely(act) && NoneOf(others, Doubtful);

    private bool NoneOf(ReadOnlySpan<Act> acts, float most)
    {
        foreach (var act in acts)
        {
            if (this[act] > most)
            {
                return false;
            }
        }
        return true;
    }
}

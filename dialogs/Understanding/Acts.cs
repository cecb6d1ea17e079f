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

    /// <summary>What was shown can go as it is, whatever is said to the bot besides.</summary>
    public bool Sends => Certainly(Act.Send, Act.Complain, Act.Talk);

    /// <summary>The same, less certain: it is shown once more.</summary>
    public bool MaySend => Surely(Act.Send, Act.Complain, Act.Talk);

    /// <summary>That what was shown can go may be meant: enough where its words say yes.</summary>
    public bool MightSend => this[Act.Send] >= Doubtful;

    /// <summary>It may be that something is told, or is to be added: nothing else is likelier.</summary>
    public bool MightTell => Math.Max(this[Act.Tell], this[Act.Add]) >= _likelihoods.Max();

    /// <summary>What was shown should not go at all.</summary>
    public bool Refuses => Certainly(Act.Refuse, Act.Complain, Act.Talk);

    /// <summary>What was shown has to wait.</summary>
    public bool Waits => Certainly(Act.Hold, Act.Ask, Act.Talk);

    /// <summary>Its words must be others, and which is not said.</summary>
    public bool Changes => Certainly(Act.Change);

    public bool Adds => Surely(Act.Add, Act.Send, Act.Tell, Act.Talk);

    /// <summary>The bot is told what it did wrong, and nothing else.</summary>
    public bool Complains => Surely(Act.Complain, Act.Talk);

    /// <summary>The bot is asked something, and nothing is told.</summary>
    public bool Asks => Surely(Act.Ask, Act.Hold, Act.Complain, Act.Talk);

    public bool Chats => Surely(Act.Talk);

    public bool TakesOn => Certainly(Act.Take, Act.Message, Act.Complain, Act.Talk);

    public bool IsUnable => Certainly(Act.Cannot, Act.Complain, Act.Talk);

    public bool HandsOver => Certainly(Act.Handover, Act.Cannot, Act.Complain, Act.Talk);

    public bool Closes => Certainly(Act.Close, Act.Complain, Act.Talk);

    public bool Reopens => Surely(Act.Reopen, Act.Add, Act.Tell, Act.Complain, Act.Message, Act.Talk);

    public bool Withdraws => Certainly(Act.Withdraw, Act.Complain, Act.Talk);

    /// <summary>
    /// Whether it is this, as good as certain, and besides these no other act is to be feared: it is done without asking.
    /// </summary>
    private bool Certainly(Act act, params ReadOnlySpan<Act> besides) => this[act] >= Certain && NoOther(act, besides, Feared);

    /// <summary>Whether it is surely this, and besides these no other act may be meant: it is answered, or shown.</summary>
    private bool Surely(Act act, params ReadOnlySpan<Act> besides) => this[act] >= Sure && NoOther(act, besides, Doubtful);

    private bool NoOther(Act act, ReadOnlySpan<Act> besides, float most)
    {
        for (var other = 0; other < _likelihoods.Length; other++)
        {
            if (_likelihoods[other] > most && other != (int)act && !besides.Contains((Act)other))
            {
                return false;
            }
        }
        return true;
    }
}

namespace Sevenwolden.Training;

/// <summary>Numbers that look random: System.Random may change between versions of .NET, what is learned must not.</summary>
internal sealed class Lcg(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 up to 1.</summary>
    public float Next()
    {
        _state = _state * 6364136223846793005UL + 1442695040888963407UL;
        return (_state >> 40) / (float)(1 << 24);
    }

    public void Shuffle(int[] order)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            _state = _state * 6364136223846793005UL + 1442695040888963407UL;
            var other = (int)((_state >> 33) % (ulong)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }
    }
}

namespace Sevenwolden.Benchmarks.Channel;

/// <summary>The replies that the connector took for one activity.</summary>
internal sealed class Inbox(int expected)
{
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<byte[]> _bodies = [];

    /// <summary>Ends when as many have come as expected; more may come behind.</summary>
    public Task Complete => _complete.Task;

    public void Add(byte[] body)
    {
        lock (_bodies)
        {
            _bodies.Add(body);
            if (_bodies.Count == expected)
            {
                _complete.SetResult();
            }
        }
    }

    public IReadOnlyList<byte[]> Bodies
    {
        get
        {
            lock (_bodies)
            {
                return [.. _bodies];
            }
        }
    }
}

using System.Text;
using Sevenwolden.Benchmarks.Channel;

namespace Sevenwolden.Benchmarks.Morning;

/// <summary>The replies that came by the connector for one activity, held against those that should.</summary>
internal sealed class Replies
{
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _heard = [];
    private readonly IReadOnlyList<string> _expected;

    public Replies(IReadOnlyList<string> expected)
    {
        _expected = expected;
        if (expected.Count == 0)
        {
            _complete.SetResult();
        }
    }

    /// <summary>Ends when as many have come as expected; more may come behind.</summary>
    public Task Complete => _complete.Task;

    /// <summary>The last one, and the id that it was given; null once it was looked at.</summary>
    public (string Id, string Text)? Last { get; private set; }

    public int Lost => Math.Max(0, _expected.Count - _heard.Count);

    public int Doubled => Math.Max(0, _heard.Count - _expected.Count);

    public bool IsWrong => Lost + Doubled == 0 && !_heard.SequenceEqual(_expected);

    public string Said => string.Join("; ", _heard);

    public void Add(string id, byte[] body)
    {
        lock (_heard)
        {
            _heard.Add(Heard.InActivity(body));
            Last = (id, Encoding.UTF8.GetString(body));
            if (_heard.Count == _expected.Count)
            {
                _complete.TrySetResult();
            }
        }
    }

    public void Looked() => Last = null;
}

using Sevenwolden.Bot.Directory;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Tests.Support;

/// <summary>The directory of the small school, which can fail.</summary>
internal sealed class FailingStaff : IDirectory
{
    private readonly Staff _staff = new();
    private int _waiting;

    /// <summary>What it throws now; null while it answers.</summary>
    public Exception? Fault { get; set; }

    /// <summary>Whether it is not heard of any more.</summary>
    public bool Hangs { get; set; }

    public bool IsFailing { get; set; }

    /// <summary>How many wait for its answer.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    public ValueTask<Member> FindAsync(string id, string? name, CancellationToken cancellationToken) =>
        AnswerAsync(() => _staff.FindAsync(id, name, cancellationToken), cancellationToken);

    public ValueTask<bool> KnowsAsync(string id, CancellationToken cancellationToken) =>
        AnswerAsync(() => _staff.KnowsAsync(id, cancellationToken), cancellationToken);

    public ValueTask<bool> HasLeftAsync(string id, CancellationToken cancellationToken) =>
        AnswerAsync(() => _staff.HasLeftAsync(id, cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyList<Member>?> StandInsAsync(string id, CancellationToken cancellationToken) =>
        AnswerAsync(() => _staff.StandInsAsync(id, cancellationToken), cancellationToken);

    public ValueTask<Cover> CoverAsync(string id, DateOnly? day, CancellationToken cancellationToken) =>
        AnswerAsync(() => _staff.CoverAsync(id, day, cancellationToken), cancellationToken);

    public ValueTask<Circle> CircleAsync(string id, string? name, CancellationToken cancellationToken) =>
        AnswerAsync(() => _staff.CircleAsync(id, name, cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyList<Member>> LeadersAsync(CancellationToken cancellationToken) =>
        AnswerAsync(() => _staff.LeadersAsync(cancellationToken), cancellationToken);

    private async ValueTask<T> AnswerAsync<T>(Func<ValueTask<T>> answer, CancellationToken cancellationToken)
    {
        if (Hangs)
        {
            Interlocked.Increment(ref _waiting);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return Fault is { } fault ? throw fault : await answer();
    }
}

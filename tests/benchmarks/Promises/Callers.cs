using Sevenwolden.Benchmarks.Channel;

namespace Sevenwolden.Benchmarks.Promises;

/// <summary>People who talk to a bot, each in a conversation of their own.</summary>
internal sealed class Callers(Teams teams, Uri bot)
{
    private const int AtOnce = 4;

    /// <summary>Has a conversation on each of these, several at a time; answers what came of it, in their order.</summary>
    public async Task<IReadOnlyList<TResult>> AllAsync<T, TResult>(IReadOnlyList<T> all, Func<T, Chat, Task<TResult>> talk)
    {
        var results = new TResult[all.Count];
        await Parallel.ForEachAsync(
            all.Index(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (each, _) => results[each.Index] = await talk(each.Item, new Chat(teams, bot)));
        return results;
    }
}

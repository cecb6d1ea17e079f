using System.Runtime.CompilerServices;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// What is read in a message, worked out once: a step asks it at many places. It is kept for no longer than somebody holds that very text.
/// </summary>
/// <param name="read">Reads a message; the same text always gives the same, which nobody changes.</param>
internal sealed class OfMessage<T>(Func<string, T> read)
    where T : class
{
    private readonly ConditionalWeakTable<string, T> _known = [];

    public T Read(string text) => _known.GetValue(text, each => read(each));
}

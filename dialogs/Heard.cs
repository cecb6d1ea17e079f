using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>
/// What was heard in a message whose topic was not sure: kept until a topic is chosen, so that nobody has to say it twice.
/// </summary>
public sealed record Heard(IReadOnlyDictionary<string, bool> Facts, Role? Actor)
{
    public static Heard In(Understood words) => new(words.Facts, words.Actor);
}

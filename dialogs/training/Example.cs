using Sevenwolden.Protocols;

namespace Sevenwolden.Training;

/// <summary>A message of the corpus with what it is about and what it says.</summary>
/// <param name="At">Where it stands.</param>
internal sealed record Example(
    Place At,
    string Text,
    string Topic,
    IReadOnlyDictionary<string, bool> Facts,
    Role? Actor,
    IReadOnlyList<string> Articles,
    string Language);

namespace Sevenwolden.Protocols.Parsing;

/// <summary>Where each part of a pack stands in its files, so that a fault found later still names its line.</summary>
internal sealed record Lines(
    IReadOnlyList<Node> Articles,
    IReadOnlyList<Node> Facts,
    IReadOnlyList<Node> Rules,
    IReadOnlyList<Node> Topics,
    IReadOnlyList<Node> GravestFirst,
    IReadOnlyList<Node> Examples,
    IReadOnlyList<(Node Node, string Article)> Beside,
    IReadOnlyList<Node> Kinds,
    IReadOnlyList<Node> Silences);

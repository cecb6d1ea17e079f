using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>A fact with its answer.</summary>
public sealed record Given(Fact Fact, Answer Answer);

namespace Sevenwolden.Dialogs;

/// <summary>Words that may be a question of their own or belong to the open one: what they would be about, and what was heard in them.
/// </summary>
public sealed record Undecided(string Topic, Heard Heard);

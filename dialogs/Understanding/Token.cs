namespace Sevenwolden.Dialogs.Understanding;

/// <summary>A word as read: folded to plain small letters, and the clause it stands in.</summary>
/// <param name="Text">The word, with letters stretched beyond two brought back to two ("jaaaa" is "jaa", "neee" is "nee").</param>
/// <param name="Unstretched">The same with stretched letters brought back to one ("ja"), or null when nothing was stretched.</param>
/// <param name="Clause">The number of the clause, from 0.</param>
internal readonly record struct Token(string Text, string? Unstretched, int Clause);

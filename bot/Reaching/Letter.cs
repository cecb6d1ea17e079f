namespace Sevenwolden.Bot.Reaching;

/// <summary>A mail to one person, in plain text. Whoever opens it by mistake learns nothing of anybody.</summary>
/// <param name="Id">The same for the same errand, so that a mailbox that gets it twice shows it once.</param>
/// <param name="To">An address.</param>
internal sealed record Letter(string Id, string To, string Subject, string Text);

using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>How far one person is, as who leads them may see it: where, never what they answered.</summary>
/// <param name="Part">The part that they are at, from 1; null for whoever did not begin, or signed.</param>
/// <param name="Newest">The newest of what they signed; null where they signed nothing.</param>
/// <param name="IsOfNow">Whether that is what holds now.</param>
public sealed record SigningRow(Member Who, int? Part, int Parts, Signature? Newest, bool IsOfNow);

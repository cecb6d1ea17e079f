namespace Sevenwolden.Dialogs.Cases.People;

/// <summary>Who leads somebody: to whom their report goes, and to whom after that.</summary>
/// <param name="Me">Who reports.</param>
/// <param name="Chain">
/// Whom it goes to, in turn: the leader, the deputy, the school management. Never empty, never <paramref name="Me"/>, nobody twice.
/// </param>
/// <param name="Because">Why the first of the chain is the first.</param>
/// <param name="Absent">The leader who is passed over because of absence; null when none is.</param>
public sealed record Circle(Member Me, IReadOnlyList<Member> Chain, FirstBecause Because, Member? Absent = null)
{
    public Member Leader => Chain[0];
}

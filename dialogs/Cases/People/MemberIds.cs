using System.Diagnostics.CodeAnalysis;

namespace Sevenwolden.Dialogs.Cases.People;

/// <summary>Tells people apart by their ids: of two records of one person the name or the place may differ.</summary>
public sealed class MemberIds : IEqualityComparer<Member>
{
    public static readonly MemberIds Same = new();

    public bool Equals(Member? one, Member? other) => one?.Id == other?.Id;

    public int GetHashCode([DisallowNull] Member member) => member.Id.GetHashCode(StringComparison.Ordinal);
}

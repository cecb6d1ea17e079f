namespace Sevenwolden.Dialogs.Cases.People;

/// <summary>Somebody of the school, as the directory knows them.</summary>
/// <param name="Id">
/// The directory's id: in Teams the <c>aadObjectId</c>, or the user principal name where the directory is kept by name.
/// </param>
/// <param name="Phone">The number to call when it can't wait; null where none is known.</param>
public sealed record Member(string Id, string Name, Rank Rank = Rank.Employee, string? Team = null, string? Phone = null)
{
#pragma warning disable CA1308 // An id is given out in small letters, and some who copy it write capitals; it is one id.
    // A channel's own, such as slack/U123, is no such id: there two that differ in their letters are two accounts.
    public string Id { get; init; } = Id.Contains('/', StringComparison.Ordinal) ? Id : Id.ToLowerInvariant();
#pragma warning restore CA1308
}

using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Directory;

/// <summary>Who sees a case: those whose it is, as long as they are of the school.</summary>
internal static class Eyes
{
    /// <summary>
    /// The case as it is to this person. Who led it and left is nobody to it: then all that follows judges them like anybody else.
    /// </summary>
    public static async ValueTask<Case> AsItIsToAsync(
        this IDirectory directory, Case @case, string person, CancellationToken cancellationToken) =>
        @case.IsLeader(person) && await directory.HasLeftAsync(person, cancellationToken) ? @case.Without(person) : @case;

    public static async ValueTask<bool> IsSeenByAsync(
        this IDirectory directory, Case @case, string person, CancellationToken cancellationToken) =>
        (await directory.AsItIsToAsync(@case, person, cancellationToken)).IsSeenBy(person);
}

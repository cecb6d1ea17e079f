using Microsoft.Graph.Models;

namespace Sevenwolden.Bot.Directory;

/// <summary>What Microsoft Graph knows of somebody.</summary>
internal sealed record GraphPerson(string Id, string? UserPrincipalName, string? Name, string? Team, string? Phone)
{
    /// <summary>Their mail address; null where there is none that a mail can go to.</summary>
    public string? Mail { get; init; }

    public static string[] Fields { get; } =
        ["id", "userPrincipalName", "displayName", "department", "mobilePhone", "businessPhones", "mail"];

    /// <summary>Null for what is no person, such as the contact that a manager may be.</summary>
    public static GraphPerson? Of(DirectoryObject? found) => found is User { Id: { } id } user
        ? new GraphPerson(
            id, user.UserPrincipalName, user.DisplayName, user.Department, user.MobilePhone ?? user.BusinessPhones?.FirstOrDefault())
        {
            Mail = user.Mail is { } mail ? MailText.Address(mail) : null,
        }
        : null;
}

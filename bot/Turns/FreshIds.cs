using System.Security.Cryptography;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Turns;

/// <summary>Names for new cases, by chance: nobody can guess which there are.</summary>
internal static class FreshIds
{
    public static string Next() => RandomNumberGenerator.GetString(CaseIds.Letters, CaseIds.Length);
}

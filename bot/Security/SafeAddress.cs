namespace Sevenwolden.Bot.Security;

/// <summary>Where a token, or something of a person, may go: nowhere unencrypted but to this machine.</summary>
internal static class SafeAddress
{
    /// <summary>Of an address of a setting. Nobody's name may stand in it, since what stands before an @ looks like the host.</summary>
    public const string Pattern = @"(?i)https://[^@\s]+|http://(localhost|127\.0\.0\.1)(:\d+)?(/[^@\s]*)?";
}

using Sevenwolden.Bot.Outbox;

namespace Sevenwolden.Bot.Reaching;

/// <summary>What became of an attempt to install the app for somebody.</summary>
internal abstract record Installation
{
    /// <summary>So often Microsoft Graph is asked again, or looked whether the chat is there; then another road is taken.</summary>
    public const int Patience = 5;

    /// <summary>Whoever wants to be left alone for longer is no road to somebody who is waited for.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private Installation() { }

    /// <summary>They have it.</summary>
    /// <param name="IsNew">Whether they had not, a moment ago.</param>
    public sealed record There(bool IsNew) : Installation;

    /// <summary>Not now, but soon perhaps.</summary>
    public sealed record Later(Delivery.Wait Wait) : Installation;

    /// <summary>Not by this road.</summary>
    public sealed record Never(Trouble? Why) : Installation;

    /// <param name="answer">What Microsoft Graph answered.</param>
    /// <param name="attempts">How often it was tried before.</param>
    // Source: Microsoft Graph, "Install app for user": 201; 409 where it is installed already; 403 without consent, or where the app is
    // not for this person; 404 for nobody of the tenant.
    public static Installation Judge(Delivery answer, int attempts) => answer switch
    {
        Delivery.Sent => new There(IsNew: true),
        { Trouble.IsConflict: true } => new There(IsNew: false),
        Delivery.Wait { Why.IsDenied: false } wait when attempts < Patience && wait.AtLeast <= Longest => new Later(wait),
        _ => new Never(answer.Trouble),
    };
}

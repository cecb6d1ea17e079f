using System.Security.Claims;

namespace Sevenwolden.Bot.Security;

/// <summary>Who is calling, or why they are not let in.</summary>
internal sealed record Caller(ClaimsIdentity Identity, HttpRefusal? Refusal);

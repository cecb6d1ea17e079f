using System.Security.Claims;
using Sevenwolden.Bot.Adapter;

namespace Sevenwolden.Bot.Security;

/// <summary>Who is calling, or why they are not let in.</summary>
internal sealed record Caller(ClaimsIdentity Identity, Refusal? Refusal);

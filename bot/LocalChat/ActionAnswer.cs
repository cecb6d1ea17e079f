using Sevenwolden.Bot.Turns;

namespace Sevenwolden.Bot.LocalChat;

/// <summary>What the bot answers to a press. Source: Universal Actions for Adaptive Cards.</summary>
internal sealed record ActionAnswer(int StatusCode, string? Type = null, Written? Value = null);

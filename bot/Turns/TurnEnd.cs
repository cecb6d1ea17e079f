using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Bot.Turns;

/// <summary>What a turn comes to before anything of it is kept or sent.</summary>
/// <param name="State">The conversation as it is to be kept.</param>
/// <param name="Replies">New messages.</param>
/// <param name="Answer">What an invoke is answered with, such as what the pressed card becomes; null where it is none.</param>
/// <param name="Effects">What happens beside the conversation; null for nearly all turns.</param>
/// <param name="HoldsWords">Whether the replies or the response hold what a person wrote: then they are sealed wherever they are
/// kept.</param>
/// <param name="Decided">The verdicts that it gives, for figures.</param>
/// <param name="Thumb">What the person thinks of an answer, for figures; null for nearly all turns.</param>
/// <param name="Forget">Who is to be forgotten before this is committed; null for nearly all turns.</param>
internal sealed record TurnEnd(
    byte[] State, IReadOnlyList<Activity> Replies, object? Answer, Effects? Effects, bool HoldsWords,
    IReadOnlyList<Reply.Decided> Decided, Thumb? Thumb, string? Forget);

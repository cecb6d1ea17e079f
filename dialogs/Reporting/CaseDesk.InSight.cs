using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;

namespace Sevenwolden.Dialogs.Reporting;

/// <content>What was asked for by its number is what the next words are about.</content>
internal sealed partial class CaseDesk
{
    /// <summary>The conversation in which its card, that comes by itself, is what was shown last.</summary>
    private static Conversation InSight(Conversation conversation, Case @case, Surroundings around) => around.Shared ? conversation
        : conversation with
        {
            Buttons =
            [
                Pressable.Of("", new Dictionary<string, string>
                {
                    ["verb"] = (@case.IsLeader(around.Me.Id) ? CaseVerbs.Tell : CaseVerbs.Add).Name, ["case"] = @case.Id,
                }),
            ],
        };
}

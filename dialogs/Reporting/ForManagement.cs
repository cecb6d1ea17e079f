using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>What is the school management's alone.</summary>
internal static class ForManagement
{
    /// <summary>Null for the management; else what to look up first, or a kind refusal.</summary>
    public static Step? Only(Conversation conversation, Surroundings around, string action) => around.Known.Circle switch
    {
        null => Step.Needs(conversation, new Lookup.OwnCircle()),
        { Me.Rank: Rank.Management } => null,
        _ => new Step(conversation, [new Reply.Say(Note.NotTheManagement)]) { Audit = new Audited(action, null) },
    };
}

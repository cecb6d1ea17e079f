using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Commands;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>The overviews of cases, and what is kept about a person.</summary>
internal sealed class Records(TimeZoneInfo zone)
{
    public Step List(Conversation conversation, bool asLeader, int page, Surroundings around)
    {
        // What was looked up for something else may be the other list.
        if (around.Known.List is { } list && list.Overview.AsLeader == asLeader)
        {
            return new Step(conversation, [new Reply.CaseListed(list, zone)]);
        }

        return new Step(conversation, []) { Lookup = new Lookup.Many(new Overview(asLeader, Math.Clamp(page, 0, 10_000))) };
    }

    /// <summary>The open cases are a leader's to see.</summary>
    public Step Open(Conversation conversation, int page, Surroundings around) =>
        AsLeader(conversation, page, around, ReportVerbs.Open) ?? List(conversation, asLeader: true, page, around);

    public static Step Export(Conversation conversation, Surroundings around) => AsLeader(conversation, 0, around, ReportVerbs.Export)
        ?? File(conversation, FileOf.Reports, around);

    public static Step File(Conversation conversation, FileOf what, Surroundings around) => around.Known.ExportLink is { } link
        ? new Step(conversation, [new Reply.Exported(what, link)])
        : Step.Needs(conversation, new Lookup.Export(what, conversation.Language));

    /// <summary>What is not ready for a report is the management's to know.</summary>
    public static Step Gaps(Conversation conversation, Surroundings around) =>
        ForManagement.Only(conversation, around, nameof(Command.Readiness))
        ?? (around.Known.Gaps is { } gaps
            ? new Step(conversation, [new Reply.GapsShown(gaps)])
            : Step.Needs(conversation, new Lookup.Gaps()));

    public static Step Holdings(Conversation conversation, Surroundings around) => around.Known.Holdings is { } holdings
        ? new Step(conversation, [new Reply.HoldingsShown(holdings)])
        : Step.Needs(conversation, new Lookup.Holdings());

    public static Step AskToForget(Conversation conversation, Surroundings around) => around.Known.Holdings is { } holdings
        ? new Step(conversation, [new Reply.ConfirmForget(holdings)])
        : Step.Needs(conversation, new Lookup.Holdings());

    /// <summary>
    /// Only what is asked for by the button of the question whether to, or by its words to the letter: others may be misread.
    /// </summary>
    public static Step Forget(Conversation conversation, Surroundings around) => around.Known.Holdings is { } holdings
        ? new Step(
            Conversation.New with { Language = conversation.Language, Welcomed = true },
            [new Reply.Forgotten(holdings)],
            new Reply.Forgotten(holdings))
        {
            Forget = true,
        }
        : Step.Needs(conversation, new Lookup.Holdings());

    /// <summary>Null for a leader, or for whoever has a case to handle; else what to look up first, or a kind refusal.</summary>
    private static Step? AsLeader(Conversation conversation, int page, Surroundings around, string action) => around.Known switch
    {
        { Circle: null } => Step.Needs(conversation, new Lookup.OwnCircle()),
        { Circle.Me.Rank: not Rank.Employee } => null,
        { List: null } => Step.Needs(conversation, new Lookup.Many(new Overview(AsLeader: true, page))),
        { List.Total: 0 } => new Step(conversation, [new Reply.Say(Note.NotALeader)]) { Audit = new Audited(action, null) },
        _ => null,
    };
}
